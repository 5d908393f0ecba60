package io.icpready.journey;

import io.icpready.wording.Wording;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language a request asks for. */
final class Languages {

    private Languages() {}

    /** English where it is asked for first, Chinese for everything else. */
    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Wording::localeFor)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
