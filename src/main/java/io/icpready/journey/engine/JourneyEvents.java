package io.icpready.journey.engine;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.journey.JourneyModel.Variable;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the outside what happened on a journey: ids and keys only, nothing a person typed. */
@Component
public class JourneyEvents {

    private final HookEvents hooks;
    private final Clock clock;

    JourneyEvents(HookEvents hooks, Clock clock) {
        this.hooks = hooks;
        this.clock = clock;
    }

    public void publish(HookEventType type, DelegateExecution journey) {
        publish(type, journey, Map.of());
    }

    public void publish(HookEventType type, DelegateExecution journey, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("journeyId", journey.getProcessInstanceId());
        data.put("businessKey", journey.getProcessBusinessKey());
        data.put("applicant", String.valueOf(journey.getVariable(Variable.STARTER)));
        data.putAll(more);
        hooks.publish(new HookEvent(type, journey.getProcessInstanceId(), clock.instant(), data));
    }
}
