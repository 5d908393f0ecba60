package io.icpready.monitor.figures;

import java.util.List;
import java.util.Map;

/**
 * One journey as a manager finds it in a list. Names, no numbers. Times are ISO 8601; what is not
 * known is null.
 *
 * @param applicant account of whose it is, {@code applicantName} what that person is called
 * @param subject name of the subject, {@code site} of the site or App
 * @param state as {@code JourneyState}
 * @param waitingFor who has to act next: {@code APPLICANT}, {@code REVIEWER}, {@code CLOCK}
 * @param since the earliest moment from which one of them is waited for
 * @param overdue whether one of the open tasks is past its due date
 * @param lastFinding the last that stopped it
 */
public record ListedJourney(
        String journeyId,
        String businessKey,
        String applicant,
        String applicantName,
        String subject,
        String site,
        String domain,
        String province,
        String kind,
        String state,
        String startedAt,
        String endedAt,
        List<String> waitingFor,
        String since,
        boolean overdue,
        List<StandsAt> steps,
        LastFinding lastFinding) {

    /**
     * A step at which a journey stands.
     *
     * @param name in the reader's language
     * @param who accounts of those who have its tasks; empty while nobody has
     * @param names what they are called, in the same order; the account of who has no name
     * @param since when the oldest of its tasks came up, {@code dueAt} when the first is due
     * @param until when it goes on by itself, where it waits for the clock; null otherwise
     * @param taskIds one for each of its open tasks
     */
    public record StandsAt(
            String activityId,
            String name,
            String waitsFor,
            List<String> who,
            List<String> names,
            String since,
            String dueAt,
            String until,
            List<String> taskIds) {}

    /**
     * What stopped a journey.
     *
     * @param rule null where a reviewer sent a document back
     * @param text title of the rule, or the reviewer's reason
     */
    public record LastFinding(String rule, String text, String at) {}

    /**
     * A part of the list.
     *
     * @param total journeys of all pages together
     * @param page counted from 1
     * @param names what steps and checks are called in the reader's language
     */
    public record Page(long total, int page, int pageSize, List<ListedJourney> journeys, Map<String, String> names) {}
}
