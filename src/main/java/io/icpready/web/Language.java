package io.icpready.web;

import io.icpready.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The language of an answer: the first that the reader names and this product speaks; Chinese when
 * there is none.
 */
public final class Language {

    /** Every language this product speaks, the default first. */
    public static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Language() {}

    /** For servlets, filters and Spring MVC. */
    public static Locale of(HttpServletRequest request) {
        // Without the header the container would name the language of the server.
        return request.getHeader("Accept-Language") == null
                ? SPOKEN.get(0)
                : firstSpoken(Collections.list(request.getLocales()));
    }

    /** For what Jersey serves. */
    public static Locale of(HttpHeaders headers) {
        return firstSpoken(headers.getAcceptableLanguages());
    }

    private static Locale firstSpoken(List<Locale> wanted) {
        return wanted.stream()
                .filter(Language::isSpoken)
                .findFirst()
                .map(Wording::localeFor)
                .orElse(SPOKEN.get(0));
    }

    private static boolean isSpoken(Locale wanted) {
        return SPOKEN.stream().anyMatch(spoken -> spoken.getLanguage().equals(wanted.getLanguage()));
    }
}
