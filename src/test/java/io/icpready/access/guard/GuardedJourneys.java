package io.icpready.access.guard;

import static io.icpready.support.WebSession.ENGINE;

import io.icpready.access.Groups;
import io.icpready.documents.Documents;
import io.icpready.support.WebSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Two tiny journeys of one applicant, one at its first task, one at its review, and who asks for them. */
@GuardedApplication
@TestInstance(Lifecycle.PER_CLASS)
abstract class GuardedJourneys {

    static final String KEY = "IcpFilingPreparation";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    WebSession applicant;
    WebSession reviewer;
    String instance;
    String ownTask;
    String reviewTask;
    String reviewInstance;

    @BeforeAll
    void logIn() {
        applicant = WebSession.login(port, "applicant", "applicant");
        reviewer = WebSession.login(port, "reviewer", "reviewer");
    }

    final void openTwoJourneys() {
        instance = start("applicant");
        ownTask = taskOf(instance).getId();
        reviewInstance = start("applicant");
        engine.getTaskService().complete(taskOf(reviewInstance).getId());
        engine.getTaskService().complete(taskOf(reviewInstance).getId());
        reviewTask = taskOf(reviewInstance).getId();
    }

    final void endJourneys() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(journey -> engine.getRuntimeService().deleteProcessInstance(journey.getId(), "test over"));
    }

    final String start(String user) {
        engine.getIdentityService().setAuthentication(user, List.of(Groups.APPLICANTS));
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceByKey(KEY, Map.of("subjectName", "乙"))
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    final Task taskOf(String journey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .singleResult();
    }

    static String task(String id) {
        return ENGINE + "/task/" + id + "/";
    }

    final long journeys() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    final String latestDefinition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    final String filter(String name) {
        return engine.getFilterService()
                .createFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    final String stateOfEverything() {
        return Stream.of(
                        engine.getTaskService().createTaskQuery().initializeFormKeys().list().stream()
                                .map(task -> task.getId()
                                        + task.getName()
                                        + task.getAssignee()
                                        + task.getOwner()
                                        + task.getDelegationState()),
                        engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                                .map(variable -> variable.getName() + "=" + variable.getValue() + variable.getTaskId()),
                        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                                .map(journey -> journey.getId() + journey.isSuspended()),
                        engine.getIdentityService().createUserQuery().list().stream()
                                .map(user -> user.getId() + user.getFirstName()),
                        engine.getFilterService().createFilterQuery().list().stream()
                                .map(filter -> filter.getId() + filter.getName()),
                        engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                                .map(definition -> definition.getId() + definition.isSuspended()),
                        Stream.of(
                                engine.getAuthorizationService()
                                                .createAuthorizationQuery()
                                                .count() + " grants",
                                engine.getTaskService()
                                                .getIdentityLinksForTask(reviewTask)
                                                .size() + " links",
                                engine.getTaskService().getTaskComments(ownTask).size() + " comments"))
                .flatMap(lines -> lines)
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
