package io.icpready.observations;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.icpready.observations.store.AnswerCounts;
import io.icpready.observations.store.SeenRows;
import io.icpready.rules.RegistrableName;
import io.icpready.rules.tables.Tables;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks once for everybody, and remembers: an answer for a day, in the table of all nodes; that there was
 * none for a minute, in this process. An answer that comes when nobody waits any longer is kept all the
 * same.
 */
final class KeptObservations implements DomainObservations {

    static final Duration FRESH = Duration.ofHours(24);

    /** Beyond the registry's own time. */
    private static final Duration FOR_DNS = Duration.ofSeconds(2);

    private static final Duration WITHOUT_ANSWER = Duration.ofMinutes(1);
    private static final Duration KNOWN_HERE = Duration.ofSeconds(5);
    private static final int MOST_AT_HAND = 10_000;
    private static final String ANSWERED = "ANSWERED";

    private final DomainRegistry registry;
    private final SeenRows rows;
    private final AnswerCounts counts;
    private final Tables tables;
    private final LookupsProperties properties;
    private final Executor threads;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AsyncCache<String, DomainObservation> asked;
    private final Cache<String, List<DomainState>> known;

    KeptObservations(
            DomainRegistry registry,
            SeenRows rows,
            AnswerCounts counts,
            Tables tables,
            LookupsProperties properties,
            Executor threads,
            MeterRegistry meters,
            Clock clock) {
        this.registry = registry;
        this.rows = rows;
        this.counts = counts;
        this.tables = tables;
        this.properties = properties;
        this.threads = threads;
        this.meters = meters;
        this.clock = clock;
        this.asked = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterWrite(WITHOUT_ANSWER)
                .maximumSize(MOST_AT_HAND)
                .buildAsync();
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(KNOWN_HERE)
                .maximumSize(MOST_AT_HAND)
                .build();
    }

    @Override
    public Optional<DomainObservation> recent(String typed) {
        return named(typed).flatMap(this::fresh);
    }

    @Override
    public List<DomainState> history(String typed) {
        return named(typed).map(this::states).orElse(List.of());
    }

    @Override
    public DomainObservation lookUp(String typed) {
        return named(typed)
                .map(name -> fresh(name).orElseGet(() -> await(name, askOnce(name))))
                .orElseGet(() -> notAsked(typed));
    }

    @Override
    public DomainObservation lookUpAnew(String typed) {
        return named(typed).map(name -> await(name, askOnce(name))).orElseGet(() -> notAsked(typed));
    }

    /** Empty where nobody is asked. */
    private Optional<String> named(String typed) {
        return properties.enabled() ? RegistrableName.of(typed, tables) : Optional.empty();
    }

    private DomainObservation notAsked(String typed) {
        return DomainObservation.without(
                RegistrableName.of(typed, tables).orElse(""),
                clock.instant(),
                "",
                properties.enabled() ? Trouble.UNREADABLE : Trouble.OFF);
    }

    private Optional<DomainObservation> fresh(String name) {
        Instant oldest = clock.instant().minus(FRESH);
        return states(name).stream()
                .findFirst()
                .map(DomainState::observation)
                .filter(seen -> seen.observedAt().isAfter(oldest));
    }

    /** What another node saw is here within seconds; a page asks for it several times. */
    private List<DomainState> states(String name) {
        return known.get(name, rows::all);
    }

    /** Whoever asks for a name that is being asked for waits for the same answer. */
    private CompletableFuture<DomainObservation> askOnce(String name) {
        return asked.get(name, (any, executor) -> {
            try {
                return CompletableFuture.supplyAsync(() -> ask(name), threads);
            } catch (RejectedExecutionException tooMany) {
                return CompletableFuture.completedFuture(without(name, Trouble.REFUSED));
            }
        });
    }

    private DomainObservation await(String name, CompletableFuture<DomainObservation> answer) {
        try {
            return answer.get(properties.timeout().plus(FOR_DNS).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            return without(name, Trouble.TIMEOUT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return without(name, Trouble.TIMEOUT);
        }
    }

    /** Asks now, whatever is remembered. */
    DomainObservation ask(String name) {
        long start = System.nanoTime();
        DomainObservation seen = registry.observe(name);
        count(seen, Duration.ofNanos(System.nanoTime() - start));
        if (isAnAnswer(seen)) {
            rows.keep(seen);
            known.invalidate(name);
        }
        return seen;
    }

    /** Labels are bounded: registries of the bootstrap file and the table, and kinds of trouble. */
    private void count(DomainObservation seen, Duration took) {
        String outcome = seen.trouble().map(Enum::name).orElse(ANSWERED);
        counts.add(LocalDate.now(clock), seen.source(), outcome, took);
        Timer.builder("icp.ready.lookups")
                .description("Look-ups of domains at their registries")
                .tags("registry", seen.source(), "outcome", outcome)
                .register(meters)
                .record(took);
    }

    /** That nobody could be reached says nothing about a domain. */
    private static boolean isAnAnswer(DomainObservation seen) {
        return seen.trouble().filter(trouble -> trouble != Trouble.NOT_FOUND).isEmpty();
    }

    private DomainObservation without(String name, Trouble trouble) {
        return DomainObservation.without(
                name, clock.instant(), registry.keeper(name).orElse(""), trouble);
    }
}
