package io.icpready.access.login;

import io.icpready.access.Groups;
import io.icpready.rules.saying.Argument;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may use the interfaces that are not the engine's web applications. Those have a login, a CSRF
 * token and headers of their own and stay untouched by Spring Security, as do the pre-check and the
 * start page, which are open to everybody.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain interfaces(HttpSecurity http, EngineUsers users, @Lazy IdentityService identities)
            throws Exception {
        AuthenticationEntryPoint loginWanted = SecurityConfiguration::askForLogin;
        AccessDeniedHandler denied = SecurityConfiguration::deny;
        return http.securityMatcher(
                        anyOf("/api/hooks/**", "/api/reminders/**", "/api/personal-data/**", "/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                anyOf("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"))
                        .permitAll()
                        .requestMatchers(anyOf("/actuator/**"))
                        .hasAnyAuthority(Groups.MANAGERS, Groups.ADMINS)
                        .requestMatchers(anyOf("/api/hooks/**", "/api/reminders/**"))
                        .hasAuthority(Groups.MANAGERS)
                        .anyRequest()
                        .authenticated())
                .authenticationManager(new ProviderManager(users))
                .httpBasic(basic -> basic.authenticationEntryPoint(loginWanted))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(loginWanted).accessDeniedHandler(denied))
                .sessionManagement(
                        // The web applications renew the session when somebody logs in. Here
                        // nobody does, and a new id would log out the same browser's other
                        // requests.
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                                .sessionFixation(fixation -> fixation.none()))
                // The webapp's own token is asked for by WebappSessionFilter.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WebappSessionFilter(users, denied), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineAuthenticationFilter(identities), AuthorizationFilter.class)
                .build();
    }

    /** What is measured is the request as a whole; each of its filters by itself costs more than it tells. */
    @Bean
    static SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    // Matches by path alone: Spring MVC's own matching would start the engine before the server.
    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    private static void askForLogin(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        // A page of ours says itself who has to log in; the browser's own dialogue would come
        // first.
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"icp-ready\", charset=\"UTF-8\"");
        }
        Optional<Long> wait = WrongPasswords.secondsToWait(request);
        refuse(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                wait.isPresent() ? "access.tooManyPasswords" : "access.loginWanted",
                wait.<Map<String, Argument>>map(seconds -> Map.of("seconds", Argument.number(seconds)))
                        .orElse(Map.of()));
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        refuse(request, response, HttpStatus.FORBIDDEN, "access.notYours", Map.of());
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String messageKey,
            Map<String, Argument> arguments)
            throws IOException {
        Problems.write(request, response, Problems.of(status, messageKey, arguments, Language.of(request)));
    }
}
