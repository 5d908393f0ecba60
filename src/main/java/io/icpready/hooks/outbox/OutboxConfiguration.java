package io.icpready.hooks.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.hooks.FailedDeliveries;
import io.icpready.hooks.HookFigures;
import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.subscription.Subscriptions;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the outbox together, and what looks after it regularly. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    private static final Duration LOOK_FOR_FAILURES = Duration.ofSeconds(1);
    private static final Duration KEEP_IN_SIGHT = Duration.ofSeconds(3);
    private static final Duration LOOK_FOR_OLD = Duration.ofHours(1);

    @Bean
    Outbox hookOutbox(JdbcTemplate jdbc) {
        return new Outbox(jdbc);
    }

    @Bean
    DeliveryLog hookDeliveryLog(JdbcTemplate jdbc) {
        return new DeliveryLog(jdbc);
    }

    @Bean
    FailureLedger hookFailureLedger(JdbcTemplate jdbc) {
        return new FailureLedger(jdbc);
    }

    @Bean
    HookFigures hookFigures(JdbcTemplate jdbc) {
        return new JdbcHookFigures(JdbcClient.create(jdbc));
    }

    @Bean
    WakeUp hookWakeUp() {
        return new WakeUp();
    }

    @Bean
    JdbcHookEvents hookEvents(
            Subscriptions subscriptions,
            Outbox outbox,
            ObjectMapper json,
            WakeUp wakeUp,
            PlatformTransactionManager transactions) {
        return new JdbcHookEvents(
                subscriptions, outbox, json, wakeUp, new TransactionTemplate(transactions), WireTime.CLOCK);
    }

    @Bean
    FailureMessenger hookFailureMessenger(
            FailureLedger failures,
            ObjectProvider<FailedDeliveries> journeys,
            PlatformTransactionManager transactions) {
        return new FailureMessenger(failures, journeys, new TransactionTemplate(transactions));
    }

    @Bean
    RecurringTask<Void> hookFailureReports(FailureMessenger messenger) {
        return Tasks.recurring("hook-failure-reports", FixedDelay.of(LOOK_FOR_FAILURES))
                .execute((instance, context) -> messenger.tell());
    }

    @Bean
    RecurringTask<Void> hookFailuresInSight(FailureMessenger messenger) {
        return Tasks.recurring("hook-failures-in-sight", FixedDelay.of(KEEP_IN_SIGHT))
                .execute((instance, context) -> messenger.keepInSight());
    }

    @Bean
    RecurringTask<Void> hookLogRetention(DeliveryLog log, Subscriptions subscriptions, HooksProperties properties) {
        return Tasks.recurring("hook-log-retention", FixedDelay.of(LOOK_FOR_OLD))
                .execute((instance, context) -> {
                    log.forgetBefore(WireTime.CLOCK.instant().minus(properties.retention()));
                    subscriptions.forgetDeletedBefore(WireTime.CLOCK.instant().minus(LOOK_FOR_OLD));
                });
    }
}
