package io.icpready.access.guard;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/**
 * A journey of four tasks without any check, under the key of the real one, so that the guard is
 * tested by itself: what it lets through changes the task, what it refuses does not.
 */
@TestConfiguration
class TinyJourney {

    private final RepositoryService repository;

    TinyJourney(RepositoryService repository) {
        this.repository = repository;
    }

    @EventListener(ApplicationReadyEvent.class)
    void deploy() {
        repository
                .createDeployment()
                .name("tiny journey")
                .addModelInstance("tiny-journey.bpmn", model())
                .addString("forms/any.html", "<form role=\"form\"></form>")
                .deploy();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("IcpFilingPreparation")
                .camundaHistoryTimeToLive(30)
                .startEvent()
                .camundaInitiator("starter")
                .camundaFormKey("embedded:deployment:forms/any.html")
                .userTask("ReviewChecklist")
                .camundaAssignee("${starter}")
                .camundaFormKey("embedded:deployment:forms/any.html")
                .camundaTaskListenerClass("complete", Rival.class)
                .camundaTaskListenerClass("update", Rival.class)
                .boundaryEvent("Later")
                .cancelActivity(false)
                .timerWithDuration("P1000D")
                .endEvent()
                .moveToActivity("ReviewChecklist")
                .userTask("UploadDocument")
                .camundaAssignee("${starter}")
                .userTask("ReviewDocument")
                .camundaCandidateGroups("reviewers")
                .camundaTaskListenerClass("assignment", Rival.class)
                .camundaFormKey("embedded:deployment:forms/any.html")
                .userTask("SubmitFiling")
                .camundaAssignee("${starter}")
                .endEvent()
                .done();
    }
}
