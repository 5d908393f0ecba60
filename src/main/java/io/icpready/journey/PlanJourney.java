package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Step;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepares what the gateways read: nothing holds yet. */
@Component("planJourney")
class PlanJourney implements JavaDelegate {

    private final JourneyFacts facts;
    private final JourneyChecks checks;

    PlanJourney(JourneyFacts facts, JourneyChecks checks) {
        this.facts = facts;
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution journey) {
        List.of(
                        Variable.PROFILE_HOLDS,
                        Variable.ACCOUNT_HOLDS,
                        Variable.DOMAIN_HOLDS,
                        Variable.SERVER_HOLDS,
                        Variable.DOCUMENTS_HOLD,
                        Variable.PREPARATION_HOLDS,
                        Variable.REAL_NAME_SYNCED)
                .forEach(holds -> journey.setVariable(holds, false));
        facts.write(
                journey,
                Variable.PROFILE_VERDICT,
                checks.check(Step.PROFILE, journey.getVariables()));
    }
}
