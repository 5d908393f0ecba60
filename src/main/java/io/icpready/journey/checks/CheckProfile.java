package io.icpready.journey.checks;

import io.icpready.journey.JourneyStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the subject and the two leaders. */
@Component("checkProfile")
class CheckProfile implements JavaDelegate {

    private final StageCheck check;

    CheckProfile(StageCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution journey) {
        check.judge(JourneyStage.CHECKLIST, journey);
    }
}
