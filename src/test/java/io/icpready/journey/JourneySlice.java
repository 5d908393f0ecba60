package io.icpready.journey;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.ClockConfiguration;
import io.icpready.RulesConfiguration;
import io.icpready.access.AsNobody;
import io.icpready.access.CurrentUser;
import io.icpready.papers.PapersConfiguration;
import io.icpready.sealing.FactKeys;
import io.icpready.sealing.KeyEncryption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journey with the real engine and the real rules; pictures and hooks are kept in memory. No
 * configuration class by itself, so that the whole application's scan leaves it alone.
 */
@EnableAutoConfiguration(
        exclude = {
            CamundaBpmWebappAutoConfiguration.class,
            DbSchedulerAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan("io.icpready.journey")
@ConfigurationPropertiesScan("io.icpready.journey")
@Import({AsNobody.class, ClockConfiguration.class, PapersConfiguration.class, RulesConfiguration.class})
class JourneySlice {

    /** Jobs run when the test says so; who may do what is held by the tests of access. */
    static final String JOBS_BY_HAND = "camunda.bpm.job-execution.enabled=false";

    /** Coverage counts within tests that ask for it only. */
    static final String UNCOVERED = "test.coverage=false";

    static final String EVERYBODY_MAY = "camunda.bpm.authorization.enabled=false";

    @Bean
    InMemoryDocuments documents() {
        return new InMemoryDocuments();
    }

    @Bean
    ObservedDomains observations() {
        return new ObservedDomains();
    }

    @Bean
    FactKeys factKeys(JdbcClient jdbc, Clock clock) throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle keyset =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        return new FactKeys(jdbc, new KeyEncryption(keyset), clock);
    }

    @Bean
    RecordedEvents events() {
        return new RecordedEvents();
    }

    @Bean
    CurrentUser nobody() {
        return new CurrentUser() {
            @Override
            public Optional<String> userId() {
                return Optional.empty();
            }

            @Override
            public boolean isInGroup(String groupId) {
                return false;
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "test.coverage", matchIfMissing = true)
    ProcessEnginePlugin coverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
            }
        };
    }
}
