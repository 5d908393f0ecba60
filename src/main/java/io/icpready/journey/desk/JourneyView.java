package io.icpready.journey.desk;

import io.icpready.wording.BoundText;
import java.util.List;

/**
 * One own journey, as 「我的备案」 shows it. Times are ISO 8601, days are ISO days; nulls stand for
 * absent values.
 *
 * @param firstDayBounds why it cannot be submitted earlier, a sentence each
 * @param excludingBounds what excludes each other where no day is left, and what mends it
 * @param consentGiven whether there is a consent to take back: none where the pictures went with a withdrawal
 */
public record JourneyView(
        String id,
        String businessKey,
        String subjectName,
        String serviceName,
        String domainName,
        State state,
        String startedAt,
        String endedAt,
        String earliestSubmissionDate,
        String latestSubmissionDate,
        List<String> firstDayBounds,
        List<BoundText> excludingBounds,
        String filingOrderNumber,
        String filingSubmittedOn,
        boolean consentGiven,
        List<StepView> steps) {

    public enum State {
        RUNNING,
        SUBMITTED,
        WITHDRAWN
    }

    public enum StepState {
        DONE,
        OPEN,
        LATER,
        NOT_NEEDED
    }

    public enum WaitingFor {
        ME,
        REVIEWER,
        CLOCK,
        SYSTEM
    }

    /**
     * One step.
     *
     * @param slot the document that a step of the documents is about, as {@code TYPE} or {@code
     *     TYPE:PURPOSE}
     * @param sentBack a reviewer sent the document back, and another picture is waited for
     */
    public record StepView(
            String key,
            String slot,
            String name,
            StepState state,
            WaitingFor waitingFor,
            String taskId,
            String since,
            String until,
            boolean sentBack) {}
}
