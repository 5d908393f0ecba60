package io.icpready.observations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.observations.store.AnswerCounts;
import io.icpready.observations.store.AnswerCounts.Count;
import io.icpready.observations.store.SeenRows;
import io.icpready.rules.tables.DmnTables;
import io.icpready.rules.tables.Tables;
import io.icpready.sealing.SecretBox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@DisplayName("A domain is asked for once a day, whoever wants to know")
class KeptObservationsTest {

    private static final Tables TABLES = DmnTables.load();
    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();
    private static final Instant MORNING = Instant.parse("2026-11-29T01:00:00Z");

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final FakeRegistry registry = new FakeRegistry();
    private MovableClock clock;
    private JdbcClient jdbc;
    private SeenRows rows;
    private AnswerCounts counts;

    @BeforeEach
    void emptyTables() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V501__domain_observations.sql"))
                .execute(database);
        AeadConfig.register();
        Aead aead = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        jdbc = JdbcClient.create(database);
        rows = new SeenRows(jdbc, JSON, new SecretBox(aead));
        counts = new AnswerCounts(jdbc);
        clock = new MovableClock(MORNING);
        registry.clock = clock;
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void theAnswerOfADayIsEnough() {
        KeptObservations kept = kept(settings(true, 100, 4));

        DomainObservation first = kept.lookUp(" WWW.Example.CN ");
        clock.pass(Duration.ofHours(23));
        DomainObservation second = kept.lookUp("example.cn");

        assertThat(registry.asked).containsExactly("example.cn");
        assertThat(second).isEqualTo(first);
        assertThat(second.holderName()).contains("青峰科技");
    }

