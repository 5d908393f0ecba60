package io.icpready.monitor;

import io.icpready.journey.JourneyNudge;
import java.util.Optional;

/** What became of an action. */
sealed interface ActionResult permits ActionResult.Done, Refused {

    /**
     * @param reached who got the words of a nudge; empty for all other actions
     */
    record Done(Optional<JourneyNudge.Reached> reached) implements ActionResult {}
}
