package io.icpready.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.icpready.access.Groups;
import io.icpready.documents.Documents;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("The backstop inside the engine")
@GuardedApplication
class BackstopTest {

    private static final String KEY = "IcpFilingPreparation";

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    private Task task;

    @BeforeEach
    void aJourneyOfTheApplicant() {
        as("applicant", Groups.APPLICANTS);
        String journey =
                engine.getRuntimeService().startProcessInstanceByKey(KEY).getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .singleResult();
    }

    @AfterEach
    void end() {
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test over");
    }

    static Stream<Named<BiConsumer<ProcessEngine, Task>>> whatIsRefused() {
        return Stream.of(
                named(
                        "start in the middle",
                        (engine, task) -> engine.getRuntimeService()
                                .createProcessInstanceByKey(KEY)
                                .startBeforeActivity("SubmitFiling")
                                .execute()),
                named(
                        "modify an instance",
                        (engine, task) -> engine.getRuntimeService()
                                .createProcessInstanceModification(task.getProcessInstanceId())
                                .startBeforeActivity("SubmitFiling")
                                .execute()),
                named(
                        "delete an instance",
                        (engine, task) ->
                                engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "x")),
                named(
                        "correlate a message",
                        (engine, task) -> engine.getRuntimeService().correlateMessage("JourneyWithdrawn")),
                named(
                        "set a variable",
                        (engine, task) ->
                                engine.getRuntimeService().setVariable(task.getExecutionId(), "profileVerdict", "x")),
                named(
                        "set a local variable",
                        (engine, task) -> engine.getTaskService().setVariableLocal(task.getId(), "documentType", "x")),
                named(
                        "remove a variable",
                        (engine, task) -> engine.getTaskService().removeVariable(task.getId(), "starter")),
                named("reassign", (engine, task) -> engine.getTaskService().setAssignee(task.getId(), "manager")),
                named("delegate", (engine, task) -> engine.getTaskService().delegateTask(task.getId(), "manager")),
                named("resolve", (engine, task) -> engine.getTaskService().resolveTask(task.getId())),
                named(
                        "change the owner",
                        (engine, task) -> engine.getTaskService().setOwner(task.getId(), "x")),
                named(
                        "raise a BPMN error",
                        (engine, task) -> engine.getTaskService().handleBpmnError(task.getId(), "x")),
                named(
                        "raise an escalation",
                        (engine, task) -> engine.getTaskService().handleEscalation(task.getId(), "x")),
                named(
                        "comment",
                        (engine, task) ->
                                engine.getTaskService().createComment(task.getId(), task.getProcessInstanceId(), "x")),
                named(
                        "attach",
                        (engine, task) -> engine.getTaskService()
                                .createAttachment(
                                        "x",
                                        task.getId(),
                                        task.getProcessInstanceId(),
                                        "x",
                                        "x",
                                        new ByteArrayInputStream(new byte[1]))),
                named(
                        "save a filter",
                        (engine, task) -> engine.getFilterService()
                                .saveFilter(engine.getFilterService().newTaskFilter("x"))));
    }

    private static Named<BiConsumer<ProcessEngine, Task>> named(String name, BiConsumer<ProcessEngine, Task> command) {
        return Named.of(name, command);
    }

    @ParameterizedTest(name = "an applicant does not {0}")
    @MethodSource("whatIsRefused")
    void refusesFromJavaWhatTheGuardRefusesFromOutside(BiConsumer<ProcessEngine, Task> command) {
        assertThatThrownBy(() -> command.accept(engine, task))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("the role of this user");
    }

    @Test
    void letsAnApplicantCompleteAndTheEngineWriteWhatFollows() {
        engine.getTaskService().complete(task.getId(), Map.of("consentGiven", true));

        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "consentGiven"))
                .isEqualTo(true);
    }

    /** The engine is spared the question whether there are any, but not the answer. */
    @Test
    void holdsARightThatIsTakenFromOnePersonAlone() {
        engine.getIdentityService().clearAuthentication();
        AuthorizationService rights = engine.getAuthorizationService();
        assertThat(aReviewerSeesTheProcess()).isTrue();
        Authorization revoked = rights.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId("reviewer");
        revoked.setResource(Resources.PROCESS_DEFINITION);
        revoked.setResourceId(KEY);
        revoked.removePermission(Permissions.READ);

        rights.saveAuthorization(revoked);

        assertThat(aReviewerSeesTheProcess()).isFalse();
        rights.deleteAuthorization(revoked.getId());
        assertThat(aReviewerSeesTheProcess()).isTrue();
    }

    private boolean aReviewerSeesTheProcess() {
        return engine.getAuthorizationService()
                .isUserAuthorized(
                        "reviewer", List.of(Groups.REVIEWERS), Permissions.READ, Resources.PROCESS_DEFINITION, KEY);
    }

    @Test
    void leavesManagersAndTheApplicationItselfAlone() {
        as("manager", Groups.MANAGERS);
        assertThatCode(() -> engine.getRuntimeService().setVariable(task.getExecutionId(), "subjectName", "x"))
                .doesNotThrowAnyException();
        engine.getIdentityService().clearAuthentication();
        assertThatCode(() -> engine.getTaskService().setAssignee(task.getId(), "somebody"))
                .doesNotThrowAnyException();
    }

    static Stream<Named<BiConsumer<ProcessEngine, Task>>> whatIsRefusedToManagers() {
        return Stream.of(
                named(
                        "start in the middle",
                        (engine, task) -> engine.getRuntimeService()
                                .createProcessInstanceByKey(KEY)
                                .startBeforeActivity("SubmitFiling")
                                .execute()),
                named(
                        "delete an instance",
                        (engine, task) ->
                                engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "x")),
                named(
                        "suspend an instance",
                        (engine, task) ->
                                engine.getRuntimeService().suspendProcessInstanceById(task.getProcessInstanceId())),
                named(
                        "suspend a model",
                        (engine, task) -> engine.getRepositoryService().suspendProcessDefinitionByKey(KEY)),
                named("signal", (engine, task) -> engine.getRuntimeService().signalEventReceived("x")),
                named("delegate", (engine, task) -> engine.getTaskService().delegateTask(task.getId(), "manager")),
                named(
                        "raise a BPMN error",
                        (engine, task) -> engine.getTaskService().handleBpmnError(task.getId(), "x")),
                named(
                        "run a job",
                        (engine, task) -> engine.getManagementService().executeJob("x")),
                named(
                        "delete the history",
                        (engine, task) ->
                                engine.getHistoryService().deleteHistoricProcessInstance(task.getProcessInstanceId())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsRefusedToManagers")
    void refusesManagersWhatNoActionOfTheMonitorNeeds(BiConsumer<ProcessEngine, Task> command) {
        as("manager", Groups.MANAGERS);

        assertThatThrownBy(() -> command.accept(engine, task))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("the role of this user");
    }

    private void as(String user, String group) {
        engine.getIdentityService().setAuthentication(user, List.of(group));
    }
}
