package io.icpready.journey.wayback;

import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.web.StrictJson;
import io.icpready.web.StrictJson.Reading;
import java.util.Map;
import java.util.Optional;

/**
 * Which step an applicant wants to open again.
 *
 * @param stage what it is in the journey
 * @param slot the document; present with {@code DOCUMENTS} alone
 */
public record ReopenRequest(JourneyStage stage, Optional<DocumentSlot> slot) {

    private static final Map<String, JourneyStage> STEPS = Map.of(
            "PROFILE", JourneyStage.CHECKLIST,
            "ACCOUNT", JourneyStage.ACCOUNT,
            "DOMAIN", JourneyStage.DOMAIN,
            "SERVER", JourneyStage.SERVER,
            "DOCUMENT", JourneyStage.DOCUMENTS);

    /** Empty when the text names no step, or no document where one is needed. */
    public static Optional<ReopenRequest> read(String json) {
        return json != null && StrictJson.parse(json, Body.class) instanceof Reading.Read<Body> read
                ? read.value().named()
                : Optional.empty();
    }

    /** As it is sent. */
    record Body(String step, String slot) {

        private Optional<ReopenRequest> named() {
            Optional<DocumentSlot> document = Optional.ofNullable(slot).flatMap(DocumentSlot::read);
            return Optional.ofNullable(step)
                    .map(STEPS::get)
                    .filter(stage -> (stage == JourneyStage.DOCUMENTS) == document.isPresent())
                    .map(stage -> new ReopenRequest(stage, document));
        }
    }
}
