package io.icpready.hooks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.icpready.hooks.InvalidRequestException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a manager sent, one JSON object, field by field, and collects every problem, not only
 * the first. Strict: no name twice, nothing after the end, no text that a database or a log could
 * not keep.
 */
public final class FormReader {

    private static final int MOST_KILOBYTES = 64;
    private static final int DEEPEST = 16;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode body;
    private final List<Problem> problems = new ArrayList<>();

    private FormReader(JsonNode body) {
        this.body = body;
    }

    /**
     * @throws InvalidRequestException when it is no JSON object, or a very large one
     */
    public static FormReader of(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_KILOBYTES * 1024 + 1);
        if (bytes.length > MOST_KILOBYTES * 1024) {
            throw InvalidRequestException.tooLarge(MOST_KILOBYTES);
        }
        JsonNode read = parse(bytes);
        if (!read.isObject()) {
            throw refused("hooks.form.noObject");
        }
        return new FormReader(read);
    }

    private static JsonNode parse(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw refused("hooks.form.noJson");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException malformed) {
            throw refused("hooks.form.noJson");
        }
    }

    private static InvalidRequestException refused(String messageKey) {
        return InvalidRequestException.of(List.of(Problem.of("", messageKey)));
    }

    /** Notes every field that is not one of these. */
    public void allow(Set<String> fields) {
        String known = String.join(", ", new TreeSet<>(fields));
        body.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                problem(shortened(field), "hooks.form.unknownField", Map.of("known", known));
            }
        });
    }

    /** Notes a field that is missing or null. */
    public void require(String field) {
        if (!body.hasNonNull(field)) {
            problem(field, "hooks.form.required");
        }
    }

    /** Notes a field that is there and null: it can be changed, but not taken away. */
    void requireIfThere(String field) {
        if (isNull(field)) {
            problem(field, "hooks.form.required");
        }
    }

    boolean isNull(String field) {
        return body.path(field).isNull();
    }

    /** The values of a list; empty when the field is missing, null or no list. */
    Optional<List<JsonNode>> list(String field) {
        JsonNode node = body.path(field);
        List<JsonNode> values = new ArrayList<>();
        node.forEach(values::add);
        return node.isArray() ? Optional.of(values) : Optional.empty();
    }

    boolean has(String field) {
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
            problem(field, "hooks.form.noText");
        } else if (text.length() > longest) {
            problem(
                    field,
                    "hooks.form.tooLong",
                    Map.of(
                            "longest", Integer.toString(longest),
                            "found", Integer.toString(text.length())));
        } else if (!isPlain(text)) {
            problem(field, "hooks.form.controlCharacters");
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
            problem(field, "hooks.form.noFlag");
            return Optional.empty();
        }
        return Optional.of(node.asBoolean());
    }

    public void problem(String field, String messageKey) {
        problem(field, messageKey, Map.of());
    }

    public void problem(String field, String messageKey, Map<String, String> arguments) {
        problems.add(new Problem(field, messageKey, arguments));
    }

    /**
     * @throws InvalidRequestException when there was a problem
     */
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw InvalidRequestException.of(problems);
        }
    }

    static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    /** PostgreSQL takes no NUL, and nobody can write half of a surrogate pair. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(each -> each != '\n' && each != '\t' && Character.isISOControl(each)
                        || Character.getType(each) == Character.SURROGATE);
    }
}
