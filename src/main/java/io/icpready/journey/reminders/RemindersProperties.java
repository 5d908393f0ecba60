package io.icpready.journey.reminders;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded.
 *
 * @param schedule a cron schedule (second, minute, hour, day, month, weekday; weekdays by name) in
 *     Asia/Shanghai, kept on working days; or an ISO 8601 repetition such as {@code R/PT1H}, which
 *     ignores working days
 * @param spread window after each moment of a cron schedule over which journeys are spread
 * @param overdueAfter how long a task may wait for the applicant before managers hear of it
 * @param dueInWorkingDays by task key: working days until a task is due
 * @param usualDueInWorkingDays the same for all other tasks
 */
@Validated
@ConfigurationProperties("icp-ready.reminders")
record RemindersProperties(
        @DefaultValue("0 0 9 * * ?") @NotBlank String schedule,

        @DefaultValue("PT30M") @NotNull @DurationMin(seconds = 0)
        Duration spread,

        @DefaultValue("P7D") @NotNull @DurationMin(seconds = 1)
        Duration overdueAfter,

        Map<String, @Min(1) Integer> dueInWorkingDays,
        @DefaultValue("5") @Min(1) int usualDueInWorkingDays) {

    RemindersProperties {
        dueInWorkingDays = dueInWorkingDays == null ? Map.of() : Map.copyOf(dueInWorkingDays);
    }

    boolean isRepetition() {
        return schedule.startsWith("R");
    }
}
