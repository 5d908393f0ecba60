package io.icpready.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * What the guard must know of the process that applicants and reviewers work in; the journey
 * answers it.
 */
public interface GuardedProcess {

    /** Key of the one process that an applicant may start. */
    String processKey();

    /** Definition keys of the tasks that wait for a reviewer; all others wait for the applicant. */
    List<String> reviewTasks();

    /** The reason why this person may not start the process now. */
    Optional<Refusal> startObjection(String personId);

    /** Whether a filing that somebody else began was given to this person. */
    boolean wasGivenTo(String processInstanceId, String personId);

    /** The variables that a start may bring. */
    List<FormVariable> startVariables();

    /** The variables that may complete this task; empty when nobody may complete it by a form. */
    Optional<List<FormVariable>> taskVariables(String taskDefinitionKey);

    /** Names of the variables that the form of a review may read. */
    List<String> variablesForReview();

    /**
     * What the form of a task reads, as the engine would answer it to whoever is logged in.
     *
     * @param names of the variables; empty for all
     * @param inClear false for what is personal to be hidden but for a few characters
     */
    VariableMap formVariables(String taskId, Optional<List<String>> names, boolean inClear);

    /**
     * The reason why these values, each of which is well formed, do not complete this task.
     *
     * @param values by variable name: String, Boolean, Integer or Double
     */
    Optional<Refusal> objection(
            String taskDefinitionKey, String taskId, String processInstanceId, Map<String, Object> values);
}
