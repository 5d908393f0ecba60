package io.icpready.journey.facts;

import io.icpready.journey.FactsListener;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes in what was said under joined names: puts it into its group, seals what is personal, and
 * leaves nothing behind. A form's answers stand in clear for the length of its transaction, in memory
 * alone: a variable that is gone before the transaction ends is never written.
 */
@Component
public class FactsTakenIn {

    private final FactsAtRest atRest;
    private final ObjectProvider<FactsListener> listeners;

    // A provider: who listens needs the engine, which needs this.
    FactsTakenIn(FactsAtRest atRest, ObjectProvider<FactsListener> listeners) {
        this.atRest = atRest;
        this.listeners = listeners;
    }

    /** Takes in what stands in the journey that this execution belongs to. */
    public void takeIn(DelegateExecution execution) {
        VariableScope journey = execution.getProcessInstance();
        Map<String, Object> said = new LinkedHashMap<>();
        journey.getVariableNamesLocal().stream()
                .filter(FactsAtRest::isFact)
                .forEach(name -> said.put(name, journey.getVariableLocal(name)));
        if (!said.isEmpty()) {
            takeIn(execution.getProcessInstanceId(), said, journey);
        }
    }

    private void takeIn(String journeyId, Map<String, Object> said, VariableScope journey) {
        Map<String, Object> groups = new LinkedHashMap<>();
        FactsAtRest.GROUPS.stream()
                .filter(journey::hasVariableLocal)
                .forEach(group -> groups.put(group, journey.getVariableLocal(group)));
        atRest.closed(journeyId, said, groups).forEach(journey::setVariableLocal);
        journey.removeVariablesLocal(said.keySet());
        listeners.forEach(listener -> listener.told(journeyId, said));
    }
}
