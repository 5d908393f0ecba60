package io.icpready.hooks.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The error code in a robot's answer. Read as generously as vendors and the proxies before them
 * write: with a byte order mark, as a number or as a text, under an older name, or with an end that
 * was cut off.
 */
final class RobotAnswer {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RobotAnswer() {}

    /**
     * @param body beginning of the answer
     * @param names where the code may stand, the decisive one first
     * @return empty when it stands nowhere
     */
    static Optional<Integer> code(String body, List<String> names) {
        Map<String, Integer> found = new HashMap<>();
        try (JsonParser json = JSON.createParser(withoutMark(body))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                collect(json, names, found);
            }
        } catch (IOException brokenOff) {
            // What stood before the break counts.
        }
        return names.stream().filter(found::containsKey).findFirst().map(found::get);
    }

    private static void collect(JsonParser json, List<String> names, Map<String, Integer> found) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            String field = name;
            json.nextToken();
            if (names.contains(field)) {
                number(json).ifPresent(code -> found.putIfAbsent(field, code));
            }
            json.skipChildren();
        }
    }

    private static Optional<Integer> number(JsonParser json) throws IOException {
        if (!json.currentToken().isScalarValue()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(json.getText().strip()).intValueExact());
        } catch (NumberFormatException | ArithmeticException noCode) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String body) {
        return body.startsWith(BYTE_ORDER_MARK) ? body.substring(BYTE_ORDER_MARK.length()) : body;
    }
}
