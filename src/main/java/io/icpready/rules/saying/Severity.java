package io.icpready.rules.saying;

/** What a finding does: stop, warn, ask a person to attest, or inform. */
public enum Severity {
    BLOCK,
    WARN,
    CONFIRM,
    INFO
}
