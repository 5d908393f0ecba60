package io.icpready.journey.facts;

import io.icpready.journey.DocumentRun;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Reads the run of a task as the application does, whichever application it is. */
public final class RunsOfTests {

    public static final DocumentRuns RUNS =
            new DocumentRuns(Jackson2ObjectMapperBuilder.json().build());

    private RunsOfTests() {}

    /** What is known of the document of a task. */
    public static DocumentRun of(Task task, ProcessEngine engine) {
        return RUNS.in(engine.getTaskService().getVariables(task.getId())).orElseThrow();
    }
}
