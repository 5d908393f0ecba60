package io.icpready.access.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.access.AsNobody;
import io.icpready.access.PersonalAccount;
import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of registrations: it runs out whether or not anybody may still register. */
@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {

    @Bean
    RegistrationRows registrationRows(JdbcClient jdbc, RegistrationProperties settings) {
        return new RegistrationRows(jdbc, settings.linkValid());
    }

    /** One node does it, wherever the lease lies. */
    @Bean
    RecurringTask<Void> forgetOldRegistrations(RegistrationRows rows, Clock clock) {
        return Tasks.recurring("registration-retention", FixedDelay.ofHours(1))
                .execute((instance, context) -> rows.forgetOld(clock.instant()));
    }

    @Bean
    PersonalAccount personalAccount(@Lazy IdentityService identities, AsNobody nobody, RegistrationRows rows) {
        return new KeptAccounts(identities, nobody, rows);
    }
}
