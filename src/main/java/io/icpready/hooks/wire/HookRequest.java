package io.icpready.hooks.wire;

import java.net.URI;
import java.util.Map;

/** One HTTP request that carries one hook, or several merged into one. */
public record HookRequest(URI target, Map<String, String> headers, byte[] body) {

    /** The address of a robot and the signature are secrets. */
    @Override
    public String toString() {
        return "HookRequest[" + target.getHost() + ", " + body.length + " bytes]";
    }
}
