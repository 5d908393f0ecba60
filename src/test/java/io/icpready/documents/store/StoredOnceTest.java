package io.icpready.documents.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.DocumentsRoom;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.PostgresOfTests;
import io.icpready.support.StartsEngine;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A picture stands in the database once")
@StartsEngine
class StoredOnceTest {

    private static final int PICTURES = 3;
    private static final double MOST = 0.55;

    @TempDir
    Path folder;

    /**
     * The same pictures as engine File variables at full history, set by a form's upload in a task:
     * after the journey's end, when the engine has already thrown one of its copies away.
     */
    @Test
    void inAtMostFiftyFiveHundredthsOfTheBytesOfFileVariables() {
        List<byte[]> pictures = pictures();
        DataSource database = PostgresOfTests.source(PostgresOfTests.create());
        long ours = bytesInOurTables(database, pictures);
        long running = bytesInTheEngine(database, pictures, false);
        long ended = bytesInTheEngine(database, pictures, true);
        System.out.printf(
                "%d pictures: ours %,d bytes; engine open %,d (%.2f), ended %,d (%.2f)%n",
                PICTURES, ours, running, (double) ours / running, ended, (double) ours / ended);
        assertThat((double) ours / running).isLessThanOrEqualTo(MOST);
        assertThat((double) ours / ended).isLessThanOrEqualTo(MOST);
    }

    private static List<byte[]> pictures() {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(PictureFiles.jpeg(Drawings.noisy(Drawings.card(1500, 1900), 50 + i), 0.9));
        }
        return pictures;
    }

    private long bytesInOurTables(DataSource database, List<byte[]> pictures) {
        try (DocumentsRoom room = new DocumentsRoom(database, folder.resolve("keyset.json"))) {
            for (int i = 0; i < pictures.size(); i++) {
                room.journeys.openTask("task-" + i, "journey", "applicant", DocumentType.OTHER);
                room.documents().giveConsent("journey", "applicant");
                room.accepted("task-" + i, pictures.get(i));
            }
            return size(database, "icp_document", "icp_document_content", "icp_journey_key", "icp_consent");
        }
    }

    private static long bytesInTheEngine(DataSource database, List<byte[]> pictures, boolean toTheEnd) {
        JdbcClient.create(database).sql("drop schema public cascade").update();
        JdbcClient.create(database).sql("create schema public").update();
        ProcessEngine engine = engine(database);
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "upload.bpmn",
                            Bpmn.createExecutableProcess("pictures")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask("upload")
                                    .userTask("review")
                                    .endEvent()
                                    .done())
                    .deploy();
            for (byte[] picture : pictures) {
                engine.getRuntimeService().startProcessInstanceByKey("pictures");
                complete(engine, picture);
                if (toTheEnd) {
                    String review = engine.getTaskService()
                            .createTaskQuery()
                            .singleResult()
                            .getId();
                    engine.getTaskService().complete(review);
                }
            }
            return size(database, "act_ge_bytearray");
        } finally {
            engine.close();
        }
    }

    private static void complete(ProcessEngine engine, byte[] picture) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("upload")
                .singleResult()
                .getId();
        engine.getFormService()
                .submitTaskForm(
                        task,
                        Variables.createVariables()
                                .putValueTyped(
                                        "picture",
                                        Variables.fileValue("a.jpg")
                                                .file(new ByteArrayInputStream(picture))
                                                .mimeType("image/jpeg")
                                                .create()));
    }

    private static ProcessEngine engine(DataSource database) {
        return ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
    }

    private static long size(DataSource database, String... tables) {
        long sum = 0;
        for (String table : tables) {
            // What was deleted does not count, on either side.
            JdbcClient.create(database).sql("vacuum full " + table).update();
            sum += JdbcClient.create(database)
                    .sql("select pg_total_relation_size('" + table + "')")
                    .query(Long.class)
                    .single();
        }
        return sum;
    }
}
