package io.icpready.access.login;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Gives the engine its users' passwords: how they are hashed, and how often they may be guessed at. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    ForeignAccounts foreignAccounts(ObjectProvider<JdbcClient> jdbc) {
        return new ForeignAccounts(jdbc);
    }

    @Bean
    ProcessEnginePlugin passwords(
            LoginProperties properties,
            Clock clock,
            ObjectProvider<FindByIndexNameSessionRepository<?>> repository,
            ForeignAccounts foreign) {
        SlowHash hash = new SlowHash(properties.passwordIterations());
        IdentitiesFactory identities = new IdentitiesFactory(
                new WrongPasswords(properties, clock), hash, new SessionsOfPersons(repository), foreign);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setPasswordEncryptor(hash);
                engine.setIdentityProviderSessionFactory(identities);
            }
        };
    }

    private record IdentitiesFactory(
            WrongPasswords wrong, SlowHash hash, SessionsOfPersons sessions, ForeignAccounts foreign)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Identities.class;
        }

        @Override
        public Session openSession() {
            return new Identities(wrong, hash, sessions, foreign);
        }
    }
}
