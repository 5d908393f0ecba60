package io.icpready.access.signon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Ends a session here, and tells the page where the provider ends its own. The page goes there
 * by itself, since a redirect would be followed by the request and not by the browser.
 */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String ID_TOKEN = SignOut.class.getName();
    private static final JsonMapper JSON = new JsonMapper();

    private final String registrationId;
    private final OidcClientInitiatedLogoutSuccessHandler provider;

    /** @param afterwards where the provider sends people back to; {@code {baseUrl}} is the address of this application */
    SignOut(ClientRegistrationRepository clients, String registrationId, String afterwards) {
        this.registrationId = registrationId;
        this.provider = new OidcClientInitiatedLogoutSuccessHandler(clients);
        this.provider.setPostLogoutRedirectUri(afterwards);
        this.provider.setRedirectStrategy((request, response, location) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setHeader("Cache-Control", "no-store");
            JSON.writeValue(response.getOutputStream(), Map.of("location", location));
        });
    }

    /** Before the session goes, and the token with it. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        SignOnSession.idToken(request).ifPresent(token -> request.setAttribute(ID_TOKEN, token));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        Object token = request.getAttribute(ID_TOKEN);
        provider.onLogoutSuccess(request, response, token == null ? null : known(token.toString(), person.getName()));
    }

    private Authentication known(String token, String name) {
        OidcIdToken idToken = new OidcIdToken(token, Instant.EPOCH, Instant.MAX, Map.of(IdTokenClaimNames.SUB, name));
        return new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), idToken), List.of(), registrationId);
    }
}
