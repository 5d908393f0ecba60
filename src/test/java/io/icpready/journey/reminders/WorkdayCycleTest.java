package io.icpready.journey.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The schedule of reminders")
class WorkdayCycleTest {

    private static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar(day -> Optional.empty());
    private static final WorkdayCycle DAILY = new WorkdayCycle("0 0 9 * * ?", Duration.ZERO);

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({
        "2026-11-24T08:59:59, 2026-11-24T09:00",
        "2026-11-24T09:00:00, 2026-11-25T09:00",
        "2026-11-27T09:00:00, 2026-11-30T09:00",
        "2026-09-30T10:00:00, 2026-10-08T09:00",
        "2026-10-09T10:00:00, 2026-10-10T09:00",
        "2026-02-14T10:00:00, 2026-02-24T09:00",
        "2026-12-31T10:00:00, 2027-01-04T09:00"
    })
    void the_next_reminder_is_at_nine_in_shanghai_on_a_working_day(LocalDateTime after, LocalDateTime expected) {
        assertThat(next(DAILY, after)).isEqualTo(expected);
    }

    @Test
    void every_working_day_of_a_year_has_one_reminder_and_no_other_day_has() {
        List<LocalDate> days = new ArrayList<>();
        LocalDateTime at = LocalDateTime.parse("2025-12-31T23:59:59");
        while (at.getYear() < 2027) {
            at = next(DAILY, at);
            days.add(at.toLocalDate());
        }
        days.remove(days.size() - 1);

        assertThat(days)
                .isEqualTo(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(CALENDAR::isWorkingDay)
                        .toList());
    }

    @Test
    void a_delayed_journey_keeps_its_delay() {
        WorkdayCycle delayed = new WorkdayCycle("0 0 9 * * ?", Duration.ofMinutes(13));

        assertThat(next(delayed, LocalDateTime.parse("2026-11-24T09:12:59")))
                .isEqualTo(LocalDateTime.parse("2026-11-24T09:13"));
        assertThat(next(delayed, LocalDateTime.parse("2026-11-24T09:13:00")))
                .isEqualTo(LocalDateTime.parse("2026-11-25T09:13"));
    }

    @Test
    void journeys_are_spread_evenly_over_the_window() {
        Duration window = Duration.ofMinutes(30);
        int[] perMinute = new int[30];
        IntStream.range(0, 30_000)
                .mapToObj(n -> UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)}))
                .map(id -> WorkdayCycle.delayOf(id.toString(), window))
                .forEach(delay -> perMinute[(int) delay.toMinutes()]++);

        assertThat(IntStream.of(perMinute).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(800, 1200));
    }

    @Test
    void without_a_window_nothing_is_delayed() {
        assertThat(WorkdayCycle.delayOf("journey", Duration.ZERO)).isZero();
    }

    @Test
    void the_text_the_engine_keeps_reads_back_as_it_was() {
        WorkdayCycle cycle =
                new WorkdayCycle("0 0 9 ? * MON-FRI", Duration.ofMinutes(13).plusSeconds(27));

        assertThat(cycle).hasToString("workdays(PT13M27S) 0 0 9 ? * MON-FRI");
        assertThat(WorkdayCycle.parse(cycle.toString())).contains(cycle);
        assertThat(WorkdayCycle.parse(DAILY.toString())).contains(DAILY);
    }

    @ParameterizedTest
    @CsvSource({"R/PT5S", "R3/2026-11-24T09:00:00/P1D", "0 0 9 * * ?"})
    void other_timers_are_left_alone(String text) {
        assertThat(WorkdayCycle.parse(text)).isEmpty();
    }

    @Test
    void what_is_no_cron_schedule_is_refused() {
        assertThatThrownBy(() -> new WorkdayCycle("every morning", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_schedule_that_never_meets_a_working_day_has_no_next() {
        WorkdayCycle never = new WorkdayCycle("0 0 9 30 2 ?", Duration.ZERO);

        assertThat(never.next(Instant.EPOCH, CALENDAR)).isEmpty();
    }

    private static LocalDateTime next(WorkdayCycle cycle, LocalDateTime after) {
        Instant next = cycle.next(after.atZone(WorkdayCycle.SHANGHAI).toInstant(), CALENDAR)
                .orElseThrow();
        return LocalDateTime.ofInstant(next, WorkdayCycle.SHANGHAI);
    }
}
