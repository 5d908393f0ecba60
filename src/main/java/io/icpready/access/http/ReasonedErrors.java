package io.icpready.access.http;

import io.icpready.access.login.WrongPasswords;
import io.icpready.rules.saying.Argument;
import io.icpready.web.Language;
import io.icpready.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives a reason to what the filters of the web applications refuse by a bare number: no login, no
 * token, no right.
 */
@Component
class ReasonedErrors extends DefaultErrorAttributes {

    private static final Map<Object, String> REASONS = Map.of(401, "access.sessionWanted", 403, "access.tokenWanted");

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        String reason = REASONS.get(attributes.get("status"));
        if (reason != null && request instanceof ServletWebRequest asked) {
            attributes.put("message", said(reason, asked.getRequest()));
        }
        return attributes;
    }

    private static String said(String reason, HttpServletRequest request) {
        return WrongPasswords.secondsToWait(request)
                .map(seconds -> Wording.render(
                        "access.tooManyPasswords", Map.of("seconds", Argument.number(seconds)), Language.of(request)))
                .orElseGet(() -> Wording.render(reason, Language.of(request)));
    }
}
