package io.icpready.access.signon;

import io.icpready.access.login.EngineUsers;
import io.icpready.access.login.ForeignAccounts;
import io.icpready.access.login.KeptSessions;
import io.icpready.access.login.WebappSessionFilter;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts single sign-on together: Spring Security talks to the provider, the session is that of the web applications. */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
class SignOnConfiguration {

    /** Under which Spring Security knows the only provider; stands in the address that it sends people back to. */
    static final String PROVIDER = "icp-ready";

    private static final String AUTHORIZATION = "/oauth2/authorization";
    private static final String BEGIN = AUTHORIZATION + "/" + PROVIDER;
    private static final String BACK = "/login/oauth2/code/";
    private static final String LOGOUT = "/api/single-sign-on/logout";

    /** The provider is asked for its description at the first login: a start does not depend on it. */
    @Bean
    ClientRegistrationRepository provider(
            OidcProperties settings, @Value("${icp-ready.public-url:}") String publicUrl) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings, root(publicUrl))));
    }

    private static ClientRegistration registration(OidcProperties settings, String root) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(PROVIDER)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri(root + BACK + "{registrationId}")
                .build();
    }

    private static String root(String publicUrl) {
        return publicUrl.isBlank() ? "{baseUrl}" : publicUrl.replaceAll("/+$", "");
    }

    /** Nothing is asked of the provider in a person's name later: their tokens are not kept. */
    @Bean
    OAuth2AuthorizedClientRepository noTokens() {
        return new ForgottenTokens();
    }

    @Bean
    SignOnSession signOnSession(
            @Lazy ObjectProvider<ProcessEngine> engine,
            Clock clock,
            OidcProperties settings,
            CamundaBpmProperties camunda) {
        return new SignOnSession(
                engine, clock, settings.longestSession(), camunda.getWebapp().getApplicationPath());
    }

    @Bean
    SignOnEnd signOnEnd(
            @Lazy IdentityService identities,
            ForeignAccounts foreign,
            PlatformTransactionManager transactions,
            OidcProperties settings,
            SignOnSession session,
            CamundaBpmProperties camunda) {
        return new SignOnEnd(
                new Accounts(identities, foreign, new TransactionTemplate(transactions), settings),
                session,
                new SignOnPage(BEGIN),
                camunda.getWebapp().getApplicationPath() + "/app/tasklist/default/");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain signOn(
            HttpSecurity http,
            EngineUsers users,
            ClientRegistrationRepository provider,
            SignOnSession session,
            SignOnEnd end,
            @Value("${icp-ready.public-url:}") String publicUrl)
            throws Exception {
        AccessDeniedHandler denied = (request, response, reason) -> Problems.write(
                request,
                response,
                Problems.of(HttpStatus.FORBIDDEN, "access.tokenWanted", Map.of(), Language.of(request)));
        SignOut out = new SignOut(provider, PROVIDER, root(publicUrl) + "/");
        return http.securityMatcher(new OrRequestMatcher(path(AUTHORIZATION + "/*"), path(BACK + "*"), leaving()))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> login.loginPage(BEGIN)
                        .authorizationEndpoint(begin -> begin.authorizationRequestResolver(
                                new SignOnRequests(provider, AUTHORIZATION, session)))
                        .successHandler(end)
                        .failureHandler(end)
                        .withObjectPostProcessor(toldBy(end)))
                .logout(logout -> logout.logoutRequestMatcher(leaving())
                        .addLogoutHandler(out)
                        .logoutSuccessHandler(out))
                // A login makes a session of its own.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                // The webapp's own token is asked for by WebappSessionFilter; a login has its state and nonce.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WebappSessionFilter(users, denied), LogoutFilter.class)
                .build();
    }

    /** Of a provider that cannot be reached people would hear a bare 500. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> toldBy(SignOnEnd end) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(end);
                return filter;
            }
        };
    }

    private static RequestMatcher leaving() {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGOUT);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    @Bean
    FilterRegistrationBean<KeptSessions> signOnSessions(CamundaBpmProperties camunda) {
        FilterRegistrationBean<KeptSessions> registration =
                new FilterRegistrationBean<>(new KeptSessions(Pattern.compile(Pattern.quote(BEGIN))));
        registration.setName("signOnSessions");
        registration.setInitParameters(camunda.getWebapp().getCsrf().getInitParams());
        registration.addUrlPatterns(AUTHORIZATION + "/*", BACK + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SignOnDoor> signOnDoor(SignOnSession session, CamundaBpmProperties camunda) {
        FilterRegistrationBean<SignOnDoor> registration = new FilterRegistrationBean<>(new SignOnDoor(session, BEGIN));
        registration.addUrlPatterns(camunda.getWebapp().getApplicationPath() + "/*", "/api/*");
        // Behind Spring Session's own filter (+ 50), before whoever looks at the session.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 55);
        return registration;
    }
}
