package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the domain (DOM rules) and works out until when its real name needs to sync. */
@Component("checkDomain")
class CheckDomain implements JavaDelegate {

    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final RealNameSync sync;

    CheckDomain(JourneyChecks checks, JourneyFacts facts, RealNameSync sync) {
        this.checks = checks;
        this.facts = facts;
        this.sync = sync;
    }

    @Override
    public void execute(DelegateExecution journey) {
        Verdict verdict = checks.check(Step.DOMAIN, journey.getVariables());
        facts.write(journey, Variable.DOMAIN_VERDICT, verdict);
        journey.setVariable(Variable.DOMAIN_HOLDS, verdict.passes());
        journey.setVariable(Variable.REAL_NAME_SYNCED_AT, sync.at(facts.of(journey)));
        journey.setVariable(Variable.REAL_NAME_SYNCED, sync.isDone(facts.of(journey)));
    }
}
