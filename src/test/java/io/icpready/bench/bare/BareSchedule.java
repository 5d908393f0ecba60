package io.icpready.bench.bare;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model asks {@code reminderSchedule}: a timer that is not due while anything is measured. */
public final class BareSchedule {

    public String cycle(DelegateExecution journey) {
        return "R/P1D";
    }
}
