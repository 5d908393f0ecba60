package io.icpready.monitor.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.web.StrictJson;
import io.icpready.web.StrictJson.Reading;
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
public record ActionRequest(String reason, String taskId, String userId, String dueOn, String fact, JsonNode value) {

    /** Empty when the text is not such a request. */
    public static Optional<ActionRequest> read(String json) {
        return json != null && StrictJson.parse(json, ActionRequest.class) instanceof Reading.Read<ActionRequest> read
                ? Optional.of(read.value())
                : Optional.empty();
    }
}
