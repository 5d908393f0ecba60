package io.icpready.hooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * The gates of all targets. Subscriptions of one robot, or of one host, share a gate. Used by the
 * dispatcher's thread alone.
 */
final class Targets {

    /**
     * The dispatcher asks for a gate in every turn, so this is long after the last subscription.
     */
    private static final Duration UNUSED = Duration.ofHours(1);

    private final Cache<String, TargetGate> gates =
            Caffeine.newBuilder().expireAfterAccess(UNUSED).build();
    private final int highestLimit;
    private final TimeMeter time;

    Targets(int highestLimit, TimeMeter time) {
        this.highestLimit = highestLimit;
        this.time = time;
    }

    TargetGate gate(Subscription subscription) {
        return gates.get(key(subscription), key -> TargetGate.forFormat(subscription.format(), highestLimit, time));
    }

    private static String key(Subscription subscription) {
        URI uri = URI.create(subscription.targetUrl());
        String host = origin(uri);
        return subscription.format().isRobot() ? host + uri.getRawPath() + "?" + uri.getRawQuery() : host;
    }

    /** The same however it is written: {@code https://Example.com} and {@code …com:443}. */
    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
