package io.icpready.precheck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.net.InetAddresses;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.icpready.web.RefusedRequestException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every client a number of pre-checks a minute. A client is the address that the container
 * sees (behind a proxy: set {@code server.forward-headers-strategy}); a whole IPv6 network of one
 * subscriber counts as one. Addresses stay in memory and are forgotten when a bucket is full again.
 */
final class RequestLimit implements HandlerInterceptor {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int requestsPerMinute;
    private final Cache<Object, Bucket> buckets;

    RequestLimit(int requestsPerMinute, int rememberedClients) {
        this.requestsPerMinute = requestsPerMinute;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(rememberedClients)
                .expireAfterAccess(PERIOD)
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            take(clientOf(request.getRemoteAddr()));
        }
        return true;
    }

    private void take(Object client) {
        ConsumptionProbe probe = buckets.get(client, any -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw RefusedRequestException.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requestsPerMinute).refillGreedy(requestsPerMinute, PERIOD))
                .build();
    }

    static Object clientOf(String remoteAddress) {
        if (!InetAddresses.isInetAddress(remoteAddress)) {
            return remoteAddress;
        }
        InetAddress address = InetAddresses.forString(remoteAddress);
        return address instanceof Inet6Address
                ? ByteBuffer.wrap(address.getAddress()).getLong()
                : address;
    }
}
