package io.icpready.hooks.mail;

import io.icpready.hooks.wire.MailBody;
import io.icpready.wording.Wording;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** An e-mail as plain text and as HTML, with the way out below. */
final class MailText {

    private MailText() {}

    static String plain(MailBody body, String wayOut) {
        return body.parts().stream()
                .map(part -> part.title() + "\n\n"
                        + part.lines().stream().map(MailText::plain).collect(Collectors.joining("\n"))
                        + "\n\n" + said("footer", part) + "\n" + said("stop", part) + " " + wayOut)
                .collect(Collectors.joining("\n\n——————\n\n"));
    }

    static String html(MailBody body, String wayOut) {
        return body.parts().stream()
                .map(part -> "<h2 style=\"font-size:16px\">" + HtmlUtils.htmlEscape(part.title()) + "</h2><ul>"
                        + part.lines().stream()
                                .map(line -> "<li>" + html(line) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul><p style=\"color:#666\">" + HtmlUtils.htmlEscape(said("footer", part)) + " "
                        + link(wayOut, said("stop", part)) + "</p>")
                .collect(Collectors.joining(
                        "<hr>", "<!doctype html><html><head><meta charset=\"utf-8\"></head><body>", "</body></html>"));
    }

    private static String plain(MailBody.Line line) {
        return "- " + line.text() + (line.url().isEmpty() ? "" : " " + line.url());
    }

    private static String html(MailBody.Line line) {
        return line.url().isEmpty() ? HtmlUtils.htmlEscape(line.text()) : link(line.url(), line.text());
    }

    private static String link(String url, String text) {
        return "<a href=\"" + HtmlUtils.htmlEscape(url) + "\">" + HtmlUtils.htmlEscape(text) + "</a>";
    }

    private static String said(String key, MailBody.Part part) {
        return Wording.render("hooks.mail." + key, Locale.forLanguageTag(part.language()));
    }
}
