package io.icpready.access.guard;

import io.icpready.access.Refusal;
import io.icpready.access.ShownValue;
import io.icpready.rules.saying.Argument;
import io.icpready.web.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The body of a request, read once and no further than any form is long. */
sealed interface SmallBody {

    record Json(byte[] bytes) implements SmallBody {}

    record Unfit(Refusal refusal) implements SmallBody {}

    static SmallBody of(HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            return new Unfit(Refusal.badRequest("access.contentType", Map.of("found", found(request))));
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(StrictJson.LARGEST_FORM + 1);
            return bytes.length > StrictJson.LARGEST_FORM
                    ? new Unfit(Refusal.badRequest("access.tooLarge", Map.of()))
                    : new Json(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Argument found(HttpServletRequest request) {
        String contentType = request.getContentType();
        return contentType == null || contentType.isBlank()
                ? Argument.key("access.found.nothing")
                : ShownValue.text(contentType);
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).matches("application/json(\\s*;\\s*charset=\"?utf-8\"?)?\\s*");
    }
}
