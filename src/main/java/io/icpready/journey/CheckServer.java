package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the server (SRV rules). */
@Component("checkServer")
class CheckServer implements JavaDelegate {

    private final JourneyChecks checks;
    private final JourneyFacts facts;

    CheckServer(JourneyChecks checks, JourneyFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution journey) {
        Verdict verdict = checks.check(Step.SERVER, journey.getVariables());
        facts.write(journey, Variable.SERVER_VERDICT, verdict);
        journey.setVariable(Variable.SERVER_HOLDS, verdict.passes());
    }
}
