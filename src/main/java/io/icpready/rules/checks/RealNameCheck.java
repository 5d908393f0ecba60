package io.icpready.rules.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Whether the holder is verified, and for how long: DOM-10, DOM-13. */
final class RealNameCheck {

    private static final int MINIMUM_WAIT_DAYS = 2;
    private static final int RECOMMENDED_WAIT_DAYS = 3;

    private RealNameCheck() {}

    static void judge(Domain domain, Outcome.Builder outcome) {
        if (domain.realNameVerifiedOn().isEmpty()) {
            outcome.add(Draft.block("DOM-10", "notVerified").about("domain.realNameVerifiedOn"));
            return;
        }
        LocalDate verifiedOn = domain.realNameVerifiedOn().get();
        outcome.add(DatedRule.blocking(
                Days.before(verifiedOn),
                day -> waiting(Draft.block("DOM-10", "laterThanSubmission"), verifiedOn, day)
                        .done()));
        for (WaitBound bound : WaitBound.ALL) {
            outcome.add(bound.rule(verifiedOn));
        }
    }

    private static Draft waiting(Draft draft, LocalDate verifiedOn, LocalDate day) {
        return draft.date("verifiedOn", verifiedOn)
                .date("day", day)
                .date("recommendedFrom", verifiedOn.plusDays(RECOMMENDED_WAIT_DAYS))
                .number("minimumDays", MINIMUM_WAIT_DAYS)
                .number("recommendedDays", RECOMMENDED_WAIT_DAYS)
                .about("domain.realNameVerifiedOn");
    }

    /** DOM-13: advice on the days from {@code from} until before {@code until} (AMB-18). */
    private record WaitBound(String variant, int from, int until) {

        static final List<WaitBound> ALL = List.of(
                new WaitBound("tooSoon", 0, MINIMUM_WAIT_DAYS),
                new WaitBound("belowRecommended", MINIMUM_WAIT_DAYS, RECOMMENDED_WAIT_DAYS));

        DatedRule rule(LocalDate verifiedOn) {
            return DatedRule.delaying(
                    Days.between(verifiedOn.plusDays(from), verifiedOn.plusDays(until - 1L)),
                    day -> waiting(Draft.warn("DOM-13", variant), verifiedOn, day)
                            .number("days", ChronoUnit.DAYS.between(verifiedOn, day))
                            .done());
        }
    }
}
