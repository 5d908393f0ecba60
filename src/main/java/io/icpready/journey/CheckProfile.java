package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the subject and the two leaders. */
@Component("checkProfile")
class CheckProfile implements JavaDelegate {

    private final JourneyChecks checks;
    private final JourneyFacts facts;

    CheckProfile(JourneyChecks checks, JourneyFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution journey) {
        Verdict verdict = checks.check(Step.PROFILE, journey.getVariables());
        facts.write(journey, Variable.PROFILE_VERDICT, verdict);
        journey.setVariable(Variable.PROFILE_HOLDS, verdict.passes());
    }
}
