package io.icpready.hooks.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.Subscription;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The pace at which each chat robot may be written to: the vendor counts per robot, so that
 * subscriptions of one robot share it. Used by the dispatcher's thread alone.
 */
final class RobotPaces {

    /** The dispatcher asks for a pace in every turn, so this is long after the last subscription. */
    private static final Duration UNUSED = Duration.ofHours(1);

    private final Cache<String, Bucket> paces =
            Caffeine.newBuilder().expireAfterAccess(UNUSED).build();
    private final TimeMeter time;

    RobotPaces(TimeMeter time) {
        this.time = time;
    }

    /** Counts one message; false when its robot may not have one now. */
    boolean allow(Subscription subscription) {
        return pace(subscription).map(bucket -> bucket.tryConsume(1)).orElse(true);
    }

    private Optional<Bucket> pace(Subscription subscription) {
        HookFormat format = subscription.format();
        return format.isRobot()
                ? Optional.of(paces.get(robot(subscription), robot -> RobotLimits.of(format, time)))
                : Optional.empty();
    }

    /** The same however it is written: {@code https://Example.com} and {@code …com:443}. */
    private static String robot(Subscription subscription) {
        URI uri = URI.create(subscription.targetUrl());
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port + uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
