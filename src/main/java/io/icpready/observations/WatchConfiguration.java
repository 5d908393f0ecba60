package io.icpready.observations;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.observations.store.AnswerCounts;
import io.icpready.observations.store.SeenRows;
import io.icpready.observations.watch.WatchRound;
import io.icpready.observations.watch.WatchRows;
import io.icpready.rules.tables.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Looks the domains of open journeys up again, in one process of the cluster. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    /** Beyond the longest preparation that is still going on. */
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    WatchRows watchRows(JdbcClient jdbc) {
        return new WatchRows(jdbc);
    }

    @Bean
    DomainWatch domainWatch(
            WatchRows watches, SeenRows seen, Tables tables, LookupsProperties properties, Clock clock) {
        return new KeptWatch(watches, seen, tables, properties.enabled(), clock);
    }

    @Bean
    WatchRound watchRound(
            WatchRows watches,
            SeenRows seen,
            KeptObservations observations,
            DomainRegistry domainRegistry,
            ObjectProvider<DomainWatcher> listeners,
            @Qualifier("lookupThreads") ThreadPoolTaskExecutor threads,
            Clock clock) {
        return new WatchRound(
                watches, seen, observations::ask, domainRegistry::keeper, listeners::orderedStream, threads, clock);
    }

    /** The scheduler's lease sees to it that one node asks; another takes over when it is gone. */
    @Bean
    RecurringTask<Void> domainWatchTask(WatchRound round, LookupsProperties properties) {
        return Tasks.recurring("domain-watch", FixedDelay.ofMinutes(1)).execute((instance, context) -> {
            if (properties.enabled()) {
                round.run(() -> leaseHolds(context));
            }
        });
    }

    @Bean
    RecurringTask<Void> forgetOldObservations(SeenRows seen, AnswerCounts counts, Clock clock) {
        return Tasks.recurring("domain-observations-retention", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    seen.forgetBefore(clock.instant().minus(KEPT));
                    counts.forgetBefore(LocalDate.now(clock).minusDays(KEPT.toDays()));
                });
    }

    private static boolean leaseHolds(ExecutionContext context) {
        return !context.getSchedulerState().isShuttingDown()
                && !context.getCurrentlyExecuting().getHeartbeatState().hasStaleHeartbeat();
    }
}
