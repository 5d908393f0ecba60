package io.icpready.journey;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the multi-instance sub-process runs over; named in the model. */
@Component("documentSlots")
public class DocumentSlots {

    private final JourneyChecks checks;

    DocumentSlots(JourneyChecks checks) {
        this.checks = checks;
    }

    /** The slots that are still open, as text: the engine stores one with each run. */
    public List<String> open(DelegateExecution execution) {
        return checks.open(execution.getVariables()).stream().map(DocumentSlot::toString).toList();
    }

    public String type(String slot) {
        return DocumentSlot.parse(slot).type().name();
    }

    public String purpose(String slot) {
        return DocumentSlot.parse(slot).purpose().map(Enum::name).orElse(null);
    }
}
