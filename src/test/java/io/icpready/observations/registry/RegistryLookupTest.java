package io.icpready.observations.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.observations.DomainObservation;
import io.icpready.observations.Respondent;
import io.icpready.observations.Respondent.Answer;
import io.icpready.observations.Trouble;
import io.icpready.observations.dns.Resolution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A look-up ends within its time, whatever the other side does")
class RegistryLookupTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofMillis(700);

    /** For a registry that answers: what a busy machine needs is no matter of these tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A busy machine may be late by this much, and no more. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void readsPort43() throws IOException {
        try (Respondent registry = Respondent.saying(answer("alibaba.cn.txt"))) {
            DomainObservation seen = port43(registry).observe("alibaba.cn");

            assertThat(registry.asked()).containsExactly("alibaba.cn");
            assertThat(seen.trouble()).isEmpty();
            assertThat(seen.source()).isEqualTo("127.0.0.1");
            assertThat(seen.expiresOn()).contains(LocalDate.of(2028, 3, 17));
            assertThat(seen.holderName()).contains("阿里巴巴（中国）有限公司");
            assertThat(seen.resolves()).contains(true);
            assertThat(seen.observedAt()).isEqualTo(CLOCK.instant());
        }
    }

    @Test
    void readsRdap() throws IOException {
        try (Respondent registry = new Respondent(http("200 OK", answer("google.com.json")))) {
            DomainObservation seen = rdap(registry).observe("google.com");

            assertThat(registry.asked()).containsExactly("GET /com/v1/domain/google.com HTTP/1.1");
            assertThat(seen.expiresOn()).contains(LocalDate.of(2028, 9, 14));
            assertThat(seen.registrar()).contains("MarkMonitor Inc.");
        }
    }

    /** What a server may do instead of answering. */
    enum Fault {
        SILENT((line, out) -> forever()),
        BROKEN((line, out) -> out.write("Domain Name: goo".getBytes(StandardCharsets.UTF_8))),
        BINARY((line, out) -> {
            byte[] noise = new byte[2000];
            new java.util.Random(7).nextBytes(noise);
            out.write(noise);
        }),
        NEVER_ENDING((line, out) -> {
            while (true) {
                out.write("x".repeat(900).concat("\n").getBytes(StandardCharsets.UTF_8));
            }
        }),
        DRIPPING((line, out) -> {
            while (true) {
                out.write('x');
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(50).toNanos());
            }
        });

        private final Answer answer;

        Fault(Answer answer) {
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void bothLanguagesGiveUp(Fault fault) throws IOException {
        try (Respondent registry = new Respondent(fault.answer);
                Respondent web = new Respondent((line, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: application/rdap+json\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
                    fault.answer.to(line, out);
                })) {
            long start = System.nanoTime();
            DomainObservation first = port43(registry, DEADLINE).observe("alibaba.cn");
            DomainObservation second = rdap(web, DEADLINE).observe("google.com");

            assertThat(first.trouble()).isPresent();
            assertThat(first.expiresOn()).isEmpty();
            assertThat(second.trouble()).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(DEADLINE.multipliedBy(2).plus(LATE));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NEVER_ENDING", "DRIPPING"})
    void whoIsGivenUpOnIsHungUpOn(Fault fault) throws IOException {
        try (Respondent registry = new Respondent(fault.answer);
                Respondent web = new Respondent((line, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    fault.answer.to(line, out);
                })) {
            port43(registry, DEADLINE).observe("alibaba.cn");
            rdap(web, DEADLINE).observe("google.com");

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> registry.open() + web.open() == 0);
        }
    }

    @Test
    void nobodyThereIsNoAnswer() throws IOException {
        Respondent gone = Respondent.saying("");
        gone.close();

        assertThat(port43(gone, DEADLINE).observe("alibaba.cn").trouble()).contains(Trouble.TIMEOUT);
        assertThat(rdap(gone, DEADLINE).observe("google.com").trouble()).contains(Trouble.TIMEOUT);
    }

    @Test
    void aSuffixThatNobodyKeepsIsUnreadable() throws IOException {
        try (Respondent registry = Respondent.saying(answer("alibaba.cn.txt"))) {
            assertThat(port43(registry).observe("alibaba.example").trouble()).contains(Trouble.UNREADABLE);
            assertThat(registry.asked()).isEmpty();
        }
    }

    @Test
    void redirectsLeadToRegistriesAlone() throws IOException {
        try (Respondent registry = new Respondent(http("200 OK", answer("google.com.json")));
                Respondent sending = new Respondent((line, out) -> out.write(("HTTP/1.1 302 Found\r\nLocation: "
                                + (line.contains("/elsewhere/")
                                        ? "http://localhost:1/secret"
                                        : "http://" + registry.place() + "/com/v1/domain/google.com")
                                + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8)))) {
            JsonNode both = JSON.readTree(
                    "{\"services\": [[[\"com\"], [\"http://%s/com/v1/\"]],[[\"net\"], [\"http://%s/elsewhere/\"]]]}"
                            .formatted(sending.place(), sending.place()));

            assertThat(lookup(Registries.of(both, Map.of()))
                            .observe("google.com")
                            .trouble())
                    .isEmpty();
            assertThat(lookup(Registries.of(both, Map.of()))
                            .observe("google.net")
                            .trouble())
                    .contains(Trouble.UNREADABLE);
        }
    }

    @Test
    void theShippedFilesKnowEveryApprovedSuffix() {
        Registries shipped = Registries.of(
                Registries.shipped(JSON, "rdap-bootstrap.json"),
                JSON.convertValue(
                        Registries.shipped(JSON, "whois-servers.json").path("servers"),
                        new com.fasterxml.jackson.core.type.TypeReference<Map<String, String>>() {}));

        assertThat(List.of("a.com", "a.top", "a.com.cn", "a.xn--fiqs8s", "a.xn--55qx5d", "a.xyz", "a.me"))
                .allSatisfy(name -> assertThat(shipped.of(name)).as(name).isPresent());
        assertThat(shipped.of("a.cn")).map(Registry::host).contains("whois.cnnic.cn");
        assertThat(shipped.of("a.com")).map(Registry::host).contains("rdap.verisign.com");
        assertThat(shipped.of("a.invalid")).isEmpty();
    }

    private static RegistryLookup port43(Respondent registry) {
        return port43(registry, PATIENCE);
    }

    private static RegistryLookup port43(Respondent registry, Duration deadline) {
        return lookup(
                Registries.of(
                        JSON.createObjectNode().set("services", JSON.createArrayNode()),
                        Map.of("cn", registry.place())),
                deadline);
    }

    private static RegistryLookup rdap(Respondent registry) throws IOException {
        return rdap(registry, PATIENCE);
    }

    private static RegistryLookup rdap(Respondent registry, Duration deadline) throws IOException {
        return lookup(
                Registries.of(
                        JSON.readTree(
                                "{\"services\": [[[\"com\"], [\"http://%s/com/v1/\"]]]}".formatted(registry.place())),
                        Map.of()),
                deadline);
    }

    private static RegistryLookup lookup(Registries registries) {
        return lookup(registries, PATIENCE);
    }

    private static RegistryLookup lookup(Registries registries, Duration deadline) {
        return new RegistryLookup(
                registries,
                Registries.shipped(JSON, "registrars.json"),
                JSON,
                name -> new Resolution(Optional.of(true), List.of("192.0.2.7")),
                deadline,
                CLOCK);
    }

    private static Answer http(String status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (line, out) -> {
            out.write(("HTTP/1.1 " + status + "\r\nContent-Type: application/rdap+json\r\nContent-Length: "
                            + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
        };
    }

    private static String answer(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/observations/answers", file));
    }

    private static void forever() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
