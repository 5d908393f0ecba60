package io.icpready.precheck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.icpready.rules.Argument;
import io.icpready.rules.facts.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a request body as one JSON object, strictly: UTF-8 without errors, no name twice, nothing
 * after the end, bounded in length, depth and size of its parts.
 */
final class RequestBodyReader {

    /** Contract §1 needs three levels; more than this is no honest request. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    private final JsonMapper json;
    private final int largestBody;

    /**
     * @param largestBody in bytes
     */
    RequestBodyReader(int largestBody) {
        this.largestBody = largestBody;
        this.json = strictMapper(largestBody);
    }

    Map<String, ?> read(InputStream body) {
        return object(parse(decode(bytes(body))));
    }

    private byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(largestBody + 1);
            if (bytes.length > largestBody) {
                throw new BodyTooLargeException();
            }
            return bytes;
        } catch (IOException broken) {
            throw refused("body.incomplete", Map.of());
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw refused("body.encoding", Map.of());
        }
    }

    private Object parse(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (StreamConstraintsException excessive) {
            throw new RefusedFactsException(List.of(new FieldError(pathOf(excessive), "body.excessive", Map.of())));
        } catch (JsonProcessingException malformed) {
            throw new RefusedFactsException(
                    List.of(new FieldError(pathOf(malformed), "body.syntax", positionOf(malformed))));
        }
    }

    private static Map<String, ?> object(Object value) {
        if (value instanceof Map<?, ?> object) {
            return wellFormed(object);
        }
        throw refused("body.noObject", Map.of());
    }

    /**
     * A JSON escape can name half of a surrogate pair. No text ends in one, and none could be
     * written back.
     */
    private static Map<String, Object> wellFormed(Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put(wellFormed((String) name), wellFormed(value)));
        return copy;
    }

    private static Object wellFormed(Object value) {
        if (value instanceof String text) {
            return wellFormed(text);
        }
        if (value instanceof Map<?, ?> object) {
            return wellFormed(object);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RequestBodyReader::wellFormed).collect(Collectors.toCollection(ArrayList::new));
        }
        return value;
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String pathOf(JsonProcessingException failure) {
        return failure.getProcessor() instanceof JsonParser parser
                ? FieldPath.of(parser.getParsingContext().pathAsPointer())
                : FieldPath.of(JsonPointer.empty());
    }

    private static Map<String, Argument> positionOf(JsonProcessingException failure) {
        return Map.of(
                "line", Argument.number(failure.getLocation().getLineNr()),
                "column", Argument.number(failure.getLocation().getColumnNr()));
    }

    private static RefusedFactsException refused(String key, Map<String, Argument> arguments) {
        return new RefusedFactsException(List.of(new FieldError(FieldPath.ROOT, key, arguments)));
    }

    private static JsonMapper strictMapper(int longestText) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(longestText)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
