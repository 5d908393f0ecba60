package io.icpready.hooks.wire;

import java.util.Optional;

/**
 * What a target answered.
 *
 * @param retryAfter the header of that name, as it came
 * @param excerpt at most 2 KB of the body
 */
public record HookAnswer(int status, Optional<String> retryAfter, String excerpt) {

    public static final int EXCERPT_BYTES = 2048;

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
