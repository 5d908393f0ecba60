package io.icpready.hooks.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An event as a person reads it in a chat: Chinese, short, with links. Says no more than the hook
 * itself does.
 *
 * @param title has the word that a robot may ask for
 * @param lines plain text, with an optional link each; at least one, as a card without is refused
 */
record ChatCard(String title, List<Row> lines) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What robots of teams in China speak. */
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** Robots may be told to take messages with a certain word only: this one stands in all of ours. */
    static final String KEYWORD = "备案";

    private static final int MOST_TASKS = 8;
    private static final int LONGEST_TEXT = 60;

    /**
     * @param url where the line leads to
     */
    record Row(String text, Optional<String> url) {}

    /** One event as a card; several as a digest with one line each. */
    static ChatCard of(List<QueuedDelivery> deliveries, ObjectMapper json) {
        return of(deliveries, json, CHINESE);
    }

    static ChatCard of(List<QueuedDelivery> deliveries, ObjectMapper json, Locale language) {
        return deliveries.size() == 1
                ? of(deliveries.get(0), json, language)
                : new ChatCard(
                        Wording.render(
                                "hooks.card.digest", Map.of("count", Argument.number(deliveries.size())), language),
                        deliveries.stream()
                                .map(delivery -> summary(delivery, json, language))
                                .toList());
    }

    /** Whose journey an event is about; empty where it is about none. */
    static String applicant(QueuedDelivery delivery, ObjectMapper json) {
        return text(data(delivery, json), "applicant").orElse("");
    }

    private static Row summary(QueuedDelivery delivery, ObjectMapper json, Locale language) {
        JsonNode data = data(delivery, json);
        String title = title(delivery.type(), data, language);
        return new Row(
                text(data, "businessKey").map(key -> key + " " + title).orElse(title),
                text(data, "url").or(() -> text(data.path("openTasks").path(0), "url")));
    }

    private static ChatCard of(QueuedDelivery delivery, ObjectMapper json, Locale language) {
        JsonNode data = data(delivery, json);
        List<Row> lines = new ArrayList<>();
        text(data, "businessKey").ifPresent(key -> lines.add(line("hooks.card.journey", "businessKey", key, language)));
        text(data, "documentType")
                .map(type -> Wording.render("documentType." + type, language))
                .ifPresent(name -> lines.add(line("hooks.card.document", "name", name, language)));
        addTasks(data.path("openTasks"), lines, language);
        text(data, "url")
                .ifPresent(url -> lines.add(new Row(Wording.render("hooks.card.open", language), Optional.of(url))));
        if (delivery.type() == HookEventType.HOOK_PING) {
            lines.add(plain(Wording.render("hooks.card.ping", language)));
        }
        String title = title(delivery.type(), data, language);
        return new ChatCard(title, lines.isEmpty() ? List.of(plain(title)) : List.copyOf(lines));
    }

    private static void addTasks(JsonNode tasks, List<Row> lines, Locale language) {
        for (int i = 0; i < Math.min(tasks.size(), MOST_TASKS); i++) {
            lines.add(taskLine(tasks.get(i), language));
        }
        if (tasks.size() > MOST_TASKS) {
            lines.add(plain(Wording.render(
                    "hooks.card.moreTasks", Map.of("count", Argument.number(tasks.size() - MOST_TASKS)), language)));
        }
    }

    private static String title(HookEventType type, JsonNode data, Locale language) {
        String key = "hooks.card.title." + type.key();
        String title = Wording.render(
                key,
                Map.of("number", Argument.number(data.path("reminderNumber").asInt(1))),
                language);
        return language != CHINESE || title.contains(KEYWORD) ? title : KEYWORD + " · " + title;
    }

    private static Row taskLine(JsonNode task, Locale language) {
        String name = shorten(task.path("name").asText(task.path("key").asText()));
        String text = text(task, "dueAt")
                .flatMap(ChatCard::day)
                .map(day -> Wording.render(
                        "hooks.card.taskDue",
                        Map.of(
                                "name", Argument.text(name),
                                "day", Argument.date(day)),
                        language))
                .orElse(name);
        return new Row(text, text(task, "url"));
    }

    private static Row line(String key, String argument, String value, Locale language) {
        return plain(Wording.render(key, Map.of(argument, Argument.text(value)), language));
    }

    private static Row plain(String text) {
        return new Row(text, Optional.empty());
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static Optional<LocalDate> day(String instant) {
        try {
            return Optional.of(LocalDate.ofInstant(Instant.parse(instant), SHANGHAI));
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static JsonNode data(QueuedDelivery delivery, ObjectMapper json) {
        try {
            return json.readTree(delivery.body()).path("data");
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("A stored hook cannot be read", fault);
        }
    }
}
