package io.icpready.journey.checks;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.Assessment;
import io.icpready.rules.Dossier;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Verdict;
import java.util.Map;
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
        Dossier filing = checks.dossier(facts.variables(journey));
        Assessment assessment = filing.assess();
        facts.write(journey, Variable.READINESS_VERDICT, Readiness.verdict(assessment));
        Map<Step, Verdict> steps = Readiness.steps(filing);
        readiness.tellStaleSteps(steps, journey);
        readiness.apply(assessment, steps, filing, journey);
    }
}
