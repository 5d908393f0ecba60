package io.icpready.hooks;

import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The gates of all targets. Subscriptions of one robot, or of one host, share a gate. Used by the
 * dispatcher's thread alone.
 */
final class Targets {

    private final Map<String, TargetGate> gates = new HashMap<>();
    private final int highestLimit;
    private final TimeMeter time;

    Targets(int highestLimit, TimeMeter time) {
        this.highestLimit = highestLimit;
        this.time = time;
    }

    TargetGate gate(Subscription subscription) {
        return gates.computeIfAbsent(
                key(subscription),
                key -> TargetGate.forFormat(subscription.format(), highestLimit, time));
    }

    private static String key(Subscription subscription) {
        URI uri = URI.create(subscription.targetUrl());
        return subscription.format().isRobot()
                ? subscription.targetUrl()
                : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
