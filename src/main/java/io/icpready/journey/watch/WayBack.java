package io.icpready.journey.watch;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/**
 * The way back to DeclareDomain, from wherever the branch of the domain is: of what waits at the join
 * any one may go, since the join counts and does not ask who came. A filing that is ready to be handed in
 * goes by the clock that the model has for this: CheckReadiness judges everything anew.
 */
@Component
class WayBack {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    WayBack(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** False where the domain has not come to its branch yet, or is being declared. */
    boolean toDomain(String journeyId) {
        ActivityInstance journey = runtime.getActivityInstance(journeyId);
        if (isAt(journey, Element.SUBMIT_FILING)) {
            return judgeAnew(journeyId);
        }
        return !isAt(journey, Element.DECLARE_DOMAIN) && declareAgain(journeyId, journey);
    }

    private boolean judgeAnew(String journeyId) {
        management.createJobQuery().processInstanceId(journeyId).activityId(Element.FACT_RUNS_OUT).list().stream()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(clock.instant())));
        return true;
    }

    private boolean declareAgain(String journeyId, ActivityInstance journey) {
        ProcessInstanceModificationBuilder back =
                runtime.createProcessInstanceModification(journeyId).startBeforeActivity(Element.DECLARE_DOMAIN);
        ActivityInstance[] waiting = journey.getActivityInstances(Element.WAIT_FOR_REAL_NAME);
        ActivityInstance[] joined = journey.getActivityInstances(Element.PREPARATION_JOIN);
        TransitionInstance[] joining = journey.getTransitionInstances(Element.PREPARATION_JOIN);
        if (waiting.length > 0) {
            back.cancelActivityInstance(waiting[0].getId());
        } else if (joined.length > 0) {
            back.cancelActivityInstance(joined[0].getId());
        } else if (joining.length > 0) {
            back.cancelTransitionInstance(joining[0].getId());
        } else {
            return false;
        }
        runtime.setVariable(journeyId, Variable.DOMAIN_HOLDS, false);
        back.execute();
        return true;
    }

    private static boolean isAt(ActivityInstance journey, String element) {
        return journey.getActivityInstances(element).length > 0;
    }
}
