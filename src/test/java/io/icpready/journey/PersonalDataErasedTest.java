package io.icpready.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.Documents;
import io.icpready.support.StartsEngine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole database is searched, table by table, for what only this person's journey knew. */
@DisplayName("Erasing one person's data leaves no trace of their facts (PIPL art. 47)")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:erased;DB_CLOSE_DELAY=-1")
@StartsEngine
class PersonalDataErasedTest {

    private static final String NAME = "Zhang Erasable";
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    static Path folder;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @DynamicPropertySource
    static void ownKeyset(DynamicPropertyRegistry properties) {
        properties.add(
                "icp-ready.documents.keyset",
                () -> folder.resolve("keyset.json").toString());
    }

    @Test
    void aRunningJourneyIsEndedAndForgotten() {
        String journey = start();
        documents.giveConsent(journey, "applicant");
        assertThat(everything()).contains(NAME).doesNotContain(NUMBER);
        assertThat(export()).contains(NAME).contains(NUMBER);

        assertThat(http.withBasicAuth("manager", "manager")
                        .exchange("/api/personal-data/applicant", HttpMethod.DELETE, null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(everything()).doesNotContain(NAME).doesNotContain(NUMBER);
        assertThat(export()).doesNotContain(NAME).doesNotContain(NUMBER);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(journey)
                        .count())
                .isZero();
    }

    private String start() {
        Map<String, Object> facts = new HashMap<>();
        for (String person : List.of("subject", "leader", "serviceLeader")) {
            facts.put(person + "Name", NAME);
            facts.put(person + "IdType", "RESIDENT_ID");
            facts.put(person + "IdNumber", NUMBER);
        }
        facts.put("subjectKind", "INDIVIDUAL");
        facts.put("subjectProvince", "440000");
        facts.put("leaderResidency", "MAINLAND");
        facts.put("serviceLeaderResidency", "MAINLAND");
        facts.put("serviceType", "WEBSITE");
        facts.put("serviceName", "page");
        identity.setAuthentication("applicant", List.of("applicants"));
        try {
            return runtime.startProcessInstanceByKey(JourneyModel.PROCESS_KEY, facts)
                    .getId();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String export() {
        return http.withBasicAuth("manager", "manager").getForObject("/api/personal-data/applicant", String.class);
    }

    /** Every value of every table, bytes as the text that they may be. */
    private String everything() {
        return jdbc
                .sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream())
                .flatMap(row -> row.values().stream())
                .map(value -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(value))
                .collect(Collectors.joining("\n"));
    }
}
