package io.icpready.journey.checks;

import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.saying.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Judges one stage by its rules, and writes what was found and what the gateways read. */
@Component
class StageCheck {

    private final JourneyChecks checks;
    private final JourneyFacts facts;

    StageCheck(JourneyChecks checks, JourneyFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    void judge(JourneyStage stage, DelegateExecution journey) {
        Verdict verdict = checks.check(stage.rules().orElseThrow(), facts.variables(journey));
        facts.write(journey, stage.verdict(), verdict);
        journey.setVariable(stage.holds(), verdict.passes());
    }
}
