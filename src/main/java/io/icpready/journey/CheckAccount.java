package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the account that will file (ACC-01). */
@Component("checkAccount")
class CheckAccount implements JavaDelegate {

    private final JourneyChecks checks;
    private final JourneyFacts facts;

    CheckAccount(JourneyChecks checks, JourneyFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution journey) {
        Verdict verdict = checks.check(Step.ACCOUNT, journey.getVariables());
        facts.write(journey, Variable.ACCOUNT_VERDICT, verdict);
        journey.setVariable(Variable.ACCOUNT_HOLDS, verdict.passes());
    }
}
