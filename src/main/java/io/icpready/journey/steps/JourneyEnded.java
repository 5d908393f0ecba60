package io.icpready.journey.steps;

import io.icpready.hooks.HookEventType;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.engine.JourneyEvents;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Tells how a journey ended that is under way on a version of the model whose end events do not
 * say so themselves. What ran last says nothing: a reminder may outlive the submission.
 */
@Component("journeyEnded")
class JourneyEnded implements ExecutionListener {

    /** A withdrawal interrupts everything else, so it ends the journey in its own transaction. */
    private static final List<String> WITHDRAWAL = List.of(Element.WITHDRAWAL, Element.END_WITHDRAWN);

    private final JourneyOver over;
    private final JourneyEvents events;

    JourneyEnded(JourneyOver over, JourneyEvents events) {
        this.over = over;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution journey) {
        over.notify(journey);
        if (isSubmitted(journey)) {
            events.publish(HookEventType.JOURNEY_SUBMITTED, journey);
        } else if (WITHDRAWAL.stream().anyMatch(id -> id.equals(journey.getCurrentActivityId()))) {
            events.publish(HookEventType.JOURNEY_WITHDRAWN, journey);
        }
    }

    /** The history does not yet hold what this transaction did. */
    private static boolean isSubmitted(DelegateExecution journey) {
        return Element.END_SUBMITTED.equals(journey.getCurrentActivityId())
                || journey.getProcessEngineServices()
                                .getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(journey.getProcessInstanceId())
                                .activityId(Element.END_SUBMITTED)
                                .count()
                        > 0;
    }
}
