package io.icpready.hooks.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.bucket4j.TimeMeter;
import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.outbox.Outbox;
import io.icpready.hooks.outbox.WakeUp;
import io.icpready.hooks.outbox.WireTime;
import io.icpready.hooks.subscription.Subscriptions;
import io.icpready.hooks.wire.HookSender;
import io.icpready.hooks.wire.MailPost;
import io.icpready.hooks.wire.WireFormats;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the dispatcher together, and runs it in one process of the cluster. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

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
    RecurringTask<Void> hookDispatch(
            Outbox outbox,
            Subscriptions subscriptions,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            HookSender http,
            ObjectProvider<MailPost> mail,
            HooksProperties properties,
            WakeUp wakeUp) {
        HookSender sender = Carriers.of(http, mail.stream().findFirst());
        Supplier<AnswerBook> answers = () -> new AnswerBook(
                outbox,
                subscriptions,
                new TransactionTemplate(transactions),
                new Backoff(
                        properties.retryWaits(),
                        () -> ThreadLocalRandom.current().nextDouble()),
                properties.switchOffAfter(),
                WireTime.CLOCK);
        Supplier<SubscriptionQueues> queues =
                () -> new SubscriptionQueues(subscriptions, outbox, properties.maxInFlightPerTarget());
        WireFormats formats = new WireFormats(json);
        return Tasks.recurring("hook-dispatch", FixedDelay.of(properties.pollInterval()))
                .execute((instance, context) -> {
                    try {
                        dispatcher(queues.get(), answers.get(), formats, sender, properties, wakeUp)
                                .run(() -> leaseHolds(context));
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** A new one for each run: what the one before held in memory may be outdated. */
    private static Dispatcher dispatcher(
            SubscriptionQueues queues,
            AnswerBook answers,
            WireFormats formats,
            HookSender sender,
            HooksProperties properties,
            WakeUp wakeUp) {
        Departures departures = new Departures(
                formats,
                sender,
                new RobotPaces(TimeMeter.SYSTEM_MILLISECONDS),
                properties.maxInFlight(),
                answered -> {
                    answers.add(answered);
                    wakeUp.give();
                },
                WireTime.CLOCK);
        return new Dispatcher(
                queues, departures, answers, wakeUp, properties.pollInterval(), properties.deadline(), WireTime.CLOCK);
    }

    private static boolean leaseHolds(ExecutionContext context) {
        return !context.getSchedulerState().isShuttingDown()
                && !context.getCurrentlyExecuting().getHeartbeatState().hasStaleHeartbeat();
    }
}
