package io.icpready.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.rules.facts.FieldError;
import io.icpready.rules.saying.Argument;
import io.icpready.web.StrictJson.Reading;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads what a manager sent, one JSON object, field by field, and collects every problem, not only
 * the first. Strict: no name twice, nothing after the end, no text that a database or a log could
 * not keep.
 */
public final class FormReader {

    private final JsonNode body;
    private final List<FieldError> problems = new ArrayList<>();

    private FormReader(JsonNode body) {
        this.body = body;
    }

    /**
     * @throws RefusedRequestException when it is no JSON object, or a very large one
     */
    public static FormReader of(InputStream body) {
        Reading<ObjectNode> reading = StrictJson.object(StrictJson.bytes(body, StrictJson.LARGEST_FORM));
        if (reading instanceof Reading.Read<ObjectNode> read) {
            return new FormReader(read.value());
        }
        FieldError reason = ((Reading.Unread<ObjectNode>) reading).reason();
        throw RefusedRequestException.wrong(List.of(new FieldError("", reason.messageKey(), reason.arguments())));
    }

    /** Notes every field that is not one of these. */
    public void allow(Set<String> fields) {
        String known = String.join(", ", new TreeSet<>(fields));
        body.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                problem(shortened(field), "form.unknownField", Map.of("known", known));
            }
        });
    }

    /** Notes a field that is missing or null. */
    public void require(String field) {
        if (!body.hasNonNull(field)) {
            problem(field, "form.required");
        }
    }

    /** Notes a field that is there and null: it can be changed, but not taken away. */
    public void requireIfThere(String field) {
        if (isNull(field)) {
            problem(field, "form.required");
        }
    }

    /** The field is there and null. */
    public boolean isNull(String field) {
        return body.path(field).isNull();
    }

    /** The values of a list; empty when the field is missing, null or no list. */
    public Optional<List<JsonNode>> list(String field) {
        JsonNode node = body.path(field);
        List<JsonNode> values = new ArrayList<>();
        node.forEach(values::add);
        return node.isArray() ? Optional.of(values) : Optional.empty();
    }

    /** The field is there with a value, right or wrong. */
    public boolean has(String field) {
        return body.hasNonNull(field);
    }

    /** A text; empty when it is missing, null or wrong. */
    public Optional<String> text(String field, int longest) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.asText();
        if (!node.isTextual()) {
            problem(field, "form.noText");
        } else if (text.length() > longest) {
            problem(
                    field,
                    "form.tooLong",
                    Map.of(
                            "longest", Integer.toString(longest),
                            "found", Integer.toString(text.length())));
        } else if (!isPlain(text)) {
            problem(field, "form.controlCharacters");
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    /** True or false; empty when it is missing, null or wrong. */
    public Optional<Boolean> flag(String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isBoolean()) {
            problem(field, "form.noFlag");
            return Optional.empty();
        }
        return Optional.of(node.asBoolean());
    }

    /** Notes what is wrong with a field. */
    public void problem(String field, String messageKey) {
        problem(field, messageKey, Map.of());
    }

    /** Notes what is wrong with a field; the arguments are texts of the sentence. */
    public void problem(String field, String messageKey, Map<String, String> arguments) {
        problems.add(new FieldError(field, messageKey, texts(arguments)));
    }

    private static Map<String, Argument> texts(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Argument.text(entry.getValue())));
    }

    /**
     * @throws RefusedRequestException when there was a problem
     */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw RefusedRequestException.wrong(problems);
        }
    }

    /** What a sender wrote, no longer than a sentence bears. */
    public static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    /** PostgreSQL takes no NUL, and nobody can write half of a surrogate pair. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(each -> each != '\n' && each != '\t' && Character.isISOControl(each)
                        || Character.getType(each) == Character.SURROGATE);
    }
}
