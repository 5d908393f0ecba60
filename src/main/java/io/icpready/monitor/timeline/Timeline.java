package io.icpready.monitor.timeline;

import io.icpready.monitor.actions.ManagerLog;
import io.icpready.monitor.figures.ListedJourney;
import java.util.List;
import java.util.Map;

/**
 * Everything that happened on one journey, running or ended. Times are ISO 8601.
 *
 * @param head whose it is, and what it waits for
 * @param endedAt null while the journey runs
 * @param submissionDate planned day of submission, null when none was given
 * @param people what those are called who have or did something, by account
 * @param names what steps and checks are called in the reader's language
 */
public record Timeline(
        ListedJourney head,
        String journeyId,
        String businessKey,
        String applicant,
        String state,
        String startedAt,
        String endedAt,
        String submissionDate,
        List<Visit> visits,
        List<VerdictView> verdicts,
        List<SentBack> sentBack,
        List<Validity> validities,
        List<Delivery> deliveries,
        List<ManagerLog.Entry> actions,
        Map<String, String> people,
        Map<String, String> names) {

    /** One visit to a step; {@code loop} counts from 1. */
    public record Visit(
            String taskId,
            String activityId,
            String document,
            String who,
            String enteredAt,
            String leftAt,
            String dueAt,
            Long seconds,
            int loop) {}

    /** One verdict as it stood, findings rendered in the reader's language. */
    public record VerdictView(String variable, String document, String at, String status, List<FindingView> findings) {}

    /** One document that a reviewer sent back, with the reason as the applicant was told it. */
    public record SentBack(String document, String at, String reason) {}

    public record FindingView(String rule, String severity, String message, String remedy, String source) {}

    /**
     * Something with a validity in time: a domain, a server or a document. ISO dates; null where
     * open.
     */
    public record Validity(String label, String from, String until, boolean longTerm) {}

    /**
     * One message to a hook that concerned this journey.
     *
     * @param target scheme and host of the receiver
     */
    public record Delivery(String event, String target, String state, int attempts, String createdAt) {}
}
