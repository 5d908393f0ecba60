package io.icpready.monitor;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** What applicants and reviewers do on a journey, by whatever way they come in. */
public interface Hands {

    /** Starts a journey and answers its id. */
    String start(Map<String, Object> facts, String applicant);

    void complete(Task task, Map<String, Object> answers);

    /** Gives a picture for an upload task and answers its document id. */
    String picture(Task upload);

    void review(Task review, Map<String, Object> answers);

    void withdraw(String journey);
}
