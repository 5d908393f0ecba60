package io.icpready.hooks;

/** A manager asked for something that does not exist: 404. */
public final class NotThereException extends RuntimeException {

    private final String messageKey;

    NotThereException() {
        this("hooks.problem.notFound");
    }

    public NotThereException(String messageKey) {
        super("not there");
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
