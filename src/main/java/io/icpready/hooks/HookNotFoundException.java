package io.icpready.hooks;

/** No such subscription or delivery: 404. */
final class HookNotFoundException extends RuntimeException {

    HookNotFoundException() {
        super("no such hook");
    }
}
