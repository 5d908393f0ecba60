package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Taking back the consent to pictures after the submission (PIPL art. 15 and 47)")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=false")
@StartsEngine
class ConsentAfterSubmissionTest {

    private static final String JOURNEYS = WebSession.PLUGIN + "/journeys/";

    @TempDir
    private static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("erases every picture and what was read from it, and keeps the filing and its facts")
    void erasesThePicturesAndKeepsTheFiling() {
        JourneyWalk walk = new JourneyWalk(port, new TestPictures(folder), Answers.individual(), this::runJobs);
        String journey = walk.begin();
        walk.toTheEnd(journey);
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        List<String> pictures = jdbc.sql("select document_id from icp_document where journey_id = ?")
                .param(journey)
                .query(String.class)
                .list();
        assertThat(pictures).isNotEmpty();
        assertThat(own(applicant, journey).path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(own(applicant, journey).path("consentGiven").asBoolean()).isTrue();
        assertThat(rows("icp_document_content", pictures)).isPositive();

        for (String other : List.of("applicant2", "reviewer", "manager")) {
            assertThat(WebSession.login(port, other, other)
                            .delete(JOURNEYS + journey + "/consent")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(rows("icp_document_content", pictures)).isPositive();

        assertThat(applicant.delete(JOURNEYS + journey + "/consent").statusCode())
                .isEqualTo(204);

        assertThat(rows("icp_document_content", pictures)).isZero();
        assertThat(rows("icp_document_reading", pictures)).isZero();
        assertThat(jdbc.sql("select count(*) from icp_journey_key where journey_id = ?")
                        .param(journey)
                        .query(Long.class)
                        .single())
                .as("copies of the database hold noise as well")
                .isZero();
        assertThat(jdbc.sql("select distinct sha256 || findings from icp_document where journey_id = ?")
                        .param(journey)
                        .query(String.class)
                        .list())
                .containsExactly("[]");
        for (String person : List.of("applicant", "reviewer", "manager")) {
            assertThat(WebSession.login(port, person, person)
                            .get(WebSession.PLUGIN + "/documents/" + pictures.get(0))
                            .statusCode())
                    .as(person)
                    .isEqualTo(404);
        }
        JsonNode kept = own(applicant, journey);
        assertThat(kept.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(kept.path("consentGiven").asBoolean()).isFalse();
        assertThat(kept.path("filingOrderNumber").asText()).isNotBlank();
        assertThat(applicant.get(JOURNEYS + journey + "/profile").body()).contains(Answers.RESIDENT_ID);
        assertThat(applicant.get(JOURNEYS + journey + "/package.zip").statusCode())
                .isEqualTo(200);
        assertThat(applicant.delete(JOURNEYS + journey + "/consent").statusCode())
                .as("a second click")
                .isEqualTo(204);
    }

    private static JsonNode own(WebSession person, String journey) {
        return JourneyWalk.json(person.get(JOURNEYS + journey));
    }

    private long rows(String table, List<String> pictures) {
        return jdbc.sql("select count(*) from " + table + " where document_id in (:pictures)")
                .param("pictures", pictures)
                .query(Long.class)
                .single();
    }

    /** What the job executor would do of a journey at once. */
    private void runJobs(String journey) {
        for (List<Job> due = due(journey); !due.isEmpty(); due = due(journey)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due(String journey) {
        return jobs.createJobQuery()
                .processInstanceId(journey)
                .messages()
                .withRetriesLeft()
                .list();
    }
}
