package io.icpready.access.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.access.JourneyLog;
import io.icpready.access.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Looks at the two repairs that managers make in Cockpit itself: a failed job is tried again, an
 * incident is resolved. Each is noted in the journey's log.
 */
final class RepairGate {

    private static final Set<String> PARTS = Set.of("id", "retries", "dueDate");
    private static final int MOST_RETRIES = 10;

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final JourneyLog log;

    RepairGate(ManagementService jobs, RuntimeService runtime, JourneyLog log) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.log = log;
    }

    /** A job without retries left, tried again now: whenever else it runs is for the model to say. */
    Decision retry(Asked asked) {
        SmallBody body = SmallBody.of(asked.request());
        if (!(body instanceof SmallBody.Json json)) {
            return new Decision.Refuse(((SmallBody.Unfit) body).refusal());
        }
        Optional<ObjectNode> form = FormSubmission.object(json.bytes());
        if (form.filter(RepairGate::isRetry).isEmpty()) {
            return new Decision.Refuse(Refusal.badRequest("access.retry.form", Map.of()));
        }
        return Optional.ofNullable(jobs.createJobQuery()
                        .jobId(asked.part(1))
                        .noRetriesLeft()
                        .singleResult())
                .map(job -> retry(form.get(), job))
                .orElseGet(() -> new Decision.Refuse(new Refusal(404, "access.retry.notFailed", Map.of())));
    }

    private Decision retry(ObjectNode form, Job job) {
        return Decision.passWith(FormSubmission.bytes(form))
                .andThen(() -> note(
                        job.getProcessInstanceId(),
                        "retry",
                        Objects.requireNonNullElse(job.getFailedActivityId(), job.getId())));
    }

    private static boolean isRetry(ObjectNode form) {
        JsonNode retries = form.path("retries");
        JsonNode dueDate = form.path("dueDate");
        return form.properties().stream().allMatch(part -> PARTS.contains(part.getKey()))
                && retries.isInt()
                && retries.intValue() >= 1
                && retries.intValue() <= MOST_RETRIES
                && (dueDate.isMissingNode() || dueDate.isNull());
    }

    Decision resolve(Asked asked) {
        return Optional.ofNullable(
                        runtime.createIncidentQuery().incidentId(asked.part(1)).singleResult())
                .<Decision>map(this::resolve)
                .orElseGet(() -> new Decision.Refuse(new Refusal(404, "access.resolve.notThere", Map.of())));
    }

    private Decision resolve(Incident incident) {
        return Decision.pass()
                .andThen(() -> note(incident.getProcessInstanceId(), "resolve", incident.getActivityId()));
    }

    private void note(String journeyId, String action, String activityId) {
        if (journeyId != null) {
            log.note(journeyId, action, activityId);
        }
    }
}
