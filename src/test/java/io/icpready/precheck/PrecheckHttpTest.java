package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Status;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("POST /api/precheck")
@PrecheckServer
class PrecheckHttpTest {

    @LocalServerPort
    private int port;

    private PrecheckClient client;

    @BeforeEach
    void connect() {
        client = new PrecheckClient(port);
    }

    @Test
    void everyStepAnswersWithItsStatus() {
        JsonNode answer = client.answer("{}", "zh-CN");

        assertThat(answer.at("/steps").fieldNames())
                .toIterable()
                .containsExactly(Arrays.stream(Step.values()).map(Step::key).toArray(String[]::new));
        assertThat(answer.at("/steps"))
                .allSatisfy(step ->
                        assertThat(Status.valueOf(step.get("status").asText())).isNotNull());
        assertThat(answer.get("ready").isBoolean()).isTrue();
    }

    @Test
    void theFirstAndTheLastDayAreWrittenEvenWhenThereIsNone() {
        JsonNode answer = client.answer("{\"account\":{\"registered\":false}}", "zh-CN");

        assertThat(answer.has("earliestSubmissionDate")).isTrue();
        assertThat(answer.has("latestSubmissionDate")).isTrue();
        assertThat(answer.get("earliestSubmissionDate").isNull()).isTrue();
    }

    @Test
    void aFindingSaysWhatIsWrongAndWhatToDo() {
        JsonNode finding =
                client.answer("{\"account\":{\"registered\":false}}", "zh-CN").at("/steps/account/findings/0");

        assertThat(finding.get("rule").asText()).isEqualTo("ACC-01");
        assertThat(finding.get("severity").asText()).isEqualTo("BLOCK");
        for (String text : List.of("message", "remedy", "source")) {
            assertThat(finding.get(text).asText()).as(text).isNotBlank();
        }
        assertThat(finding.get("confidence").asText()).isIn("high", "medium", "low");
        assertThat(finding.get("fields")).isNotEmpty();
    }

    @Test
    @DisplayName("SRV-05: what is wrong with a server says what to buy and where")
    void aFindingOfAServerSaysWhatToBuy() {
        JsonNode findings = client.answer("{\"server\":{\"product\":\"ECS\",\"region\":\"cn-hangzhou\"}}", "en")
                .at("/steps/server/findings");

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.get("rule").asText()).isEqualTo("SRV-05");
            assertThat(finding.get("howTo").asText()).contains("Buy a subscription ECS instance");
            assertThat(finding.get("link").asText()).startsWith("https://");
        });
    }

    @Test
    @DisplayName("DOM-03: a domain that runs out too soon says until when it has to run")
    void aDomainThatRunsOutTooSoonSaysUntilWhen() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1);
        String body = "{\"submissionDate\":\"%s\",\"domain\":{\"name\":\"example.com\",\"expiresOn\":\"%s\"}}"
                .formatted(day, day.plusDays(90));

        assertThat(client.answer(body, "zh-CN").at("/steps/domain/findings")).anySatisfy(finding -> {
            assertThat(finding.get("rule").asText()).isEqualTo("DOM-03");
            assertThat(finding.get("remedy").asText()).contains(day.plusDays(91).toString());
        });
    }

    @Test
    @DisplayName("NAM-05: words of an industry propose it, and are shown")
    void wordsOfAnIndustryProposeIt() {
        String body =
                "{\"subject\":{\"kind\":\"ENTERPRISE\",\"province\":\"330000\"}," + "\"service\":{\"name\":\"青峰文化\"}}";

        assertThat(client.answer(body, "en").at("/steps/profile/findings")).anySatisfy(finding -> {
            assertThat(finding.get("rule").asText()).isEqualTo("NAM-05");
            assertThat(finding.at("/proposes/industry").asText()).isEqualTo("CULTURE");
            assertThat(finding.at("/proposes/words").asText()).isEqualTo("文化");
        });
    }

    @Test
    @DisplayName("DOM-01: odd text is judged and shown in short, never refused")
    void oddTextForADomainIsJudged() {
        String typed = "a".repeat(1_500);

        JsonNode finding =
                client.answer("{\"domain\":{\"name\":\"" + typed + "\"}}", "en").at("/steps/domain/findings/0");

        assertThat(finding.get("rule").asText()).isEqualTo("DOM-01");
        assertThat(finding.get("message").asText())
                .contains("“" + "a".repeat(60) + "…”")
                .doesNotContain("a".repeat(61));
    }

    @Test
    void aDocumentSaysWhyAndHow() {
        JsonNode documents = client.answer("""
                                {"subject":{"kind":"ENTERPRISE","province":"440000"},
                                 "service":{"type":"WEBSITE","industries":["NEWS"]}}
                                """, "en").get("requiredDocuments");

        assertThat(documents).isNotEmpty();
        assertThat(documents).allSatisfy(document -> {
            assertThat(document.fieldNames()).toIterable().contains("purpose", "link");
            for (String text : List.of("type", "rule", "reason", "howTo", "source")) {
                assertThat(document.get(text).asText()).as(text).isNotBlank();
            }
            assertThat(document.get("level").asText()).isIn("REQUIRED", "CONDITIONAL");
        });
        assertThat(documents)
                .anySatisfy(
                        document -> assertThat(document.get("purpose").asText()).isEqualTo("NEWS"));
    }

    @Test
    void theLanguageFollowsTheHeaderAndIsChineseWithoutOne() {
        String body = "{\"account\":{\"registered\":false}}";

        assertThat(messageOf(client.post(body, null))).containsPattern("\\p{IsHan}");
        assertThat(messageOf(client.post(body, "zh-CN"))).containsPattern("\\p{IsHan}");
        assertThat(messageOf(client.post(body, "fr"))).containsPattern("\\p{IsHan}");
        assertThat(messageOf(client.post(body, "en"))).doesNotContainPattern("\\p{IsHan}");
        assertThat(messageOf(client.post(body, "fr;q=0.9, en-US;q=0.5"))).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void cachesAreToldWhatTheAnswerDependsOn() {
        HttpResponse<String> answer = client.post("{}", "en");

        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static String messageOf(HttpResponse<String> answer) {
        return PrecheckClient.json(answer)
                .at("/steps/account/findings/0/message")
                .asText();
    }
}
