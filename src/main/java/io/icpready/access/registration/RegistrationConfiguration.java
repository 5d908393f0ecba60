package io.icpready.access.registration;

import io.icpready.access.AsNobody;
import io.icpready.web.ClientLimit;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts registration together, where it is wanted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("icp-ready.registration.enabled")
class RegistrationConfiguration {

    private static final String SWITCH = "icp-ready.registration.enabled";
    private static final int MAILS_WAITING = 200;

    @Bean
    ClientLimit registrationsPerClient(RegistrationProperties settings, Clock clock) {
        return new ClientLimit(settings.perClientPerHour(), settings.perClientPerHour(), Duration.ofHours(1), clock);
    }

    @Bean
    ThreadPoolTaskExecutor registrationMails() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(2);
        executor.setQueueCapacity(MAILS_WAITING);
        executor.setAllowCoreThreadTimeOut(true);
        executor.setThreadNamePrefix("registration-mail-");
        executor.setDaemon(true);
        return executor;
    }

    @Bean
    RegistrationDesk registrationDesk(
            RegistrationRows rows,
            ObjectProvider<JavaMailSender> sender,
            @Qualifier("registrationMails") ThreadPoolTaskExecutor executor,
            @Lazy IdentityService identities,
            AsNobody nobody,
            PlatformTransactionManager transactions,
            RegistrationProperties settings,
            Clock clock,
            Environment environment,
            @Value("${icp-ready.mail.from:icp-ready@localhost}") String from,
            @Value("${icp-ready.public-url:http://localhost:8080}") String publicUrl) {
        if (environment.acceptsProfiles(Profiles.of("oidc"))) {
            throw new InvalidConfigurationPropertyValueException(
                    SWITCH, true, "with single sign-on (profile oidc) the provider makes the accounts");
        }
        JavaMailSender server = sender.getIfAvailable(() -> {
            throw new InvalidConfigurationPropertyValueException(
                    SWITCH, true, "registration sends e-mail and wants spring.mail.host, the address of a mail server");
        });
        RegistrationMail mail =
                new RegistrationMail(server, executor, from, publicUrl.replaceAll("/+$", ""), settings.linkValid());
        return new RegistrationDesk(
                rows, mail, identities, nobody, new TransactionTemplate(transactions), settings, clock);
    }
}
