package io.icpready.hooks;

import java.util.Optional;

/** What an e-mail to applicants needs to know; whoever knows the journeys answers it. */
public interface MailedJourneys {

    /** Where an applicant reads mail; empty when nobody knows. */
    Optional<String> address(String applicant);

    /** The days of a journey as iCalendar; empty once it is over. */
    Optional<String> calendar(String journeyId);
}
