package io.icpready.hooks.dispatch;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.icpready.hooks.subscription.HookFormat;
import java.time.Duration;

/**
 * What the vendors of chat robots allow, kept a little below, and evenly spaced so that a restart
 * cannot spend the same minute twice.
 */
final class RobotLimits {

    private RobotLimits() {}

    static Bucket of(HookFormat robot, TimeMeter time) {
        return switch (robot) {
            case STANDARD, EMAIL -> throw new IllegalArgumentException("No vendor limits this format");
            case DINGTALK, WECOM -> bucket(time, paced(1, Duration.ofMillis(3200)));
            case FEISHU ->
                bucket(
                        time,
                        paced(4, Duration.ofMillis(250)),
                        Bandwidth.builder()
                                .capacity(30)
                                .refillGreedy(65, Duration.ofMinutes(1))
                                .initialTokens(4)
                                .build());
        };
    }

    private static Bandwidth paced(int burst, Duration spacing) {
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(burst, spacing.multipliedBy(burst))
                .initialTokens(1)
                .build();
    }

    private static Bucket bucket(TimeMeter time, Bandwidth... limits) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        for (Bandwidth limit : limits) {
            builder.addLimit(limit);
        }
        return builder.build();
    }
}
