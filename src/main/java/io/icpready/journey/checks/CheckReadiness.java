package io.icpready.journey.checks;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.Assessment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges everything anew and marks only the steps that no longer hold. */
@Component("checkReadiness")
class CheckReadiness implements JavaDelegate {

    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final Readiness readiness;

    CheckReadiness(JourneyChecks checks, JourneyFacts facts, Readiness readiness) {
        this.checks = checks;
        this.facts = facts;
        this.readiness = readiness;
    }

    @Override
    public void execute(DelegateExecution journey) {
        Assessment assessment = checks.assess(facts.variables(journey));
        facts.write(journey, Variable.READINESS_VERDICT, Readiness.verdict(assessment));
        readiness.tellStaleSteps(journey);
        readiness.apply(assessment, journey);
    }
}
