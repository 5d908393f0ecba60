package io.icpready.hooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.google.crypto.tink.Aead;
import io.github.bucket4j.TimeMeter;
import io.icpready.sealing.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class HooksConfiguration {

    /**
     * Deliveries, leases and signatures go by the time of the world outside; the product's own
     * clock, which a test may set, decides what happens on a journey.
     */
    private static final Clock WIRE = Clock.systemUTC();

    private static final Duration LOOK_FOR_FAILURES = Duration.ofSeconds(1);
    private static final Duration KEEP_IN_SIGHT = Duration.ofSeconds(3);
    private static final Duration LOOK_FOR_OLD = Duration.ofHours(1);

    /**
     * @param keysetAead of the application's keyset, the one of the documents
     */
    @Bean
    SecretBox hookSecretBox(Aead keysetAead) {
        return new SecretBox(keysetAead);
    }

    @Bean
    Subscriptions hookSubscriptions(JdbcTemplate jdbc, SecretBox hookSecretBox) {
        return new Subscriptions(JdbcClient.create(jdbc), hookSecretBox);
    }

    @Bean
    Deliveries hookDeliveries(JdbcTemplate jdbc) {
        return new Deliveries(jdbc);
    }

    @Bean
    HookFigures hookFigures(JdbcTemplate jdbc) {
        return new JdbcHookFigures(JdbcClient.create(jdbc));
    }

    @Bean
    Nudge hookNudge() {
        return new Nudge();
    }

    @Bean
    JdbcHookEvents hookEvents(
            Subscriptions subscriptions,
            Deliveries deliveries,
            ObjectMapper json,
            Nudge nudge,
            PlatformTransactionManager transactions) {
        return new JdbcHookEvents(subscriptions, deliveries, json, nudge, new TransactionTemplate(transactions), WIRE);
    }

    /** Two processes on one machine must not take each other's lease for their own. */
    @Bean
    DbSchedulerCustomizer schedulerName() {
        String name = new SchedulerName.Hostname().getName() + "-" + UUID.randomUUID();
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(name));
            }
        };
    }

    @Bean
    TargetRules hookTargetRules(HooksProperties properties) {
        return new TargetRules(properties.allowPrivateTargets());
    }

    @Bean
    HookDesk hookDesk(
            Subscriptions subscriptions,
            Deliveries deliveries,
            JdbcHookEvents events,
            ObjectProvider<FailedDeliveries> journey,
            PlatformTransactionManager transactions,
            HooksProperties properties) {
        return new HookDesk(
                subscriptions,
                deliveries,
                events,
                journey,
                new TransactionTemplate(transactions),
                properties.secretOverlap(),
                WIRE);
    }

    @Bean
    HttpHookSender hookSender(HooksProperties properties) {
        DnsResolver names = SystemDefaultDnsResolver.INSTANCE;
        return new HttpHookSender(properties, properties.allowPrivateTargets() ? names : new GuardedDnsResolver(names));
    }

    @Bean
    RecurringTask<Void> hookDispatch(
            Deliveries deliveries,
            Subscriptions subscriptions,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            HookSender sender,
            HooksProperties properties,
            Nudge nudge) {
        return Tasks.recurring("hook-dispatch", FixedDelay.of(properties.pollInterval()))
                .execute((instance, context) -> {
                    try {
                        dispatcher(deliveries, subscriptions, transactions, json, sender, properties, nudge)
                                .run(() -> leaseHolds(context));
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** A new one for each run: what the one before held in memory may be outdated. */
    private static Dispatcher dispatcher(
            Deliveries deliveries,
            Subscriptions subscriptions,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            HookSender sender,
            HooksProperties properties,
            Nudge nudge) {
        AnswerBook answers = new AnswerBook(
                deliveries,
                subscriptions,
                new TransactionTemplate(transactions),
                new Backoff(
                        properties.retryWaits(),
                        () -> ThreadLocalRandom.current().nextDouble()),
                properties.switchOffAfter(),
                WIRE);
        Departures departures = new Departures(
                formats(json),
                sender,
                new RobotPaces(TimeMeter.SYSTEM_MILLISECONDS),
                properties.maxInFlight(),
                answered -> {
                    answers.add(answered);
                    nudge.give();
                },
                WIRE);
        return new Dispatcher(
                new SubscriptionQueues(subscriptions, deliveries, properties.maxInFlightPerTarget()),
                departures,
                answers,
                nudge,
                properties.pollInterval(),
                properties.deadline(),
                WIRE);
    }

    @Bean
    FailureReports failureReports(
            Deliveries deliveries, ObjectProvider<FailedDeliveries> journeys, PlatformTransactionManager transactions) {
        return new FailureReports(deliveries, journeys, new TransactionTemplate(transactions));
    }

    @Bean
    RecurringTask<Void> hookFailureReports(FailureReports reports) {
        return Tasks.recurring("hook-failure-reports", FixedDelay.of(LOOK_FOR_FAILURES))
                .execute((instance, context) -> reports.tell());
    }

    @Bean
    RecurringTask<Void> hookFailuresInSight(FailureReports reports) {
        return Tasks.recurring("hook-failures-in-sight", FixedDelay.of(KEEP_IN_SIGHT))
                .execute((instance, context) -> reports.keepInSight());
    }

    @Bean
    RecurringTask<Void> hookLogRetention(
            Deliveries deliveries, Subscriptions subscriptions, HooksProperties properties) {
        return Tasks.recurring("hook-log-retention", FixedDelay.of(LOOK_FOR_OLD))
                .execute((instance, context) -> {
                    deliveries.forgetBefore(WIRE.instant().minus(properties.retention()));
                    subscriptions.forgetDeletedBefore(WIRE.instant().minus(LOOK_FOR_OLD));
                });
    }

    static Map<HookFormat, WireFormat> formats(ObjectMapper json) {
        Map<HookFormat, WireFormat> formats = new EnumMap<>(HookFormat.class);
        formats.put(HookFormat.STANDARD, new StandardFormat());
        formats.put(HookFormat.DINGTALK, new DingTalkFormat(json));
        formats.put(HookFormat.WECOM, new WeComFormat(json));
        formats.put(HookFormat.FEISHU, new FeishuFormat(json));
        return formats;
    }

    private static boolean leaseHolds(ExecutionContext context) {
        return !context.getSchedulerState().isShuttingDown()
                && !context.getCurrentlyExecuting().getHeartbeatState().hasStaleHeartbeat();
    }
}
