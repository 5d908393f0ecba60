package io.icpready.hooks.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.Receiver;
import io.icpready.hooks.wire.HookAnswer;
import io.icpready.hooks.wire.HookRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Hooks reach public addresses only")
class HookTargetSafetyTest {

    private static final TargetRules RULES = new TargetRules(false);
    private static final TargetRules RULES_WHERE_PRIVATE_IS_ALLOWED = new TargetRules(true);

    private final Receiver receiver = new Receiver();
    private final List<InetAddress> resolved = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void this_address_is_not_public(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:4860:4860::8888",
                "2400:3200::1",
                "2606:4700::1111"
            })
    void this_address_is_public(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://10.0.0.1/",
                "https://192.168.1.1:8443/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.100.100.200/",
                "https://100.64.0.1/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://localhost/",
                "https://a.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://intranet/",
                "https://example.com./",
                "https://256.1.1.1/",
                "https://1.2.3/",
                "https://0xA9.0xFE.0xA9.0xFE/"
            })
    void this_target_is_refused_at_once(String url) {
        assertThat(RULES.refusal(url)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, hooks.target.httpsOnly",
        "ftp://example.com/, hooks.target.httpsOnly",
        "file:///etc/passwd, hooks.target.noUrl",
        "https:///path, hooks.target.noUrl",
        "//example.com/, hooks.target.noUrl",
        "example.com, hooks.target.noUrl",
        "https://exa mple.com/, hooks.target.noUrl",
        "https://user@example.com/, hooks.target.userInfo",
        "https://user:word@example.com/, hooks.target.userInfo",
        "https://example.com/#part, hooks.target.fragment",
        "https://example.com:80/, hooks.target.port",
        "https://example.com:22/, hooks.target.port",
        "https://example.com:6379/, hooks.target.port"
    })
    void this_form_is_refused(String url, String reason) {
        assertThat(RULES.refusal(url)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com", "https://example.com:443/a?b=c",
                "https://example.com:8443/a", "https://xn--fiqs8s.example/",
                "https://8.8.8.8/", "https://[2400:3200::1]/",
                "https://oapi.dingtalk.com/robot/send?access_token=1"
            })
    void this_target_may_be_used(String url) {
        assertThat(RULES.refusal(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://localhost/", "https://10.0.0.1/"})
    void where_private_targets_are_allowed_this_may_be_used(String url) {
        assertThat(RULES_WHERE_PRIVATE_IS_ALLOWED.refusal(url)).isEmpty();
    }

    @Test
    void even_where_private_targets_are_allowed_other_schemes_are_not() {
        assertThat(RULES_WHERE_PRIVATE_IS_ALLOWED.refusal("file://host/etc/passwd"))
                .contains("hooks.target.httpOnly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1", "2130706433", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void the_connection_to_this_host_is_refused_however_it_is_written(String host) {
        assertThatThrownBy(() -> connect(host, SystemDefaultDnsResolver.INSTANCE))
                .hasRootCauseInstanceOf(ForbiddenTargetException.class);
        assertThat(receiver.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "100.100.100.200", "::1"})
    void a_name_that_leads_to_this_address_is_refused(String address) {
        assertThatThrownBy(() -> connect("hooks.example.com", resolvingTo(address)))
                .hasRootCauseInstanceOf(ForbiddenTargetException.class);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void a_name_with_one_public_and_one_private_address_is_refused() {
        assertThatThrownBy(() -> connect("hooks.example.com", resolvingTo("192.0.66.1", "127.0.0.1")))
                .hasRootCauseInstanceOf(ForbiddenTargetException.class);
    }

    @Test
    void the_name_is_resolved_once_for_a_connection_so_it_cannot_change_its_mind() throws Exception {
        DnsResolver rebinding = resolvingTo("127.0.0.1");
        try (HttpHookSender open = new HttpHookSender(HooksProperties.defaults(), rebinding)) {
            open.send(request("hooks.example.com")).get(10, TimeUnit.SECONDS);
        }

        assertThat(resolved).hasSize(1);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void a_redirect_to_a_private_address_is_seen_and_not_followed() throws Exception {
        receiver.behave((exchange, request, number) -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            Receiver.reply(exchange, 302, "");
        });
        try (HttpHookSender open = new HttpHookSender(HooksProperties.defaults(), resolvingTo("127.0.0.1"))) {
            HookAnswer answer = open.send(request("hooks.example.com")).get(10, TimeUnit.SECONDS);

            assertThat(answer.status()).isEqualTo(302);
            assertThat(resolved).hasSize(1);
        }
    }

    private void connect(String host, DnsResolver names) throws Exception {
        HooksProperties properties = HooksProperties.defaults();
        try (HttpHookSender guarded = new HttpHookSender(properties, new GuardedDnsResolver(names))) {
            guarded.send(request(host)).get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private HookRequest request(String host) {
        int port = URI.create(receiver.url("/")).getPort();
        return new HookRequest(URI.create("http://" + host + ":" + port + "/"), Map.of(), new byte[] {'{', '}'});
    }

    private DnsResolver resolvingTo(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] found = new InetAddress[addresses.length];
                for (int i = 0; i < addresses.length; i++) {
                    found[i] = InetAddress.getByName(addresses[i]);
                    resolved.add(found[i]);
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
