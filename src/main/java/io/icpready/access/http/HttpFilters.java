package io.icpready.access.http;

import jakarta.servlet.Filter;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/**
 * The filters in front of everything, in this order: log, headers, too many bodies, firewall (Spring Security's),
 * own nonce, calls by nobody, then those of the web applications, and the guard behind their login.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestProperties.class)
class HttpFilters {

    @Bean
    FilterRegistrationBean<RequestLogFilter> requestLog() {
        return first(new RequestLogFilter(), 0);
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(CamundaBpmProperties camunda) {
        return first(new SecurityHeadersFilter(camunda.getWebapp().getApplicationPath()), 1);
    }

    @Bean
    FilterRegistrationBean<BodiesPerClient> bodiesPerClient() {
        return first(new BodiesPerClient(), 2);
    }

    /** Behind the valve that believes proxies, so that it is the client whose bodies are counted. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodies(RequestProperties limits) {
        return server -> server.addEngineValves(new Bodies(limits));
    }

    @Bean
    @Profile("production")
    FilterRegistrationBean<PlainHttpHint> plainHttpHint() {
        return first(new PlainHttpHint(), 4);
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
        return first(new CanonicalPathFilter(), 3);
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
}
