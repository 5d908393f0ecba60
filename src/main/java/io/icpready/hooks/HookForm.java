package io.icpready.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.hooks.InvalidHookException.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a manager sent: each part present only if it was sent. Reading it collects every problem,
 * not only the first.
 *
 * @param events all events when the set is empty
 * @param signingSecret an empty text takes the secret away
 * @param rotateSecret asks for a new secret
 */
record HookForm(
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
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_SECRET = 200;
    private static final String ALL_EVENTS = "*";

    static HookForm forCreation(JsonNode body, TargetRules rules) {
        Reading reading = new Reading(body, rules);
        reading.require("targetUrl");
        reading.require("events");
        return reading.form(CREATE_FIELDS);
    }

    static HookForm forChange(JsonNode body, TargetRules rules) {
        return new Reading(body, rules).form(CHANGE_FIELDS);
    }

    private static final class Reading {
        private final JsonNode body;
        private final TargetRules rules;
        private final List<Problem> problems = new ArrayList<>();

        private Reading(JsonNode body, TargetRules rules) {
            this.body = body;
            this.rules = rules;
            if (!body.isObject()) {
                throw new InvalidHookException(List.of(Problem.of("", "hooks.form.noObject")));
            }
        }

        private void require(String field) {
            if (!body.hasNonNull(field)) {
                problem(field, "hooks.form.required");
            }
        }

        private HookForm form(Set<String> known) {
            body.fieldNames()
                    .forEachRemaining(
                            field -> {
                                if (!known.contains(field)) {
                                    problem(field, "hooks.form.unknownField");
                                }
                            });
            HookForm form =
                    new HookForm(
                            targetUrl(),
                            events(),
                            format(),
                            text("description", LONGEST_DESCRIPTION),
                            text("signingSecret", LONGEST_SECRET),
                            flag("active"),
                            flag("rotateSecret"));
            if (!problems.isEmpty()) {
                throw new InvalidHookException(problems);
            }
            return form;
        }

        private Optional<String> targetUrl() {
            Optional<String> url = text("targetUrl", TargetRules.MAXIMUM_LENGTH).map(String::trim);
            url.flatMap(rules::refusal).ifPresent(reason -> problem("targetUrl", reason));
            return url;
        }

        private Optional<HookFormat> format() {
            return text("format", LONGEST_SECRET)
                    .flatMap(key -> known("format", key, HookFormat::of));
        }

        private Optional<Set<HookEventType>> events() {
            JsonNode node = body.path("events");
            if (node.isMissingNode() || node.isNull()) {
                return Optional.empty();
            }
            if (!node.isArray() || node.isEmpty()) {
                problem("events", "hooks.form.eventsList");
                return Optional.empty();
            }
            Set<HookEventType> chosen = EnumSet.noneOf(HookEventType.class);
            boolean all = false;
            for (int i = 0; i < node.size(); i++) {
                String key = node.get(i).asText();
                all |= key.equals(ALL_EVENTS);
                if (!key.equals(ALL_EVENTS)) {
                    known("events[" + i + "]", key, HookEventType::of).ifPresent(chosen::add);
                }
            }
            return Optional.of(all ? Set.of() : chosen);
        }

        private <T> Optional<T> known(
                String field, String key, Function<String, Optional<T>> lookup) {
            Optional<T> found = lookup.apply(key);
            if (found.isEmpty()) {
                problems.add(
                        new Problem(field, "hooks.form.unknownValue", Map.of("value", shown(key))));
            }
            return found;
        }

        private Optional<String> text(String field, int longest) {
            JsonNode node = body.path(field);
            if (node.isMissingNode() || node.isNull()) {
                return Optional.empty();
            }
            if (!node.isTextual()) {
                problem(field, "hooks.form.noText");
                return Optional.empty();
            }
            if (node.asText().length() > longest) {
                problems.add(
                        new Problem(
                                field,
                                "hooks.form.tooLong",
                                Map.of("longest", Integer.toString(longest))));
                return Optional.empty();
            }
            return Optional.of(node.asText());
        }

        private Optional<Boolean> flag(String field) {
            JsonNode node = body.path(field);
            if (node.isMissingNode() || node.isNull()) {
                return Optional.empty();
            }
            if (!node.isBoolean()) {
                problem(field, "hooks.form.noFlag");
                return Optional.empty();
            }
            return Optional.of(node.asBoolean());
        }

        private void problem(String field, String messageKey) {
            problems.add(Problem.of(field, messageKey));
        }

        private static String shown(String value) {
            return value.length() <= 60 ? value : value.substring(0, 60) + "…";
        }
    }
}
