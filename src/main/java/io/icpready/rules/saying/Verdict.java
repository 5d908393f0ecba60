package io.icpready.rules.saying;

import java.util.List;

/** Outcome of one step: its status and every finding, ordered by rule id. */
public record Verdict(Status status, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** True when nothing stops the step. */
    public boolean passes() {
        return status.passes();
    }
}
