package io.icpready.monitor.actions;

import io.icpready.journey.JourneyNudge;
import io.icpready.monitor.Objection;
import java.util.Optional;

/** What became of an action. */
public sealed interface ActionResult {

    /**
     * It was done and stands in the log.
     *
     * @param subject what of the journey it was done to, as the log names it
     * @param reached who got the words of a nudge; empty for all other actions
     */
    record Done(String subject, Optional<JourneyNudge.Reached> reached) implements ActionResult {

        static Done to(String subject) {
            return new Done(subject, Optional.empty());
        }
    }

    /** Nothing was changed. */
    record Refused(Objection why) implements ActionResult {

        static Refused because(String reason) {
            return new Refused(Objection.because(reason));
        }
    }
}
