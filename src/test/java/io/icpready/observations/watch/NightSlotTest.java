package io.icpready.observations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every domain has its own moment of the night")
class NightSlotTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-29T03:00:00Z", "2026-11-29T15:30:00Z", "2026-11-29T20:00:00Z", "2026-11-29T22:30:00Z"})
    void theNextOneLiesInTheNightAndWithinADay(String now) {
        Instant moment = Instant.parse(now);
        IntStream.range(0, 500).forEach(number -> {
            Instant turn = NightSlot.after(moment, "name" + number + ".cn", SHANGHAI);
            assertThat(turn).isAfter(moment).isBeforeOrEqualTo(moment.plus(Duration.ofDays(1)));
            int hour = turn.atZone(SHANGHAI).getHour();
            assertThat(hour == 23 || hour < 6).isTrue();
        });
    }

    @Test
    void itIsTheSameEveryNight() {
        Instant first = NightSlot.after(Instant.parse("2026-11-29T03:00:00Z"), "qingfeng.cn", SHANGHAI);

        assertThat(NightSlot.after(first, "qingfeng.cn", SHANGHAI)).isEqualTo(first.plus(Duration.ofDays(1)));
    }

    @Test
    void theyAreSpreadOverTheNight() {
        Map<Integer, Long> byHour = IntStream.range(0, 7_000)
                .mapToObj(
                        number -> NightSlot.after(Instant.parse("2026-11-29T03:00:00Z"), "n" + number + ".cn", SHANGHAI)
                                .atZone(SHANGHAI)
                                .getHour())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(byHour)
                .hasSize(7)
                .allSatisfy((hour, names) -> assertThat(names).isBetween(850L, 1150L));
    }
}
