package io.icpready.access.http;

import io.icpready.access.login.WrongPasswords;
import io.icpready.rules.saying.Argument;
import io.icpready.web.Language;
import io.icpready.wording.Wording;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives a reason to what the filters of the web applications refuse by a bare number: no login, no
 * token, no right, a wrong password.
 */
@Component
class ReasonedErrors extends DefaultErrorAttributes {

    private static final Pattern LOGIN = Pattern.compile("/auth/user/[^/]+/login/");

    private static final Map<Object, String> REASONS = Map.of(401, "access.sessionWanted", 403, "access.tokenWanted");

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (request instanceof ServletWebRequest asked) {
            reason(attributes.get("status"), asked.getRequest())
                    .ifPresent(reason -> attributes.put("message", said(reason, asked.getRequest())));
        }
        return attributes;
    }

    private static Optional<String> reason(Object status, HttpServletRequest request) {
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return Integer.valueOf(401).equals(status) && LOGIN.matcher(asked).find()
                ? Optional.of("access.wrongPassword")
                : Optional.ofNullable(REASONS.get(status));
    }

    private static String said(String reason, HttpServletRequest request) {
        return WrongPasswords.secondsToWait(request)
                .map(seconds -> Wording.render(
                        "access.tooManyPasswords", Map.of("seconds", Argument.number(seconds)), Language.of(request)))
                .orElseGet(() -> Wording.render(reason, Language.of(request)));
    }
}
