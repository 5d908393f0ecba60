package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.support.WebSession;

/** What the tests of one class leave in an application that the next class finds. */
final class LeftBehind {

    private LeftBehind() {}

    /** Withdraws every open filing of the applicant and deletes every subscription. */
    static void endAll(int port) {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        String journeys = WebSession.PLUGIN + "/journeys";
        for (JsonNode journey : JourneyWalk.json(applicant.get(journeys + "?open=true&size=100"))
                .get("journeys")) {
            String withdrawal = journeys + "/" + journey.get("id").asText() + "/withdraw";
            assertThat(applicant.postJson(withdrawal, "{}").statusCode()).isEqualTo(204);
        }
        WebSession manager = WebSession.login(port, "manager", "manager");
        for (JsonNode hook : JourneyWalk.json(manager.get("/api/hooks"))) {
            assertThat(manager.delete("/api/hooks/" + hook.get("id").asText()).statusCode())
                    .isEqualTo(204);
        }
    }
}
