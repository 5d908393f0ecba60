package io.icpready.bench;

import io.icpready.journey.JourneyEngine;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One enterprise's journey with three documents, from start to submission, through the Java API. */
final class ApiWalk {

    private static final int DOCUMENTS = 3;

    private final ProcessEngine engine;
    private final Function<Task, String> upload;

    /**
     * @param upload stores a picture for a task, and gives its id
     */
    ApiWalk(ProcessEngine engine, Function<Task, String> upload) {
        this.engine = engine;
        this.upload = upload;
    }

    /** Gives the id of the journey, which has ended; of a person of their own for each client. */
    String whole(int client) {
        engine.getIdentityService().setAuthenticatedUserId("applicant" + client);
        String journey;
        try {
            journey = engine.getRuntimeService()
                    .startProcessInstanceByKey(JourneyModel.PROCESS_KEY, JourneyEngine.profile())
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        int reviewed = 0;
        for (List<Task> open = open(journey); !open.isEmpty(); open = open(journey)) {
            for (Task task : open) {
                complete(task);
                reviewed += task.getTaskDefinitionKey().equals(Element.REVIEW_DOCUMENT) ? 1 : 0;
            }
            runJobs(journey);
        }
        if (reviewed != DOCUMENTS) {
            throw new IllegalStateException(reviewed + " documents in place of " + DOCUMENTS);
        }
        return journey;
    }

    private List<Task> open(String journey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .list();
    }

    private void complete(Task task) {
        String element = task.getTaskDefinitionKey();
        Map<String, Object> answers = new LinkedHashMap<>(JourneyEngine.answers(element));
        if (element.equals(Element.UPLOAD_DOCUMENT)) {
            answers.put(Variable.DOCUMENT_ID, upload.apply(task));
        }
        engine.getTaskService().complete(task.getId(), answers);
    }

    private void runJobs(String journey) {
        for (List<Job> due = due(journey); !due.isEmpty(); due = due(journey)) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due(String journey) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(journey)
                .messages()
                .active()
                .list();
    }
}
