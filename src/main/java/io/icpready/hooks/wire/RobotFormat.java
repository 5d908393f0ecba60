package io.icpready.hooks.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.outbox.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What chat robots have in common: they answer 200 to everything and say in the body what they
 * think, and they allow few messages a minute, so that what waits is merged into a digest.
 */
abstract class RobotFormat implements WireFormat {

    private static final int MOST_IN_A_DIGEST = 15;
    private static final Duration WAIT_WHEN_TOO_FAST = Duration.ofMinutes(1);

    private final ObjectMapper json;
    private final List<String> codeFields;
    private final Set<Integer> tooFast;

    /**
     * @param codeFields where the answer may have its error code, the decisive one first; 0 when all
     *     is well
     * @param tooFast codes that mean “too many messages”
     */
    RobotFormat(ObjectMapper json, List<String> codeFields, Set<Integer> tooFast) {
        this.json = json;
        this.codeFields = List.copyOf(codeFields);
        this.tooFast = tooFast;
    }

    final ChatCard card(List<QueuedDelivery> deliveries) {
        return ChatCard.of(deliveries, json);
    }

    final byte[] bytes(Map<String, Object> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("A robot's message cannot be written", fault);
        }
    }

    @Override
    public final int mergeLimit() {
        return MOST_IN_A_DIGEST;
    }

    @Override
    public final AttemptResult judge(HookAnswer answer, Instant now) {
        return answer.isSuccess() ? judgeBody(answer) : HttpJudgement.of(answer, now);
    }

    private AttemptResult judgeBody(HookAnswer answer) {
        Optional<Integer> code = RobotAnswer.code(answer.excerpt(), codeFields);
        if (code.equals(Optional.of(0))) {
            return new AttemptResult.Delivered(Optional.of(answer.status()), answer.excerpt());
        }
        boolean slower = code.map(tooFast::contains).orElse(false);
        return new AttemptResult.NotDelivered(
                slower ? Trouble.TOO_MANY : Trouble.ROBOT_REFUSED,
                Optional.of(answer.status()),
                answer.excerpt(),
                slower ? Optional.of(WAIT_WHEN_TOO_FAST) : Optional.empty());
    }
}
