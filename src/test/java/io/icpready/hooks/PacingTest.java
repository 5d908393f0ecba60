package io.icpready.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pacing: backoff, places and rate limits of a target")
class PacingTest {

    private static final Instant NOW = Samples.NOW;
    private static final Backoff BACKOFF =
            new Backoff(List.of(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMinutes(3)), () -> 0.0);

    @ParameterizedTest(name = "after attempt {0}: {1} s")
    @CsvSource({"1,2", "2,20", "3,180"})
    void waits_grow(int attempts, long seconds) {
        assertThat(BACKOFF.after(attempts, Optional.empty())).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void after_the_last_wait_there_is_no_further_attempt() {
        assertThat(BACKOFF.after(4, Optional.empty())).isEmpty();
        assertThat(BACKOFF.after(4, Optional.of(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void chance_lengthens_a_wait_by_a_quarter_at_most_and_never_shortens_it() {
        Backoff unlucky = new Backoff(List.of(Duration.ofSeconds(100)), () -> 0.999);

        assertThat(unlucky.after(1, Optional.empty()).orElseThrow())
                .isBetween(Duration.ofSeconds(124), Duration.ofSeconds(125));
    }

    @Test
    void what_the_target_asked_for_is_never_undercut() {
        assertThat(BACKOFF.after(1, Optional.of(Duration.ofMinutes(1)))).contains(Duration.ofMinutes(1));
        assertThat(BACKOFF.after(2, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofSeconds(20));
    }

    @Test
    void a_healthy_target_gets_more_and_more_places_up_to_its_limit() {
        TargetGate gate = new TargetGate(64, Optional.empty());
        assertThat(enterAll(gate, NOW)).isEqualTo(16);

        for (int i = 0; i < 16; i++) {
            gate.succeeded();
        }
        assertThat(enterAll(gate, NOW)).isEqualTo(32);
        for (int i = 0; i < 100; i++) {
            gate.succeeded();
            gate.enter(NOW);
        }
        assertThat(gate.limit()).isEqualTo(64);
    }

    @Test
    void a_dead_target_keeps_one_place_and_pauses() {
        TargetGate gate = new TargetGate(64, Optional.empty());
        enterAll(gate, NOW);
        for (int i = 0; i < 16; i++) {
            gate.failed(NOW, Optional.empty());
        }

        assertThat(gate.limit()).isEqualTo(1);
        assertThat(gate.enter(NOW.plusMillis(4_999))).isFalse();
        assertThat(gate.enter(NOW.plusSeconds(5))).isTrue();
        assertThat(gate.enter(NOW.plusSeconds(5))).isFalse();
    }

    @Test
    void a_few_failures_cause_no_pause() {
        TargetGate gate = new TargetGate(64, Optional.empty());
        for (int i = 0; i < 4; i++) {
            gate.enter(NOW);
            gate.failed(NOW, Optional.empty());
        }

        assertThat(gate.enter(NOW)).isTrue();
    }

    @Test
    void retry_after_closes_the_whole_target() {
        TargetGate gate = new TargetGate(64, Optional.empty());
        gate.enter(NOW);
        gate.failed(NOW, Optional.of(Duration.ofSeconds(30)));

        assertThat(gate.enter(NOW.plusSeconds(29))).isFalse();
        assertThat(gate.enter(NOW.plusSeconds(30))).isTrue();
    }

    @ParameterizedTest(name = "{0}: at most {1} in any {2} s")
    @CsvSource({"dingtalk,20,60", "wecom,20,60", "feishu,100,60", "feishu,5,1"})
    void a_robot_s_limit_holds_in_every_window(String format, int limit, int seconds) {
        AtomicLong millis = new AtomicLong();
        TargetGate gate = TargetGate.forFormat(HookFormat.of(format).orElseThrow(), 128, new TestTime(millis));
        List<Long> sent = new ArrayList<>();
        for (; millis.get() < TimeUnit.MINUTES.toMillis(5); millis.addAndGet(50)) {
            if (gate.enter(NOW)) {
                sent.add(millis.get());
                gate.succeeded();
            }
        }

        long window = TimeUnit.SECONDS.toMillis(seconds);
        assertThat(sent)
                .allSatisfy(start -> assertThat(sent.stream().filter(at -> at >= start && at < start + window))
                        .hasSizeLessThanOrEqualTo(limit));
        assertThat(sent).hasSizeGreaterThan(5 * 15);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "https://example.com/a,https://EXAMPLE.com:443/b?c=d",
        "http://example.com/,HTTP://example.com:80/",
    })
    void subscriptions_of_one_host_share_its_places(String one, String other) {
        Targets targets = new Targets(128, TimeMeter.SYSTEM_MILLISECONDS);

        assertThat(targets.gate(standard(one))).isSameAs(targets.gate(standard(other)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "https://example.com/,https://example.com:8443/",
        "https://example.com/,https://www.example.com/",
    })
    void other_hosts_have_their_own(String one, String other) {
        Targets targets = new Targets(128, TimeMeter.SYSTEM_MILLISECONDS);

        assertThat(targets.gate(standard(one))).isNotSameAs(targets.gate(standard(other)));
    }

    private static Subscription standard(String url) {
        return Samples.subscription(HookFormat.STANDARD, url, null);
    }

    private static int enterAll(TargetGate gate, Instant now) {
        int entered = 0;
        while (gate.enter(now)) {
            entered++;
        }
        return entered;
    }

    private record TestTime(AtomicLong millis) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(millis.get());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