    @Test
    void afterADayItIsAskedAnew() {
        KeptObservations kept = kept(settings(true, 100, 4));
        kept.lookUp("example.cn");
        clock.pass(Duration.ofHours(25));

        assertThat(kept.recent("example.cn")).isEmpty();
        assertThat(kept(settings(true, 100, 4)).lookUp("example.cn").observedAt())
                .isEqualTo(clock.instant());
        assertThat(rows.all("example.cn")).singleElement().satisfies(seen -> {
            assertThat(seen.from()).isEqualTo(MORNING);
            assertThat(seen.observation().observedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void anotherStateIsAnotherRow() {
        kept(settings(true, 100, 4)).ask("example.cn");
        registry.expiresOn = LocalDate.of(2028, 1, 1);
        clock.pass(Duration.ofHours(24));
        kept(settings(true, 100, 4)).ask("example.cn");

        assertThat(rows.all("example.cn"))
                .extracting(seen -> seen.observation().expiresOn().orElseThrow())
                .containsExactly(LocalDate.of(2028, 1, 1), LocalDate.of(2027, 1, 1));
    }

    @Test
    void theHoldersNameIsSealedInTheTable() {
        kept(settings(true, 100, 4)).ask("example.cn");

        assertThat(jdbc.sql("select * from icp_domain_observation")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain("青峰");
    }

    @Test
    void manyAtOnceShareOneAnswer() throws Exception {
        registry.gate = new CountDownLatch(1);
        KeptObservations kept = kept(settings(true, 100, 4));
        ExecutorService persons = Executors.newFixedThreadPool(8);
        try {
            List<java.util.concurrent.Future<DomainObservation>> answers = IntStream.range(0, 8)
                    .mapToObj(person -> persons.submit(() -> kept.lookUp("example.cn")))
                    .toList();
            registry.gate.countDown();
            for (java.util.concurrent.Future<DomainObservation> answer : answers) {
                assertThat(answer.get().trouble()).isEmpty();
            }
        } finally {
            persons.shutdownNow();
        }
        assertThat(registry.asked).hasSize(1);
    }

    @Test
    void nobodyWaitsLongerThanTheSettingsAllow() {
        registry.gate = new CountDownLatch(1);
        long start = System.nanoTime();

        DomainObservation seen = kept(settings(true, 100, 4)).lookUp("example.cn");

        assertThat(seen.trouble()).contains(Trouble.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        registry.gate.countDown();
    }

    @Test
    void switchedOffNobodyIsAsked() {
        KeptObservations kept = kept(settings(false, 100, 4));

        assertThat(kept.lookUp("example.cn").trouble()).contains(Trouble.OFF);
        assertThat(kept.recent("example.cn")).isEmpty();
        assertThat(registry.asked).isEmpty();
    }

    @Test
    void whatIsNoNameIsAskedOfNobody() {
        assertThat(kept(settings(true, 100, 4)).lookUp("no name at all").trouble())
                .contains(Trouble.UNREADABLE);
        assertThat(registry.asked).isEmpty();
    }

    @Test
    void aRegistryIsAskedSoOftenAMinuteAndNoMore() {
        DomainRegistry gentle = new GentleRegistry(registry, settings(true, 3, 4), clock);

        List<Optional<Trouble>> answers = IntStream.range(0, 5)
                .mapToObj(number -> gentle.observe("name" + number + ".cn").trouble())
                .toList();

        assertThat(answers)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Trouble.REFUSED),
                        Optional.of(Trouble.REFUSED));
        assertThat(registry.asked).hasSize(3);
    }

    @Test
    void aRegistryIsAskedByFewAtOnce() throws Exception {
        registry.gate = new CountDownLatch(1);
        registry.entered = new CountDownLatch(1);
        DomainRegistry gentle = new GentleRegistry(registry, settings(true, 100, 1), clock);
        threads.submit(() -> gentle.observe("first.cn"));
        registry.entered.await();

        assertThat(gentle.observe("second.cn").trouble()).contains(Trouble.REFUSED);
        registry.gate.countDown();
    }

    @Test
    void howRegistriesAnsweredIsCounted() {
        KeptObservations kept = kept(settings(true, 100, 4));
        kept.ask("one.cn");
        kept.ask("two.cn");
        registry.trouble = Optional.of(Trouble.NOT_FOUND);
        kept.ask("three.cn");

        assertThat(counts.since(LocalDate.of(2026, 11, 29)))
                .extracting(Count::registry, Count::outcome, Count::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("whois.test", "ANSWERED", 2L),
                        org.assertj.core.groups.Tuple.tuple("whois.test", "NOT_FOUND", 1L));
    }

    private KeptObservations kept(LookupsProperties settings) {
        return new KeptObservations(
                registry, rows, counts, TABLES, settings, threads, new SimpleMeterRegistry(), clock);
    }

    private static LookupsProperties settings(boolean enabled, int perMinute, int atOnce) {
        return new LookupsProperties(enabled, "", Map.of(), List.of(), Duration.ofMillis(500), perMinute, atOnce, 100);
    }

    private static final class FakeRegistry implements DomainRegistry {

        private final List<String> asked = java.util.Collections.synchronizedList(new ArrayList<>());
        private LocalDate expiresOn = LocalDate.of(2027, 1, 1);
        private Optional<Trouble> trouble = Optional.empty();
        private CountDownLatch gate = new CountDownLatch(0);
        private CountDownLatch entered = new CountDownLatch(0);
        private Clock clock;

        @Override
        public Optional<String> keeper(String name) {
            return Optional.of("whois.test");
        }

        @Override
        public DomainObservation observe(String name) {
            asked.add(name);
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return trouble.map(why -> DomainObservation.without(name, clock.instant(), "whois.test", why))
                    .orElseGet(() -> new DomainObservation(
                            name,
                            clock.instant(),
                            "whois.test",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(expiresOn),
                            Optional.of("某注册商"),
                            Optional.empty(),
                            Optional.of("青峰科技"),
                            List.of("ok"),
                            Optional.of(true),
                            List.of("192.0.2.7")));
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now;

        private MovableClock(Instant now) {
            this.now = now;
        }

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
