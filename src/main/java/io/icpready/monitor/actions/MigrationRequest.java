package io.icpready.monitor.actions;

import io.icpready.web.StrictJson;
import io.icpready.web.StrictJson.Reading;
import java.util.Optional;

/**
 * What a manager asks for who takes running journeys along to the newest version. Nothing is
 * assumed: all of it has to be said.
 *
 * @param trial whether it is only tried, without leaving a trace
 * @param skip where the round begins, as the round before said
 */
public record MigrationRequest(Integer fromVersion, Boolean trial, Integer skip, String reason) {

    /** Empty when the text is not such a request. */
    public static Optional<MigrationRequest> read(String json) {
        return json != null
                        && StrictJson.parse(json, MigrationRequest.class) instanceof Reading.Read<MigrationRequest> read
                        && read.value().isComplete()
                ? Optional.of(read.value())
                : Optional.empty();
    }

    private boolean isComplete() {
        return fromVersion != null && trial != null && skip != null && skip >= 0;
    }
}
