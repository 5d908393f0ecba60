package io.icpready.hooks.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cards as the ChatMarkdown that chat robots understand. Texts are escaped: a name is never a link. */
final class ChatMarkdown {

    private ChatMarkdown() {}

    /** The lines of a card, the last ones left out if there is no room for them. */
    static String lines(ChatCard card, int maximumBytes) {
        List<String> written =
                new ArrayList<>(card.lines().stream().map(ChatMarkdown::line).toList());
        while (written.size() > 1 && bytes(String.join("\n", written)) > maximumBytes) {
            written.remove(written.size() - 1);
        }
        return String.join("\n", written);
    }

    static String withTitle(ChatCard card, int maximumBytes) {
        String title = "**" + escape(card.title()) + "**\n";
        return title + lines(card, maximumBytes - bytes(title));
    }

    private static String line(ChatCard.Row line) {
        String text = escape(line.text());
        return "- " + line.url().map(url -> "[" + text + "](" + link(url) + ")").orElse(text);
    }

    private static String link(String url) {
        return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20");
    }

    private static String escape(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>#!|])", "\\\\$1");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
