package io.icpready.journey.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Managers hear of a journey that stands still")
class OverduePolicyTest {

    private final OverduePolicy policy = new OverduePolicy(Duration.ofDays(7));

    @ParameterizedTest(name = "after {0}: {1} times")
    @CsvSource({
        "PT0S, 0",
        "P6DT23H59M59S, 0",
        "P7D, 1",
        "P13DT23H59M59S, 1",
        "P14D, 2",
        "P27DT23H59M59S, 2",
        "P28D, 3",
        "P56D, 4",
        "P112D, 5"
    })
    void after_seven_days_and_each_time_that_has_doubled(Duration waiting, int times) {
        assertThat(policy.stepsReached(waiting)).isEqualTo(times);
    }

    @Test
    void a_very_long_wait_does_not_overflow() {
        assertThat(new OverduePolicy(Duration.ofSeconds(1)).stepsReached(Duration.ofDays(36500)))
                .isEqualTo(32);
    }

    @Test
    void a_period_that_is_not_positive_is_refused() {
        assertThatThrownBy(() -> new OverduePolicy(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
