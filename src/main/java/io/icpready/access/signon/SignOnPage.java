package io.icpready.access.signon;

import io.icpready.web.Language;
import io.icpready.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** A page in every language, since nobody knows yet who reads it, with the way on. */
final class SignOnPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="zh-CN">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>ICP Ready</title>
                <link rel="stylesheet" href="%1$s/ui/door.css">
              </head>
              <body>
                <main>
                  %2$s
                  <p><a href="%3$s">%4$s</a></p>
                  <p><a href="%1$s/">%5$s</a></p>
                </main>
              </body>
            </html>
            """;

    private final String begin;

    /** @param begin path at which a login begins */
    SignOnPage(String begin) {
        this.begin = begin;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String messageKey)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        String root = request.getContextPath();
        response.getWriter()
                .write(HTML.formatted(
                        root,
                        Language.SPOKEN.stream()
                                .map(language -> paragraphs(messageKey, language))
                                .collect(Collectors.joining()),
                        root + begin + "?" + SignOnRequests.ANEW,
                        inEveryLanguage("access.signOn.anew"),
                        inEveryLanguage("access.signOn.start")));
    }

    private static String paragraphs(String messageKey, Locale language) {
        return "<section lang=\"%s\"><h1>%s</h1><p>%s</p></section>"
                .formatted(language.toLanguageTag(), said("access.signOn.title", language), said(messageKey, language));
    }

    private static String inEveryLanguage(String key) {
        return Language.SPOKEN.stream().map(language -> said(key, language)).collect(Collectors.joining(" · "));
    }

    private static String said(String key, Locale language) {
        return HtmlUtils.htmlEscape(Wording.render(key, language));
    }
}
