package io.icpready.hooks.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.Samples;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.outbox.Trouble;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.wire.AttemptResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
        Share share = new Share(64);
        assertThat(room(share, NOW)).isEqualTo(16);

        for (int i = 0; i < 16; i++) {
            share.succeeded();
        }
        assertThat(room(share, NOW)).isEqualTo(32);
        for (int i = 0; i < 100; i++) {
            share.succeeded();
        }
        assertThat(share.limit()).isEqualTo(64);
    }

    @Test
    void a_dead_target_keeps_one_place_and_pauses() {
        Share share = new Share(64);
        for (int i = 0; i < 16; i++) {
            share.failed(NOW, Optional.empty());
        }

        assertThat(share.limit()).isEqualTo(1);
        assertThat(room(share, NOW.plusMillis(4_999))).isZero();
        assertThat(room(share, NOW.plusSeconds(5))).isEqualTo(1);
    }

    @Test
    void a_few_failures_cause_no_pause() {
        Share share = new Share(64);
        for (int i = 0; i < 4; i++) {
            share.failed(NOW, Optional.empty());
        }

        assertThat(share.hasRoom(0, NOW)).isTrue();
    }

    @Test
    void retry_after_closes_the_share() {
        Share share = new Share(64);
        share.failed(NOW, Optional.of(Duration.ofSeconds(30)));

        assertThat(share.hasRoom(0, NOW.plusSeconds(29))).isFalse();
        assertThat(share.hasRoom(0, NOW.plusSeconds(30))).isTrue();
    }

    @Test
    void another_target_of_the_same_subscription_begins_without_a_past() {
        SubscriptionQueue queue = queue("https://example.com/a");
        fail(queue, Duration.ofHours(6));
        fill(queue, 1);
        assertThat(queue.canSend(NOW)).isFalse();

        queue.change(Samples.subscription(HookFormat.STANDARD, "https://example.com/b", null));
        assertThat(queue.canSend(NOW)).isTrue();
    }

    @Test
    void what_hangs_never_takes_the_places_of_those_with_nothing_in_flight() {
        List<SubscriptionQueue> hanging = Stream.generate(() -> queue("https://example.com/sick"))
                .limit(40)
                .toList();
        hanging.forEach(queue -> fill(queue, 128));

        takeInTurns(hanging, 256);

        SubscriptionQueue healthy = queue("https://example.com/healthy");
        fill(healthy, 1);
        assertThat(Places.among(with(hanging, healthy), 256).isOneFor(healthy)).isTrue();
    }

    @Test
    void one_that_has_many_leaves_an_equal_part_to_one_that_comes_later() {
        SubscriptionQueue slow = queue("https://example.com/slow");
        fill(slow, 500);
        SubscriptionQueue other = queue("https://example.com/slow-too");
        fill(other, 500);
        takeInTurns(List.of(slow, other), 256);

        SubscriptionQueue late = queue("https://example.com/late");
        fill(late, 500);
        assertThat(takeInTurns(with(List.of(slow, other), late), 256)).isGreaterThanOrEqualTo(16);
        assertThat(late.inFlight()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void those_that_fail_get_an_eighth_together() {
        List<SubscriptionQueue> failing = Stream.generate(() -> queue("https://example.com/sick"))
                .limit(100)
                .toList();
        failing.forEach(queue -> fail(queue, Duration.ZERO));
        failing.forEach(queue -> fill(queue, 10));

        assertThat(takeInTurns(failing, 256)).isEqualTo(32);
    }

    @ParameterizedTest(name = "{0}: at most {1} in any {2} s")
    @CsvSource({"dingtalk,20,60", "wecom,20,60", "feishu,100,60", "feishu,5,1"})
    void a_robot_s_limit_holds_in_every_window(String format, int limit, int seconds) {
        AtomicLong millis = new AtomicLong();
        RobotPaces paces = new RobotPaces(new TestTime(millis));
        Subscription robot =
                Samples.subscription(HookFormat.of(format).orElseThrow(), "https://robot.example/send?key=1", null);
        List<Long> sent = new ArrayList<>();
        for (; millis.get() < TimeUnit.MINUTES.toMillis(5); millis.addAndGet(50)) {
            if (paces.allow(robot)) {
                sent.add(millis.get());
            }
        }

        long window = TimeUnit.SECONDS.toMillis(seconds);
        assertThat(sent)
                .allSatisfy(start -> assertThat(sent.stream().filter(at -> at >= start && at < start + window))
                        .hasSizeLessThanOrEqualTo(limit));
        assertThat(sent).hasSizeGreaterThan(5 * 15);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "https://example.com/a?k=1,https://EXAMPLE.com:443/a?k=1,true",
        "https://example.com/a?k=1,https://example.com/a?k=2,false",
        "https://example.com/a?k=1,https://example.com:8443/a?k=1,false",
        "https://example.com/a?k=1,https://www.example.com/a?k=1,false",
    })
    void subscriptions_of_one_robot_share_its_pace(String one, String other, boolean shared) {
        RobotPaces paces = new RobotPaces(new TestTime(new AtomicLong()));

        assertThat(paces.allow(Samples.subscription(HookFormat.WECOM, one, null)))
                .isTrue();
        assertThat(paces.allow(Samples.subscription(HookFormat.WECOM, other, null)))
                .isEqualTo(!shared);
    }

    @Test
    void the_standard_format_has_no_pace() {
        RobotPaces paces = new RobotPaces(new TestTime(new AtomicLong()));
        Subscription standard = Samples.subscription(HookFormat.STANDARD, "https://example.com/", null);

        assertThat(Stream.generate(() -> paces.allow(standard)).limit(500)).containsOnly(true);
    }

    private static SubscriptionQueue queue(String url) {
        return new SubscriptionQueue(Samples.subscription(HookFormat.STANDARD, url, null), 128);
    }

    private static void fill(SubscriptionQueue queue, int count) {
        queue.fill(LongStream.range(0, count).mapToObj(PacingTest::delivery).toList(), count);
    }

    private static QueuedDelivery delivery(long seq) {
        return new QueuedDelivery(
                seq, "msg_" + seq, "hook_1", "lane-" + seq, 0, HookEventType.HOOK_PING, Optional.empty(), NOW, "{}");
    }

    /** One that was sent and came back as a failure. */
    private static void fail(SubscriptionQueue queue, Duration retryAfter) {
        queue.depart(1);
        queue.learn(
                new AttemptResult.NotDelivered(Trouble.STATUS, Optional.of(503), "", Optional.of(retryAfter)),
                queue.share(),
                NOW);
    }

    /** How many may go before there is no place for any. */
    private static int takeInTurns(List<SubscriptionQueue> queues, int all) {
        Places places = Places.among(queues, all);
        int taken = 0;
        for (boolean any = true; any; ) {
            any = false;
            for (SubscriptionQueue queue : queues) {
                if (queue.canSend(NOW) && places.isOneFor(queue)) {
                    places.take(queue);
                    queue.depart(1);
                    taken++;
                    any = true;
                }
            }
        }
        return taken;
    }

    private static List<SubscriptionQueue> with(List<SubscriptionQueue> queues, SubscriptionQueue one) {
        return Stream.concat(queues.stream(), Stream.of(one)).toList();
    }

    private static int room(Share share, Instant now) {
        return (int) IntStream.range(0, 1000)
                .filter(inFlight -> share.hasRoom(inFlight, now))
                .count();
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
