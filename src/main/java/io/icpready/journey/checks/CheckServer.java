package io.icpready.journey.checks;

import io.icpready.journey.JourneyStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the server (SRV rules). */
@Component("checkServer")
class CheckServer implements JavaDelegate {

    private final StageCheck check;

    CheckServer(StageCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution journey) {
        check.judge(JourneyStage.SERVER, journey);
    }
}
