package io.icpready.journey.wayback;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.wayback.GatheringRuns.UnderWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a step stands that somebody wants to open again.
 *
 * @param run the one that gathers the document; empty for another step, and where none is under way
 * @param known what the journey knows of the {@link #variables}
 */
record Standing(Place place, Optional<UnderWay> run, Map<String, Object> known) {

    /** What the journey has to be asked for. */
    static List<String> variables(ReopenRequest wanted) {
        return List.of(judgedAs(wanted), wanted.stage().holds());
    }

    /** The variable that is there once it was judged, whether or not it still holds. */
    private static String judgedAs(ReopenRequest wanted) {
        return wanted.slot().map(DocumentSlot::variable).orElse(wanted.stage().verdict());
    }

    boolean isDone(ReopenRequest wanted) {
        return known.get(judgedAs(wanted)) != null || isUnderReview();
    }

    /** Whether a person may come back to it. */
    boolean mayStay(ReopenRequest wanted) {
        return wanted.slot().isPresent()
                || Boolean.TRUE.equals(known.get(wanted.stage().holds()));
    }

    /** The element of the step at which the journey waits; empty where it is past the step. */
    Optional<String> waitsAt(ReopenRequest wanted) {
        if (isUnderReview()) {
            return Optional.of(Element.REVIEW_DOCUMENT);
        }
        return Optional.of(Element.WAIT_FOR_REAL_NAME)
                .filter(wait -> wanted.stage() == JourneyStage.DOMAIN && place.isAt(wait));
    }

    /** The document as it was approved. */
    Optional<String> approved(ReopenRequest wanted) {
        return wanted.slot().map(slot -> (String) known.get(slot.variable()));
    }

    private boolean isUnderReview() {
        return run.filter(document -> document.isAt(Element.REVIEW_DOCUMENT)).isPresent();
    }
}
