package io.icpready.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The filters in front of everything, in this order: log, headers, firewall (Spring Security's),
 * own nonce, then those of the web applications, and the guard behind their login.
 */
@Configuration
class WebFilters {

    @Bean
    FilterRegistrationBean<RequestLogFilter> requestLog() {
        return first(new RequestLogFilter(), 0);
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(
            CamundaBpmProperties camunda, Environment environment) {
        return first(
                new SecurityHeadersFilter(
                        camunda.getWebapp().getApplicationPath(),
                        environment.acceptsProfiles(Profiles.of("production"))),
                1);
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CspNonceFilter> ownNonce(CamundaBpmProperties camunda) {
        FilterRegistrationBean<CspNonceFilter> registration = new FilterRegistrationBean<>(new CspNonceFilter());
        registration.addUrlPatterns(camunda.getWebapp().getApplicationPath() + "/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<CanonicalPathFilter> canonicalPaths() {
        return first(new CanonicalPathFilter(), 2);
    }

    @Bean
    @Profile("demo")
    FilterRegistrationBean<DemoMarkFilter> demoMark(CamundaBpmProperties camunda) {
        FilterRegistrationBean<DemoMarkFilter> registration = new FilterRegistrationBean<>(new DemoMarkFilter());
        Stream.of("tasklist", "cockpit", "admin", "welcome")
                .map(app -> camunda.getWebapp().getApplicationPath() + "/app/" + app)
                .forEach(app -> registration.addUrlPatterns(app + DemoMarkFilter.STYLES));
        return registration;
    }

    @Bean
    GuardRoutes guardRoutes(
            CamundaBpmProperties camunda,
            @Lazy GuardedProcess process,
            @Lazy IdentityService identities,
            @Lazy TaskService tasks,
            @Lazy RepositoryService definitions,
            @Lazy HistoryService history,
            @Lazy ManagementService jobs,
            @Lazy RuntimeService runtime,
            ObjectProvider<JourneyLog> log) {
        FormGate forms = new FormGate(process, tasks, definitions, history, new AsNobody(identities));
        JourneyLog whereItIsKept =
                (journeyId, action, activityId) -> log.ifAvailable(kept -> kept.note(journeyId, action, activityId));
        return new GuardRoutes(
                camunda.getWebapp().getApplicationPath() + "/api",
                identities,
                new LoginGate(identities),
                forms,
                new TaskListGate(),
                new OwnPasswordGate(identities),
                new ManagerRoutes(forms, new RepairGate(jobs, runtime, whereItIsKept), new AccountGate(identities)));
    }

    /**
     * Puts the guard behind the login of the web applications. Their filters are added by one
     * initializer, at the very end of the chain; only who acts right after it comes behind them.
     */
    @Bean
    static BeanPostProcessor guardBehindLogin(ObjectProvider<GuardRoutes> routes) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CamundaBpmWebappInitializer webapps ? guarded(webapps, routes) : bean;
            }
        };
    }

    private static ServletContextInitializer guarded(
            CamundaBpmWebappInitializer webapps, ObjectProvider<GuardRoutes> routes) {
        return context -> {
            webapps.onStartup(context);
            addGuard(context, new Guard(routes.getObject(), new Repeater()));
        };
    }

    private static void addGuard(ServletContext context, Guard guard) {
        FilterRegistration.Dynamic registration = context.addFilter("Guard", guard);
        registration.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST), true, ServletContextUtil.getAppPath(context) + "/api/*");
    }
}
