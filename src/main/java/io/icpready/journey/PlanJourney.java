package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepares what the gateways read: nothing holds yet. */
@Component("planJourney")
class PlanJourney implements JavaDelegate {

    private static final List<String> ANSWERS = List.of(
            Variable.PROFILE_HOLDS,
            Variable.ACCOUNT_HOLDS,
            Variable.DOMAIN_HOLDS,
            Variable.SERVER_HOLDS,
            Variable.DOCUMENTS_HOLD,
            Variable.PREPARATION_HOLDS,
            Variable.REAL_NAME_SYNCED);

    @Override
    public void execute(DelegateExecution journey) {
        ANSWERS.forEach(answer -> journey.setVariable(answer, false));
    }
}
