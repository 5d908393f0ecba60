package io.icpready.access.http;

import io.icpready.web.PagePolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers that tell a browser to be careful. The pages of the web applications have a policy of their
 * own, see {@code application.yaml}; everything else has that of our pages. What is not listed as open
 * to everybody is kept by no cache, whoever answers.
 */
final class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final String ONE_YEAR = "max-age=31536000";

    private final Pattern pages;
    private final Pattern needsEval;
    private final Pattern open;

    /** @param webapps path of the web applications, for example {@code /camunda} */
    SecurityHeadersFilter(String webapps) {
        String engine = Pattern.quote(webapps);
        this.pages = Pattern.compile(engine + "/app/.*");
        // The scripts in the forms of tasks are compiled in the browser.
        this.needsEval = Pattern.compile(engine + "/app/tasklist/.*");
        this.open = Pattern.compile("/|/index\\.html|/(?:ui|self-check|hooks|v3/api-docs)(?:[/.].*)?"
                + "|/api/precheck/(?:rules|vocabulary|provinces/[^/]+)"
                + "|" + engine + "/(?:app|lib|assets)/.*\\.\\w+"
                + "|" + engine + "/api/[a-z]+/plugin/[\\w-]+/static/.+");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        FirmHeaders firm = new FirmHeaders(response);
        firm.setHeader("Referrer-Policy", "same-origin");
        firm.setHeader("X-Frame-Options", "DENY");
        firm.setHeader("X-Content-Type-Options", "nosniff");
        firm.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
        firm.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        firm.setHeader("Content-Security-Policy", PagePolicy.OWN_SERVER_ONLY);
        if (!pages.matcher(path).matches()) {
            firm.keepPolicy();
        } else if (!needsEval.matcher(path).matches()) {
            firm.keepEvalOut();
        }
        if (!open.matcher(path).matches()) {
            firm.keepNowhere();
        }
        if (request.isSecure()) {
            firm.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(request, firm);
    }
}
