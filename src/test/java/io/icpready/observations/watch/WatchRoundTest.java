package io.icpready.observations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainWatcher;
import io.icpready.observations.Trouble;
import io.icpready.observations.store.SeenRows;
import io.icpready.sealing.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@DisplayName("The domains of open journeys are looked up again in the night")
class WatchRoundTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Questions that a registry answers within a minute; more it refuses. */
    private static final int A_MINUTE = 30;

    private static final boolean AT_SCALE = Boolean.getBoolean("icp-ready.observations.scale");

    private Instant now = Instant.parse("2026-11-29T03:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Integer> askedThisMinute = new HashMap<>();
    private final Map<String, Integer> mostAMinute = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, LocalDate> expires = new HashMap<>();
    private Optional<Trouble> trouble = Optional.empty();
    private DomainWatcher listener = (journey, before, seen) -> told.add(journey + " "
            + before.flatMap(DomainObservation::expiresOn).map(Object::toString).orElse("-") + " "
            + seen.expiresOn().map(Object::toString).orElse("-"));

    private WatchRows watches;
    private SeenRows seen;

    @BeforeEach
    void emptyTables() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V501__domain_observations.sql"),
                        new ClassPathResource("db/migration/V502__domain_watch.sql"))
                .execute(database);
        AeadConfig.register();
        Aead aead = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        JdbcClient jdbc = JdbcClient.create(
                new org.springframework.jdbc.datasource.SingleConnectionDataSource(database.getConnection(), true));
        watches = new WatchRows(jdbc);
        seen = new SeenRows(jdbc, Jackson2ObjectMapperBuilder.json().build(), new SecretBox(aead));
    }

    @Test
    void manyJourneysOfOneDomainCostOneQuestionAndAllHear() {
        IntStream.range(0, 5).forEach(number -> watch("journey-" + number, "shared.cn"));

        aNight();

        assertThat(asked).containsExactly("shared.cn");
        assertThat(told).hasSize(5).allSatisfy(line -> assertThat(line).endsWith("- 2028-01-01"));
    }

    @Test
    void onlyAChangeIsToldAndOnlyOnce() {
        watch("journey", "qingfeng.cn");
        aNight();
        told.clear();

        aNight();
        assertThat(told).isEmpty();

        expires.put("qingfeng.cn", LocalDate.of(2026, 12, 15));
        aNight();
        aNight();
        assertThat(told).containsExactly("journey 2028-01-01 2026-12-15");
    }

    @Test
    void whatCouldNotBeToldIsToldAMinuteLater() {
        DomainWatcher hearing = listener;
        AtomicInteger calls = new AtomicInteger();
        listener = (journey, before, now) -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("somebody clicked at the same time");
            }
            hearing.changed(journey, before, now);
        };
        watch("journey", "qingfeng.cn");

        aNight();

        assertThat(calls).hasValue(2);
        assertThat(told).hasSize(1);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRegistryThatIsNotReachedIsAskedAgainHalfAnHourLater() {
        watch("journey", "qingfeng.cn");
        trouble = Optional.of(Trouble.TIMEOUT);
        aNight();

        assertThat(asked).hasSizeBetween(2, 60);
        assertThat(told).isEmpty();
    }

    @Test
    void aDomainOfAJourneyThatIsAboutToBeHandedInHasItsTurnAtOnce() {
        watch("journey", "qingfeng.cn");
        watches.dueAt("journey", now);

        aMinute(Integer.MAX_VALUE);

        assertThat(asked).containsExactly("qingfeng.cn");
    }

    @Test
    void whoIsNotWatchedAnyLongerIsNotAskedFor() {
        watch("journey", "qingfeng.cn");
        watches.remove("journey");

        aNight();

        assertThat(asked).isEmpty();
    }

    /** 10,000 journeys with -Dicp-ready.observations.scale=true. */
    @Test
    void theRoundIsSpreadBoundedAndResumesAfterAKill() {
        int journeys = AT_SCALE ? 10_000 : 400;
        IntStream.range(0, journeys)
                .forEach(number -> watch("journey-" + number, "name" + number % (journeys * 9 / 10) + suffix(number)));
        int names = (int) IntStream.range(0, journeys)
                .mapToObj(number -> "name" + number % (journeys * 9 / 10) + suffix(number))
                .distinct()
                .count();
        long start = System.nanoTime();

        List<Integer> perMinute = new ArrayList<>();
        for (int minute = 0; minute < 1440; minute++) {
            int before = asked.size();
            aMinute(minute % 97 == 0 ? 3 : Integer.MAX_VALUE);
            perMinute.add(asked.size() - before);
        }

        assertThat(asked).doesNotHaveDuplicates().hasSize(names);
        assertThat(mostAMinute.values()).allSatisfy(most -> assertThat(most).isLessThanOrEqualTo(A_MINUTE));
        assertThat(perMinute.stream().filter(count -> count > 0).count()).isGreaterThan(AT_SCALE ? 380 : 150);
        assertThat(told).hasSize(journeys);
        System.getLogger(WatchRoundTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} journeys, {1} names: most a minute of one registry {2}, busy minutes {3}, {4} ms",
                        journeys,
                        names,
                        mostAMinute.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0),
                        perMinute.stream().filter(count -> count > 0).count(),
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static String suffix(int number) {
        return number % 2 == 0 ? ".cn" : ".com";
    }

    private void watch(String journeyId, String name) {
        watches.put(journeyId, name, NightSlot.after(now, name, SHANGHAI), Optional.empty());
    }

    /** From noon to noon. */
    private void aNight() {
        IntStream.range(0, 1440).forEach(minute -> aMinute(Integer.MAX_VALUE));
    }

    /** @param killedAfter so many answers */
    private void aMinute(int killedAfter) {
        askedThisMinute.clear();
        int before = asked.size();
        WatchRound round = new WatchRound(
                watches,
                seen,
                this::ask,
                name -> Optional.of(name.substring(name.indexOf('.'))),
                () -> Stream.of(listener),
                Runnable::run,
                clock);
        round.run(() -> asked.size() - before < killedAfter);
        now = now.plus(Duration.ofMinutes(1));
    }

    private DomainObservation ask(String name) {
        String registry = name.substring(name.indexOf('.'));
        if (askedThisMinute.getOrDefault(registry, 0) >= A_MINUTE) {
            return DomainObservation.without(name, now, registry, Trouble.REFUSED);
        }
        mostAMinute.merge(registry, askedThisMinute.merge(registry, 1, Integer::sum), Math::max);
        asked.add(name);
        if (trouble.isPresent()) {
            return DomainObservation.without(name, now, registry, trouble.get());
        }
        DomainObservation found = new DomainObservation(
                name,
                now,
                registry,
                Optional.empty(),
                Optional.empty(),
                Optional.of(expires.getOrDefault(name, LocalDate.of(2028, 1, 1))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
        seen.keep(found);
        return found;
    }
}
