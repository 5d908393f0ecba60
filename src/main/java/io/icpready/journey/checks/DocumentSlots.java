package io.icpready.journey.checks;

import io.icpready.journey.DocumentRun;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What the multi-instance sub-process runs over; named in the model. */
@Component("documentSlots")
public class DocumentSlots {

    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final DocumentRuns runs;

    DocumentSlots(JourneyChecks checks, JourneyFacts facts, DocumentRuns runs) {
        this.checks = checks;
        this.facts = facts;
        this.runs = runs;
    }

    /** The slots that are still open, one for each run, which needs it no longer than to begin. */
    public List<TypedValue> toGather(DelegateExecution execution) {
        return slots(execution)
                .map(slot -> (TypedValue) Variables.stringValue(slot.toString(), true))
                .toList();
    }

    /** What a run begins with. */
    public TypedValue begun(DelegateExecution execution, String slot) {
        DocumentSlot document = DocumentSlot.parse(slot);
        return runs.typed(DocumentRun.begun(document, checks.verdictOfGathered(facts.variables(execution), document)));
    }

    /** As {@link #toGather}, on versions of the model that keep the slot with the run. */
    public List<String> open(DelegateExecution execution) {
        return slots(execution).map(DocumentSlot::toString).toList();
    }

    private Stream<DocumentSlot> slots(DelegateExecution execution) {
        return checks.open(facts.variables(execution)).stream();
    }

    /** Why a document that was approved before is asked for again, on older versions of the model. */
    public TypedValue verdict(DelegateExecution execution, String slot) {
        return checks.verdictOfGathered(facts.variables(execution), DocumentSlot.parse(slot))
                .map(facts::typed)
                .orElseGet(() -> Variables.untypedNullValue());
    }

    public String type(String slot) {
        return DocumentSlot.parse(slot).type().name();
    }

    /** Which of two of one type, on older versions of the model. */
    public String purpose(String slot) {
        return DocumentSlot.parse(slot).purpose().map(Enum::name).orElse(null);
    }
}
