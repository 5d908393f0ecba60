package io.icpready.journey;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.FactsAtRest;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts one fact of a running journey right, as whoever is logged in, and tells the outside which. */
@Component
public class FactCorrection {

    private final RuntimeService runtime;
    private final FactsAtRest atRest;
    private final ObjectProvider<FactsListener> listeners;
    private final HookEvents hooks;
    private final Clock clock;

    FactCorrection(
            RuntimeService runtime,
            FactsAtRest atRest,
            ObjectProvider<FactsListener> listeners,
            HookEvents hooks,
            Clock clock) {
        this.runtime = runtime;
        this.atRest = atRest;
        this.listeners = listeners;
        this.hooks = hooks;
        this.clock = clock;
    }

    /**
     * The fact is judged the next time its check runs. The event names it and does not hold it.
     *
     * @param journeyId a running journey
     * @param fact path of the fact, for example {@code domain.expiresOn}
     * @param variable its name as a process variable
     * @param value of the form that a form would send
     */
    public void correct(String journeyId, String fact, String variable, Object value) {
        write(journeyId, variable, value);
        ProcessInstance journey = runtime.createProcessInstanceQuery()
                .processInstanceId(journeyId)
                .singleResult();
        hooks.publish(new HookEvent(
                HookEventType.FACT_CORRECTED,
                journeyId,
                clock.instant(),
                Map.of(
                        "journeyId",
                        journeyId,
                        "businessKey",
                        journey.getBusinessKey(),
                        "applicant",
                        String.valueOf(runtime.getVariable(journeyId, Variable.STARTER)),
                        "fact",
                        fact)));
    }

    private void write(String journeyId, String variable, Object value) {
        Optional<String> group = FactsAtRest.groupOf(variable);
        if (group.isEmpty()) {
            runtime.setVariable(journeyId, variable, value);
            return;
        }
        Map<String, Object> said = Collections.singletonMap(variable, value);
        atRest.closed(journeyId, said, runtime.getVariables(journeyId, List.of(group.get())))
                .forEach((name, json) -> runtime.setVariable(journeyId, name, json));
        listeners.forEach(listener -> listener.told(journeyId, said));
    }
}
