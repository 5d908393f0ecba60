package io.icpready.hooks;

/** A request that does not fit the state of the subscription or delivery: 409. */
final class HookConflictException extends RuntimeException {

    private final String messageKey;

    HookConflictException(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
