package io.icpready.hooks.desk;

import io.icpready.hooks.FailedDeliveries;
import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.outbox.DeliveryLog;
import io.icpready.hooks.outbox.FailureLedger;
import io.icpready.hooks.outbox.JdbcHookEvents;
import io.icpready.hooks.outbox.Outbox;
import io.icpready.hooks.outbox.WireTime;
import io.icpready.hooks.subscription.Subscriptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what managers do with hooks. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    HookDesk hookDesk(
            Subscriptions subscriptions,
            Outbox outbox,
            DeliveryLog log,
            FailureLedger failures,
            JdbcHookEvents events,
            ObjectProvider<FailedDeliveries> journey,
            PlatformTransactionManager transactions,
            HooksProperties properties) {
        return new HookDesk(
                subscriptions,
                outbox,
                log,
                failures,
                events,
                journey,
                new TransactionTemplate(transactions),
                properties.secretOverlap(),
                WireTime.CLOCK);
    }
}
