package io.icpready.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.net.InetAddresses;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Gives every client a number of turns, of which some come back as time goes by. Clients stay in
 * memory, on this node alone, and are forgotten when all their turns are back.
 */
public final class ClientLimit {

    private static final int REMEMBERED = 100_000;

    private final int turns;
    private final int back;
    private final Duration period;
    private final TimeMeter time;
    private final Cache<Object, Bucket> buckets;

    /**
     * @param turns how many a client has to begin with, at most
     * @param back how many come back in each period
     */
    public ClientLimit(int turns, int back, Duration period, Clock clock) {
        this(turns, back, period, meter(clock), REMEMBERED);
    }

    /**
     * By the machine's own time.
     *
     * @param remembered how many clients are kept in memory
     */
    public ClientLimit(int turns, int back, Duration period, int remembered) {
        this(turns, back, period, TimeMeter.SYSTEM_NANOTIME, remembered);
    }

    private ClientLimit(int turns, int back, Duration period, TimeMeter time, int remembered) {
        this.turns = turns;
        this.back = back;
        this.period = period;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(period.multipliedBy(1 + turns / back))
                .build();
    }

    /** Takes a turn. Gives the time until there is one again, if there is none. */
    public Optional<Duration> take(Object client) {
        ConsumptionProbe probe = bucketOf(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The time until there is a turn again; empty when there is one now. Takes none. */
    public Optional<Duration> waitOf(Object client) {
        return Optional.ofNullable(buckets.getIfPresent(client))
                .map(bucket -> bucket.estimateAbilityToConsume(1))
                .filter(probe -> !probe.canBeConsumed())
                .map(EstimationProbe::getNanosToWaitForRefill)
                .map(Duration::ofNanos);
    }

    /**
     * Who a client is by its address, as the container sees it: a whole IPv6 network of one
     * subscriber counts as one.
     */
    public static Object clientOf(String remoteAddress) {
        if (!InetAddresses.isInetAddress(remoteAddress)) {
            return remoteAddress;
        }
        InetAddress address = InetAddresses.forString(remoteAddress);
        return address instanceof Inet6Address
                ? ByteBuffer.wrap(address.getAddress()).getLong()
                : address;
    }

    private Bucket bucketOf(Object client) {
        return buckets.get(
                client,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(turns).refillGreedy(back, period))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
