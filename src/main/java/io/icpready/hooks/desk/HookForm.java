package io.icpready.hooks.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.target.TargetRules;
import io.icpready.web.FormReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a manager sent: each part present only if it was sent.
 *
 * @param events all events when the set is empty
 * @param description an empty text, or null, takes the description away
 * @param signingSecret an empty text, or null, takes the secret away
 * @param rotateSecret asks for a new secret
 */
public record HookForm(
        Optional<String> targetUrl,
        Optional<Set<HookEventType>> events,
        Optional<HookFormat> format,
        Optional<String> description,
        Optional<String> signingSecret,
        Optional<Boolean> active,
        Optional<Boolean> rotateSecret) {

    private static final Set<String> CREATE_FIELDS =
            Set.of("targetUrl", "events", "format", "description", "signingSecret");
    private static final Set<String> CHANGE_FIELDS =
            Set.of("targetUrl", "events", "description", "signingSecret", "active", "rotateSecret");
    private static final List<String> NEVER_TAKEN_AWAY = List.of("targetUrl", "events", "active", "rotateSecret");
    static final int LONGEST_DESCRIPTION = 500;
    static final int LONGEST_SECRET = 200;
    private static final int LONGEST_FORMAT = 20;
    static final String ALL_EVENTS = "*";

    public static HookForm forCreation(FormReader reader, TargetRules rules) {
        reader.require("targetUrl");
        reader.require("events");
        return read(reader, CREATE_FIELDS, rules, HookFormat.STANDARD);
    }

    /** @param format of the hook that is changed, which stays as it is */
    public static HookForm forChange(FormReader reader, TargetRules rules, HookFormat format) {
        NEVER_TAKEN_AWAY.forEach(reader::requireIfThere);
        return read(reader, CHANGE_FIELDS, rules, format);
    }

    private static HookForm read(FormReader reader, Set<String> known, TargetRules rules, HookFormat usual) {
        reader.allow(known);
        Optional<HookFormat> format = known.contains("format") ? format(reader) : Optional.empty();
        HookForm form = new HookForm(
                targetUrl(reader, rules, format.orElse(usual)),
                events(reader),
                format,
                erasable(reader, "description", LONGEST_DESCRIPTION),
                erasable(reader, "signingSecret", LONGEST_SECRET),
                reader.flag("active"),
                reader.flag("rotateSecret"));
        reader.refuseIfWrong();
        return form;
    }

    private static Optional<String> targetUrl(FormReader reader, TargetRules rules, HookFormat format) {
        Optional<String> url =
                reader.text("targetUrl", TargetRules.MAXIMUM_LENGTH).map(String::trim);
        url.flatMap(target -> rules.refusal(target, format)).ifPresent(reason -> reader.problem("targetUrl", reason));
        return url;
    }

    private static Optional<HookFormat> format(FormReader reader) {
        Optional<String> key = reader.text("format", LONGEST_FORMAT);
        Optional<HookFormat> format = key.flatMap(HookFormat::of);
        if (key.isPresent() && format.isEmpty()) {
            String known =
                    Arrays.stream(HookFormat.values()).map(HookFormat::key).collect(Collectors.joining(", "));
            unsupported(reader, "format", key.get(), known);
        }
        return format;
    }

    private static Optional<Set<HookEventType>> events(FormReader reader) {
        if (!reader.has("events")) {
            return Optional.empty();
        }
        Optional<List<JsonNode>> listed = reader.list("events").filter(list -> !list.isEmpty());
        if (listed.isEmpty()) {
            reader.problem("events", "hooks.form.eventsList", Map.of("known", knownEvents()));
        }
        return listed.map(list -> events(list, reader));
    }

    private static Set<HookEventType> events(List<JsonNode> listed, FormReader reader) {
        Set<HookEventType> chosen = EnumSet.noneOf(HookEventType.class);
        boolean all = false;
        for (int i = 0; i < listed.size(); i++) {
            String key = listed.get(i).isTextual() ? listed.get(i).asText() : "";
            Optional<HookEventType> event = HookEventType.of(key);
            event.ifPresent(chosen::add);
            if (key.equals(ALL_EVENTS)) {
                all = true;
            } else if (event.isEmpty()) {
                String found = listed.get(i).isTextual() ? key : listed.get(i).toString();
                unsupported(reader, "events[" + i + "]", found, knownEvents());
            }
        }
        return all ? Set.of() : chosen;
    }

    private static String knownEvents() {
        return Stream.concat(Arrays.stream(HookEventType.values()).map(HookEventType::key), Stream.of(ALL_EVENTS))
                .collect(Collectors.joining(", "));
    }

    private static void unsupported(FormReader reader, String field, String found, String known) {
        reader.problem(field, "hooks.form.unknownValue", Map.of("value", FormReader.shortened(found), "known", known));
    }

    private static Optional<String> erasable(FormReader reader, String field, int longest) {
        return reader.isNull(field) ? Optional.of("") : reader.text(field, longest);
    }
}
