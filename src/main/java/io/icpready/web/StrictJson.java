package io.icpready.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.rules.facts.FieldError;
import io.icpready.rules.saying.Argument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * JSON as strictly as it can be read: UTF-8 without errors, no name twice, nothing after the end,
 * no unknown member, bounded in length, depth and size of its parts.
 */
public final class StrictJson {

    /** Longest body of a form in bytes: every fact at its longest fits twice. */
    public static final int LARGEST_FORM = 64 * 1024;

    /** Contract §1 needs three levels; more than this is no honest request. */
    private static final int DEEPEST = 16;

    private static final int USUAL_BODY = 2048;
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** What became of a body. */
    public sealed interface Reading<T> {

        /** What stands in it; never null. */
        record Read<T>(T value) implements Reading<T> {}

        /** Why it is not what was wanted. */
        record Unread<T>(FieldError reason) implements Reading<T> {}
    }

    /**
     * The bytes of a body.
     *
     * @param most longest body in bytes; hardly more is read
     * @throws RefusedRequestException when it is longer or breaks off
     */
    public static byte[] bytes(InputStream body, int most) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BODY);
            byte[] part = new byte[USUAL_BODY];
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                bytes.write(part, 0, read);
                if (bytes.size() > most) {
                    throw RefusedRequestException.tooLarge(most);
                }
            }
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw RefusedRequestException.wrong(List.of(problem("body.incomplete")));
        }
    }

    /** Reads a body as this type. */
    public static <T> Reading<T> read(byte[] body, Class<T> type) {
        try {
            return parse(utf8(body), type);
        } catch (CharacterCodingException malformed) {
            return new Reading.Unread<>(problem("body.encoding"));
        }
    }

    /** A decoder that refuses is slow: it is asked where the quick one had to put something in. */
    private static String utf8(byte[] body) throws CharacterCodingException {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(body))
                        .toString();
    }

    /** Reads a text as this type. */
    public static <T> Reading<T> parse(String text, Class<T> type) {
        try {
            T value = JSON.readValue(text, type);
            return value == null ? new Reading.Unread<>(problem("body.noObject")) : new Reading.Read<>(value);
        } catch (StreamConstraintsException excessive) {
            return new Reading.Unread<>(new FieldError(pathOf(excessive), "body.excessive", Map.of()));
        } catch (JsonProcessingException malformed) {
            return new Reading.Unread<>(new FieldError(pathOf(malformed), "body.syntax", positionOf(malformed)));
        }
    }

    /** Reads a body as one object. */
    public static Reading<ObjectNode> object(byte[] body) {
        Reading<JsonNode> reading = read(body, JsonNode.class);
        if (reading instanceof Reading.Unread<JsonNode> unread) {
            return new Reading.Unread<>(unread.reason());
        }
        return ((Reading.Read<JsonNode>) reading).value() instanceof ObjectNode object
                ? new Reading.Read<>(object)
                : new Reading.Unread<>(problem("body.noObject"));
    }

    /** A plain value as a node. */
    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    /** Writes what was read, for who reads it next. */
    public static byte[] write(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FieldError problem(String messageKey) {
        return new FieldError(FieldPath.ROOT, messageKey, Map.of());
    }

    private static String pathOf(JsonProcessingException failure) {
        return failure.getProcessor() instanceof JsonParser parser
                ? FieldPath.of(parser.getParsingContext().pathAsPointer())
                : FieldPath.of(JsonPointer.empty());
    }

    private static Map<String, Argument> positionOf(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? Map.of("line", Argument.number(1), "column", Argument.number(1))
                : Map.of(
                        "line", Argument.number(failure.getLocation().getLineNr()),
                        "column", Argument.number(failure.getLocation().getColumnNr()));
    }
}
