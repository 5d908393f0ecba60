package io.icpready.journey;

import io.icpready.hooks.HookReceiver;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.reminders.RemindedJourney;
import io.icpready.journey.reminders.ReminderRound;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * A person's word to whoever a journey waits for. It is sent on any day, and beside the timer,
 * which keeps its time; the words themselves go on the screen and into no hook.
 */
@Component
public class JourneyNudge {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ReminderRound round;
    private final TaskNotes notes;

    JourneyNudge(RuntimeService runtime, TaskService tasks, ReminderRound round, TaskNotes notes) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.round = round;
        this.notes = notes;
    }

    /** Whose open tasks show the words. */
    public enum Screen {
        APPLICANT,
        REVIEWERS,
        /** The journey waits for nobody. */
        NOBODY
    }

    /**
     * Who was reached.
     *
     * @param receivers subscriptions for which the reminder was queued; empty when none listens
     */
    public record Reached(Screen screen, List<HookReceiver> receivers) {}

    /**
     * Reminds of what is open, as whoever is logged in.
     *
     * @param journeyId a running journey
     * @param words what the applicant reads in each of their open tasks, or the reviewers where
     *     only they are waited for
     */
    public Reached nudge(String journeyId, String words) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(journeyId)
                .singleResult();
        RemindedJourney journey = RemindedJourney.of(instance, runtime, tasks);
        Screen screen = screen(journey.openTasks());
        journey.openTasks().stream()
                .filter(task -> isReview(task) == (screen == Screen.REVIEWERS))
                .forEach(task -> notes.write(task, words));
        return new Reached(screen, round.remindNow(journey));
    }

    private static Screen screen(List<Task> open) {
        if (open.isEmpty()) {
            return Screen.NOBODY;
        }
        return open.stream().allMatch(JourneyNudge::isReview) ? Screen.REVIEWERS : Screen.APPLICANT;
    }

    private static boolean isReview(Task task) {
        return Element.REVIEW_DOCUMENT.equals(task.getTaskDefinitionKey());
    }
}
