package io.icpready.journey.steps;

import io.icpready.journey.reminders.ReminderRound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds of what is open. */
@Component("sendReminder")
class SendReminder implements JavaDelegate {

    private final ReminderRound round;

    SendReminder(ReminderRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution journey) {
        round.remind(journey);
    }
}
