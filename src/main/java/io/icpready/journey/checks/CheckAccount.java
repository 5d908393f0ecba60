package io.icpready.journey.checks;

import io.icpready.journey.JourneyStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the account that will file (ACC-01). */
@Component("checkAccount")
class CheckAccount implements JavaDelegate {

    private final StageCheck check;

    CheckAccount(StageCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution journey) {
        check.judge(JourneyStage.ACCOUNT, journey);
    }
}
