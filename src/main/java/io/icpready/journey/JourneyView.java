package io.icpready.journey;

import java.util.List;

/**
 * One own journey, as 「我的备案」 shows it. Times are ISO 8601, days are ISO days; nulls stand for
 * absent values.
 */
record JourneyView(
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
        String filingOrderNumber,
        String filingSubmittedOn,
        boolean consentGiven,
        List<Step> steps) {

    enum State {
        RUNNING,
        SUBMITTED,
        WITHDRAWN
    }

    enum StepState {
        DONE,
        OPEN,
        LATER,
        NOT_NEEDED
    }

    enum WaitingFor {
        ME,
        REVIEWER,
        CLOCK,
        SYSTEM
    }

    record Step(
            String key,
            String name,
            StepState state,
            WaitingFor waitingFor,
            String taskId,
            String since,
            String until) {}
}
