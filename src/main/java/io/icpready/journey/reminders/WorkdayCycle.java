package io.icpready.journey.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/**
 * A cron schedule in Asia/Shanghai that passes over days off and comes a little later for each
 * journey, so that not all journeys fire in one second. Its text form is what the engine keeps with
 * the timer: {@code workdays(PT13M27S) 0 0 9 * * ?}.
 *
 * @param cron second, minute, hour, day, month, weekday
 * @param delay how much later than the schedule says
 */
record WorkdayCycle(String cron, Duration delay) {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Pattern TEXT = Pattern.compile("workdays\\((PT[0-9HMS.]+)\\) (.+)");

    /** Longer than any holiday; what finds no day within it never comes. */
    private static final int HORIZON_DAYS = 3700;

    WorkdayCycle {
        CronExpression.parse(cron);
    }

    /** Reads the text form; empty when the text is some other timer's. */
    static Optional<WorkdayCycle> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new WorkdayCycle(matcher.group(2), Duration.parse(matcher.group(1))))
                : Optional.empty();
    }

    /** The delay of a journey: always the same for it, spread evenly over the window. */
    static Duration delayOf(String journeyId, Duration window) {
        long seconds = window.toSeconds();
        return seconds <= 0 ? Duration.ZERO : Duration.ofSeconds(Math.floorMod(mixed(journeyId), seconds));
    }

    /** The first moment after this one; empty when the schedule has none. */
    Optional<Instant> next(Instant after, WorkingDayCalendar calendar) {
        CronExpression schedule = CronExpression.parse(cron);
        ZonedDateTime start = after.minus(delay).atZone(SHANGHAI);
        LocalDate horizon = start.toLocalDate().plusDays(HORIZON_DAYS);
        ZonedDateTime fire = schedule.next(start);
        while (fire != null && fire.toLocalDate().isBefore(horizon)) {
            if (calendar.isWorkingDay(fire.toLocalDate())) {
                return Optional.of(fire.toInstant().plus(delay));
            }
            fire = schedule.next(endOf(fire.toLocalDate()));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "workdays(" + delay + ") " + cron;
    }

    private static ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).minusNanos(1);
    }

    /** Ids that follow one another must not fall on neighbouring seconds. */
    private static long mixed(String id) {
        long hash = 1125899906842597L;
        for (int i = 0; i < id.length(); i++) {
            hash = 31 * hash + id.charAt(i);
        }
        return hash ^ (hash >>> 29);
    }
}
