package io.icpready.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Optional;

/**
 * What a manager asks for. Which parts are needed depends on the action; a reason always is.
 *
 * @param taskId the task that is given away or extended
 * @param userId who takes over
 * @param dueOn last day, ISO 8601, Asia/Shanghai
 * @param fact path of a fact, for example {@code domain.expiresOn}
 * @param value the fact's right value
 */
record ActionRequest(String reason, String taskId, String userId, String dueOn, String fact, JsonNode value) {

    private static final ObjectReader READER = new ObjectMapper()
            .readerFor(ActionRequest.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Empty when the text is not such a request. */
    static Optional<ActionRequest> read(String json) {
        try {
            return Optional.ofNullable(READER.readValue(json));
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
