package io.icpready.access.login;

import io.icpready.web.ClientLimit;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import io.icpready.web.RefusedRequestException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every address so many calls a minute by nobody in particular, and no more: one login page is one
 * row in the table of sessions. Files count for nothing, a browser loads dozens for one page; neither does
 * health, nor who is logged in. Passwords in the header are counted where they are looked at.
 */
final class AnonymousCalls extends OncePerRequestFilter {

    private static final Pattern FREE =
            Pattern.compile(".*\\.(?:js|css|svg|png|ico|woff2?|ttf|eot|json|html|map)|/actuator/health(?:/.*)?");
    private static final Pattern LOOKS_AT_PASSWORDS =
            Pattern.compile("/(?:api/(?:hooks|reminders|personal-data)|actuator)(?:/.*)?");

    private final ClientLimit limit;

    /** @param perMinute calls of one address, in bursts up to the same number */
    AnonymousCalls(int perMinute) {
        this.limit = new ClientLimit(perMinute, perMinute, Duration.ofMinutes(1), 100_000);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FREE.matcher(path).matches()
                || request.getHeader("Authorization") != null
                        && LOOKS_AT_PASSWORDS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait =
                isSomebody(request) ? Optional.empty() : limit.take(ClientLimit.clientOf(request.getRemoteAddr()));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        RefusedRequestException refused = RefusedRequestException.tooMany(wait.get());
        refused.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", seconds.toString()));
        Problems.write(request, response, Problems.of(refused, Language.of(request)));
    }

    private static boolean isSomebody(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> WatchedSession.userOf(session.getAttribute(WatchedSession.AUTHENTICATIONS)))
                .isPresent();
    }
}
