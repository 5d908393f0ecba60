package io.icpready.access.guard;

import ch.qos.logback.classic.LoggerContext;
import io.icpready.access.AsNobody;
import io.icpready.access.GuardedProcess;
import io.icpready.access.JourneyLog;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Builds the guard and puts it behind the login of the web applications. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

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
            AsNobody nobody,
            ObjectProvider<JourneyLog> log,
            Environment environment) {
        FormGate forms = new FormGate(process, tasks, definitions, history, nobody);
        JourneyLog whereItIsKept =
                (journeyId, action, activityId) -> log.ifAvailable(kept -> kept.note(journeyId, action, activityId));
        return new GuardRoutes(
                camunda.getWebapp().getApplicationPath() + "/api",
                identities,
                new LoginGate(
                        identities,
                        nobody,
                        environment.acceptsProfiles(Profiles.of("oidc")),
                        environment.getProperty("icp-ready.registration.enabled", Boolean.class, false)),
                forms,
                new TaskListGate(),
                new OwnPasswordGate(identities, nobody),
                new ManagerRoutes(forms, new RepairGate(jobs, runtime, whereItIsKept), new AccountGate(identities)));
    }

    @Bean
    static DisposableBean attemptsOutOfTheLog() {
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        OvertakenAttempts attempts = new OvertakenAttempts();
        log.addTurboFilter(attempts);
        return () -> log.getTurboFilterList().remove(attempts);
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
