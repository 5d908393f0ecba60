package io.icpready.access.login;

import java.util.Optional;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions in the database, and which of them are kept. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Two requests of one session may write the same attribute in the same moment. */
    private static final String MERGE = """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
            VALUES (?, ?, ?)
            """;

    /** The bean of Spring Session. */
    private static final String STORED = "sessionRepository";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionStatements(
            @Value("${spring.datasource.url:}") String url) {
        return DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.POSTGRESQL
                ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                : repository -> repository.setCreateSessionAttributeQuery(MERGE);
    }

    /**
     * What the filter of requests asks in place of the repository itself. Added once all else is known: with
     * a repository of ours from the first, Spring Boot would make none.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor sessionsNotedSparingly() {
        return registry -> {
            if (registry.containsBeanDefinition(STORED)) {
                registry.registerBeanDefinition(
                        "sparingSessions",
                        BeanDefinitionBuilder.genericBeanDefinition(SparingSessions.class)
                                .addConstructorArgReference(STORED)
                                .setPrimary(true)
                                .getBeanDefinition());
            }
        };
    }

    @Bean
    FilterRegistrationBean<SessionOfOneRequest> sessionOfOneRequest(Optional<SparingSessions<?>> sessions) {
        FilterRegistrationBean<SessionOfOneRequest> registration =
                new FilterRegistrationBean<>(new SessionOfOneRequest(sessions));
        // Around Spring Session's own filter (+ 50).
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 49);
        return registration;
    }

    @Bean
    FilterRegistrationBean<KeptSessions> keptSessions(CamundaBpmProperties camunda) {
        String webapps = camunda.getWebapp().getApplicationPath();
        FilterRegistrationBean<KeptSessions> registration = new FilterRegistrationBean<>(new KeptSessions(webapps));
        registration.setInitParameters(camunda.getWebapp().getCsrf().getInitParams());
        registration.addUrlPatterns(webapps + "/*");
        // Behind Spring Session's own filter (+ 50), before those of the web applications.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        return registration;
    }

    @Bean
    FilterRegistrationBean<AnonymousCalls> anonymousCalls(LoginProperties login) {
        FilterRegistrationBean<AnonymousCalls> registration =
                new FilterRegistrationBean<>(new AnonymousCalls(login.anonymousCalls()));
        // Behind Spring Session's own filter, which knows who is logged in.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 55);
        return registration;
    }
}
