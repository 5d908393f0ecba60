package io.icpready.rules;

/** The six steps of a pre-check, in the order of the journey. */
public enum Step {
    PROFILE("profile"),
    ACCOUNT("account"),
    DOMAIN("domain"),
    SERVER("server"),
    DOCUMENTS("documents"),
    PRE_APPROVAL("preApproval");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /** Name of the step in JSON. */
    public String key() {
        return key;
    }
}
