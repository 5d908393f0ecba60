package io.icpready.journey.watch;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.wayback.ReopenRequest;
import io.icpready.journey.wayback.Reopened;
import io.icpready.journey.wayback.Reopening;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * The way back to DeclareDomain. A filing that is ready to be handed in goes by the clock that the model
 * has for facts that run out: CheckReadiness judges everything anew. Elsewhere the domain is opened again
 * as its applicant may open it.
 */
@Component
class WayBack {

    private final Reopening reopening;
    private final ManagementService management;
    private final Clock clock;

    WayBack(Reopening reopening, ManagementService management, Clock clock) {
        this.reopening = reopening;
        this.management = management;
        this.clock = clock;
    }

    /**
     * False where the domain was not declared yet.
     *
     * @throws IllegalStateException where the journey is between two steps at this moment
     */
    boolean toDomain(String journeyId) {
        List<Job> clocks = management
                .createJobQuery()
                .processInstanceId(journeyId)
                .activityId(Element.FACT_RUNS_OUT)
                .list();
        if (!clocks.isEmpty()) {
            clocks.forEach(job -> management.setJobDuedate(job.getId(), Date.from(clock.instant())));
            return true;
        }
        Reopened reopened = reopening.sendBack(journeyId, new ReopenRequest(JourneyStage.DOMAIN, Optional.empty()));
        if (reopened instanceof Reopened.Moving) {
            throw new IllegalStateException("The journey is between two steps");
        }
        return reopened instanceof Reopened.Open;
    }
}
