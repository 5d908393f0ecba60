package io.icpready.journey.reminders;

import io.icpready.journey.JourneyModel.Element;
import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By when a task should be done. A policy, not a rule: nothing is refused because it is late. */
@Component
public class DueDates {

    private static final Period USUAL = Period.ofDays(7);

    private static final Map<String, Period> PERIODS =
            Map.of(
                    Element.REVIEW_DOCUMENT, Period.ofDays(2),
                    Element.WAIT_FOR_REAL_NAME, Period.ofDays(5),
                    Element.SUBMIT_FILING, Period.ofDays(3));

    private final Clock clock;

    DueDates(Clock clock) {
        this.clock = clock;
    }

    /** The end of the day by which a task of this kind is due when it is created now. */
    public Date of(String taskDefinitionKey) {
        ZonedDateTime endOfDay =
                ZonedDateTime.now(clock)
                        .plus(PERIODS.getOrDefault(taskDefinitionKey, USUAL))
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .minusSeconds(1);
        return Date.from(endOfDay.toInstant());
    }
}
