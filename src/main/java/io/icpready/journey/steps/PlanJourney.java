package io.icpready.journey.steps;

import io.icpready.journey.JourneyStage;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepares what the gateways read: nothing holds yet. */
@Component("planJourney")
class PlanJourney implements JavaDelegate {

    /** The last stage is done when it has a number, which no gateway reads. */
    private static final List<String> ANSWERS = Arrays.stream(JourneyStage.values())
            .filter(stage -> stage != JourneyStage.SUBMIT)
            .map(JourneyStage::holds)
            .toList();

    @Override
    public void execute(DelegateExecution journey) {
        ANSWERS.forEach(answer -> journey.setVariable(answer, false));
    }
}
