package io.icpready.journey.checks;

import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What the multi-instance sub-process runs over; named in the model. */
@Component("documentSlots")
public class DocumentSlots {

    private final JourneyChecks checks;
    private final JourneyFacts facts;

    DocumentSlots(JourneyChecks checks, JourneyFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    /** The slots that are still open, as text: the engine stores one with each run. */
    public List<String> open(DelegateExecution execution) {
        return checks.open(facts.variables(execution)).stream()
                .map(DocumentSlot::toString)
                .toList();
    }

    /** Why a document that was approved before is asked for again; nothing the first time. */
    public TypedValue verdict(DelegateExecution execution, String slot) {
        return checks.verdictOfGathered(facts.variables(execution), DocumentSlot.parse(slot))
                .map(facts::typed)
                .orElseGet(() -> Variables.untypedNullValue());
    }

    public String type(String slot) {
        return DocumentSlot.parse(slot).type().name();
    }

    public String purpose(String slot) {
        return DocumentSlot.parse(slot).purpose().map(Enum::name).orElse(null);
    }
}
