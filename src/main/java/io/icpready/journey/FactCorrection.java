package io.icpready.journey;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.journey.JourneyModel.Variable;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Puts one fact of a running journey right, as whoever is logged in, and tells the outside which. */
@Component
public class FactCorrection {

    private final RuntimeService runtime;
    private final HookEvents hooks;
    private final Clock clock;

    FactCorrection(RuntimeService runtime, HookEvents hooks, Clock clock) {
        this.runtime = runtime;
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
        runtime.setVariable(journeyId, variable, value);
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
}
