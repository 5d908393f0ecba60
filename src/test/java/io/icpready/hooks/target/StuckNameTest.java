package io.icpready.hooks.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.Receiver;
import io.icpready.hooks.wire.HookAnswer;
import io.icpready.hooks.wire.HookRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A name that no name server answers for")
class StuckNameTest {

    private static final int WAITING = 40;

    @Test
    void keeps_no_other_host_waiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch testOver = new CountDownLatch(1);
        try (Receiver receiver = new Receiver();
                HttpHookSender sender =
                        new HttpHookSender(HooksProperties.defaults(), new StuckNames(asked, testOver))) {
            for (int n = 0; n < WAITING; n++) {
                sender.send(request("http://stuck.example/" + n));
            }
            asked.await();

            assertThat(sender.send(request(receiver.url("/healthy"))))
                    .succeedsWithin(HooksProperties.defaults().deadline())
                    .extracting(HookAnswer::status)
                    .isEqualTo(204);
        } finally {
            testOver.countDown();
        }
    }

    private static HookRequest request(String target) {
        return new HookRequest(URI.create(target), Map.of(), new byte[0]);
    }

    private record StuckNames(CountDownLatch asked, CountDownLatch testOver) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.equals("stuck.example")) {
                asked.countDown();
                try {
                    testOver.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                throw new UnknownHostException(host);
            }
            return SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
