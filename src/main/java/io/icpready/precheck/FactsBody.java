package io.icpready.precheck;

import io.icpready.rules.facts.FieldError;
import io.icpready.web.RefusedRequestException;
import io.icpready.web.StrictJson;
import io.icpready.web.StrictJson.Reading;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a request body as one JSON object of facts.
 *
 * @param largest longest body in bytes
 */
record FactsBody(int largest) {

    /**
     * @throws RefusedRequestException when it is no such object
     */
    Map<String, ?> read(InputStream body) {
        Reading<Object> reading = StrictJson.read(StrictJson.bytes(body, largest), Object.class);
        if (reading instanceof Reading.Unread<Object> unread) {
            throw RefusedRequestException.wrong(List.of(unread.reason()));
        }
        if (((Reading.Read<Object>) reading).value() instanceof Map<?, ?> object) {
            return names(isWellFormed(object) ? object : wellFormed(object));
        }
        throw RefusedRequestException.wrong(List.of(new FieldError("body", "body.noObject", Map.of())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> names(Map<?, ?> object) {
        return (Map<String, ?>) object;
    }

    private static boolean isWellFormed(Object value) {
        if (value instanceof String text) {
            return !hasSurrogates(text);
        }
        if (value instanceof Map<?, ?> object) {
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                if (!isWellFormed(entry.getKey()) || !isWellFormed(entry.getValue())) {
                    return false;
                }
            }
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                if (!isWellFormed(each)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
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
            return list.stream().map(FactsBody::wellFormed).collect(Collectors.toCollection(ArrayList::new));
        }
        return value;
    }

    private static String wellFormed(String text) {
        return hasSurrogates(text) ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) : text;
    }
}
