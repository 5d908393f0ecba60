package io.icpready.monitor.actions;

import io.icpready.journey.JourneyNudge;
import io.icpready.monitor.Objection;
import io.icpready.monitor.actions.ManagerLog.Hands;
import java.util.Optional;

/** What became of an action. */
public sealed interface ActionResult {

    /**
     * It was done and stands in the log.
     *
     * @param subject what of the journey it was done to, as the log names it
     * @param reached who got the words of a nudge; empty for all other actions
     * @param hands from whom to whom it went
     */
    record Done(String subject, Optional<JourneyNudge.Reached> reached, Hands hands) implements ActionResult {

        static Done to(String subject) {
            return handing(subject, Hands.NONE);
        }

        static Done handing(String subject, Hands hands) {
            return new Done(subject, Optional.empty(), hands);
        }
    }

    /** Nothing was changed. */
    record Refused(Objection why) implements ActionResult {

        static Refused because(String reason) {
            return new Refused(Objection.because(reason));
        }
    }
}
