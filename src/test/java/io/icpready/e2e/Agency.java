package io.icpready.e2e;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * An agency with a provider of OpenID Connect that others wrote: Spring Authorization Server, with a login
 * page, PKCE asked of every client, and an end of the session that knows where it may lead. It knows
 * three people, whose passwords are their names.
 *
 * <p>It is called {@code localhost} where the application is called {@code 127.0.0.1}, so that each
 * has cookies of its own, as in the world.
 */
final class Agency implements AutoCloseable {

    static final String CLIENT = "icp-ready";
    static final String SECRET = "agency-secret";

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    private Agency() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("any port", Map.of("server.port", 0)));
        context.register(Provider.class);
        context.refresh();
    }

    static Agency open() {
        return new Agency();
    }

    String issuer() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** Registers an application, as an administrator of the agency does. */
    void register(String application) {
        context.getBean(InMemoryRegisteredClientRepository.class)
                .save(client().redirectUri(application + "/login/oauth2/code/icp-ready")
                        .postLogoutRedirectUri(application + "/")
                        .build());
    }

    private static RegisteredClient.Builder client() {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    }

    @Override
    public void close() {
        context.close();
    }

    /** No {@code @Configuration}: whoever scans for the application's own must not find it. */
    @EnableWebMvc
    @EnableWebSecurity
    @Import({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Provider {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, endpoints -> endpoints.oidc(withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(userinfo -> userinfo.jwt(withDefaults()))
                    .exceptionHandling(
                            refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService staff() {
            return new InMemoryUserDetailsManager(
                    member("filer", "applicants"), member("watcher", "managers"), member("cook", "kitchen"));
        }

        private static UserDetails member(String name, String group) {
            return User.withUsername(name)
                    .password("{noop}" + name)
                    .authorities(group)
                    .build();
        }

        /** What an administrator of a directory maps into the ID token. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims()
                            .claim("preferred_username", token.getPrincipal().getName())
                            .claim("given_name", "明")
                            .claim("family_name", "李")
                            .claim(
                                    "groups",
                                    token.getPrincipal().getAuthorities().stream()
                                            .map(GrantedAuthority::getAuthority)
                                            .toList());
                }
            };
        }

        /** Begins with one that nobody can be: the repository wants at least one. */
        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    client().redirectUri("https://nobody.example/").build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("agency").generate()));
        }

        @Bean
        JwtDecoder tokensOfUserinfo(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
