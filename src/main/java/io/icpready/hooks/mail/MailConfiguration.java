package io.icpready.hooks.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.MailedJourneys;
import io.icpready.hooks.outbox.WireTime;
import io.icpready.sealing.SecretBox;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts e-mail together where a server is named; without one there is none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    private static final int CONNECTIONS = 4;

    /** By themselves they wait for ever. */
    private static final List<String> WAITS =
            List.of("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");

    @Bean
    MailStops mailStops(JdbcClient jdbc) {
        return new MailStops(jdbc, WireTime.CLOCK);
    }

    @Bean
    MailTokens mailTokens(Aead keysetAead) {
        return new MailTokens(new SecretBox(keysetAead));
    }

    @Bean
    ThreadPoolTaskExecutor mailExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(CONNECTIONS);
        executor.setAllowCoreThreadTimeOut(true);
        executor.setThreadNamePrefix("hook-mail-");
        executor.setDaemon(true);
        return executor;
    }

    @Bean
    SmtpPost mailPost(
            JavaMailSenderImpl sender,
            MailStops stops,
            MailTokens tokens,
            ObjectProvider<MailedJourneys> journeys,
            ObjectMapper json,
            @Qualifier("mailExecutor") ThreadPoolTaskExecutor executor,
            HooksProperties hooks,
            MailProperties properties,
            @Value("${icp-ready.public-url:http://localhost:8080}") String publicUrl) {
        Properties settings = sender.getJavaMailProperties();
        WAITS.forEach(wait ->
                settings.putIfAbsent(wait, Long.toString(hooks.deadline().toMillis())));
        return new SmtpPost(
                sender,
                stops,
                tokens,
                journeys,
                json,
                executor,
                hooks.deadline(),
                properties.from(),
                publicUrl.replaceAll("/+$", ""));
    }
}
