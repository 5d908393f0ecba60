package io.icpready.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** How a login at the provider ends: in the web applications, or with a page that says why not. */
final class SignOnEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOnEnd.class);

    private final Accounts accounts;
    private final SignOnSession session;
    private final SignOnPage page;
    private final String home;

    /** @param home path of the page for who wanted none in particular */
    SignOnEnd(Accounts accounts, SignOnSession session, SignOnPage page, String home) {
        this.accounts = accounts;
        this.session = session;
        this.page = page;
        this.home = home;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser person = (OidcUser) authentication.getPrincipal();
        Optional<String> account = accounts.admit(new Claims(person.getClaims()));
        if (account.isEmpty()) {
            page.write(request, response, HttpStatus.FORBIDDEN, "access.signOn.noRole");
            return;
        }
        String wanted = session.enter(
                        request, account.get(), person.getIdToken().getTokenValue())
                .orElse(home);
        response.sendRedirect(request.getContextPath() + wanted);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("A single sign-on failed: {}", reason(failure));
        page.write(request, response, HttpStatus.UNAUTHORIZED, "access.signOn.failed");
    }

    /** Never a text of the provider, which may name a person. */
    private static String reason(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "the provider cannot be reached, or its description cannot be used ("
                        + Optional.ofNullable(failure.getCause())
                                .map(cause -> cause.getClass().getSimpleName())
                                .orElse(failure.getClass().getSimpleName())
                        + ")";
    }
}
