package io.icpready.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Begins a login at the provider, and keeps where it should lead. */
final class SignOnRequests implements OAuth2AuthorizationRequestResolver {

    /** The page of the web applications to come back to. */
    static final String TO = "to";

    /** Asks the provider for a login though it knows somebody already. */
    static final String ANEW = "anew";

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final SignOnSession session;

    SignOnRequests(ClientRegistrationRepository clients, String path, SignOnSession session) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients, path);
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.session = session;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        OAuth2AuthorizationRequest begun = requests.resolve(request);
        return begun == null ? null : completed(request, begun);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return completed(request, requests.resolve(request, registrationId));
    }

    private OAuth2AuthorizationRequest completed(HttpServletRequest request, OAuth2AuthorizationRequest begun) {
        Optional.ofNullable(request.getParameter(TO))
                .filter(session::isPage)
                .ifPresent(page -> session.want(request, page));
        return request.getParameter(ANEW) == null
                ? begun
                : OAuth2AuthorizationRequest.from(begun)
                        .additionalParameters(parameters -> parameters.put("prompt", "login"))
                        .build();
    }
}
