package io.icpready.hooks.target;

import java.net.UnknownHostException;

/** The target's name leads to an address that hooks may not reach. Says nothing of the address. */
final class ForbiddenTargetException extends UnknownHostException {

    ForbiddenTargetException() {
        super("the target does not lead to a public address");
    }
}
