package io.icpready.access.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;

/**
 * An answer whose headers of safety nobody weakens. The filters of the web applications write theirs
 * over everything below their path, and let a browser keep whatever it gets.
 */
final class FirmHeaders extends HttpServletResponseWrapper {

    private static final String POLICY = "content-security-policy";
    private static final String CACHE = "cache-control";

    private boolean policyStays;
    private boolean withoutEval;
    private boolean keptNowhere;

    FirmHeaders(HttpServletResponse response) {
        super(response);
    }

    /** From now on the policy is the one that is there. */
    void keepPolicy() {
        policyStays = true;
    }

    /** From now on no policy lets a page compile what it read. */
    void keepEvalOut() {
        withoutEval = true;
    }

    /** From now on no cache may keep this answer. */
    void keepNowhere() {
        setHeader("Cache-Control", "no-store");
        keptNowhere = true;
    }

    /** Nothing as a value takes a header away. */
    @Override
    public void setHeader(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case POLICY -> {
                if (!policyStays) {
                    super.setHeader(name, withoutEval && value != null ? value.replace(" 'unsafe-eval'", "") : value);
                }
            }
            case CACHE -> {
                if (!keptNowhere || value != null && value.contains("no-store")) {
                    super.setHeader(name, value);
                }
            }
            default -> super.setHeader(name, value);
        }
    }

    /** One answer has one policy and one word for caches. */
    @Override
    public void addHeader(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case POLICY, CACHE -> setHeader(name, value);
            default -> super.addHeader(name, value);
        }
    }
}
