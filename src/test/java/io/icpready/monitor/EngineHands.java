package io.icpready.monitor;

import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.RunsOfTests;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes through the engine's Java interface. */
final class EngineHands implements Hands {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    EngineHands(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public String start(Map<String, Object> facts, String applicant) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put(Variable.STARTER, applicant);
        return engine.getRuntimeService()
                .startProcessInstanceByKey(JourneyModel.PROCESS_KEY, variables)
                .getId();
    }

    @Override
    public void complete(Task task, Map<String, Object> answers) {
        engine.getTaskService().complete(task.getId(), answers);
    }

    /** What the store knows of an accepted picture; the picture itself is of no interest here. */
    @Override
    public String picture(Task upload) {
        String id = UUID.randomUUID().toString();
        DocumentRun document = RunsOfTests.of(upload, engine);
        jdbc.sql("""
                        insert into icp_document (document_id, journey_id, task_id, document_type,
                               document_purpose, uploaded_by, uploaded_at, width, height, bytes, format,
                               sha256, findings)
                        values (?, ?, ?, ?, ?, 'person', ?, 1200, 900, 1000, 'JPEG', ?, '[]')
                        """)
                .params(
                        id,
                        upload.getProcessInstanceId(),
                        upload.getId(),
                        document.type().name(),
                        document.purpose().map(Enum::name).orElse(null),
                        ClockUtil.getCurrentTime()
                                .toInstant()
                                .atZone(JourneyField.NOON.getZone())
                                .toOffsetDateTime(),
                        id)
                .update();
        return id;
    }

    @Override
    public void review(Task review, Map<String, Object> answers) {
        engine.getTaskService().setAssignee(review.getId(), "reviewer");
        engine.getTaskService().complete(review.getId(), answers);
    }

    @Override
    public void withdraw(String journey) {
        engine.getRuntimeService()
                .createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                .processInstanceId(journey)
                .correlate();
    }
}
