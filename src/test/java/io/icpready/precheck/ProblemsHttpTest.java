package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Whatever is refused is refused as application/problem+json")
@PrecheckServer
class ProblemsHttpTest {

    private static final int LIMIT = 64 * 1024;

    @LocalServerPort
    private int port;

    private PrecheckClient client;

    @BeforeEach
    void connect() {
        client = new PrecheckClient(port);
    }

    @ParameterizedTest(name = "{0} is said of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "domain.expiresOn           | {\"domain\":{\"expiresOn\":\"2027-02-30\"}}",
                "domain.expiresOn           | {\"domain\":{\"expiresOn\":\"tomorrow\"}}",
                "domain.expiresOn           | {\"domain\":{\"expiresOn\":20270221}}",
                "submissionDate             | {\"submissionDate\":\"2026-13-01\"}",
                "subject.kind               | {\"subject\":{\"kind\":\"COMPANY\"}}",
                "subject.kind               | {\"subject\":{\"kind\":\"enterprise\"}}",
                "subject.kind               | {\"subject\":{\"kind\":1}}",
                "subject.province           | {\"subject\":{\"province\":\"440100\"}}",
                "subject.province           | {\"subject\":{\"province\":440000}}",
                "subject.nameChanged        | {\"subject\":{\"nameChanged\":\"yes\"}}",
                "subject.domainCount        | {\"subject\":{\"domainCount\":-1}}",
                "subject.domainCount        | {\"subject\":{\"domainCount\":1.5}}",
                "subject.domainCount        | {\"subject\":{\"domainCount\":\"3\"}}",
                "subject.domainCount        | {\"subject\":{\"domainCount\":100001}}",
                "server.publicBandwidthMbps | {\"server\":{\"publicBandwidthMbps\":1e99}}",
                "service.industries[1]      | {\"service\":{\"industries\":[\"NEWS\",\"WEATHER\"]}}",
                "service.industries         | {\"service\":{\"industries\":\"NEWS\"}}",
                "domain.colour              | {\"domain\":{\"colour\":\"red\"}}",
                "colour                     | {\"colour\":\"red\"}",
                "domain                     | {\"domain\":\"example.com\"}",
                "documents                  | {\"documents\":{\"type\":\"OTHER\"}}",
                "documents[0].type          | {\"documents\":[{\"type\":\"SELFIE\"}]}",
                "documents[1].issuedOn      | {\"documents\":[{\"type\":\"OTHER\"},{\"type\":\"OTHER\",\"issuedOn\":\"2026\"}]}",
                "documents[0]               | {\"documents\":[1]}",
                "domain.name                | {\"domain\":{\"name\":\"a.cn\",\"name\":\"b.cn\"}}",
                "body                       | []",
                "body                       | null",
                "body                       | \"{}\"",
                "body                       | {} {}",
                "domain                     | {\"domain\":{}",
                "body                       | {domain:{}}",
                "body                       | {'domain':{}}",
                "body                       | not JSON",
                "body                       | ``"
            })
    void aValueThatIsNoFactIsNamed(String field, String body) {
        JsonNode problem = problem(client.post(body, "en"), 400);

        assertThat(problem.get("errors")).isNotEmpty();
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asText()).isNotBlank().contains(" ");
    }

    @Test
    void everyFaultIsListedAtOnce() {
        JsonNode problem = problem(client.post("""
                                {"subject":{"kind":"X","province":"1"},"server":{"billing":true}}
                                """, "en"), 400);

        assertThat(problem.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("subject.kind", "subject.province", "server.billing");
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfTheReader() {
        String body = "{\"subject\":{\"kind\":\"X\"}}";

        JsonNode chinese = problem(client.post(body, null), 400);
        JsonNode english = problem(client.post(body, "en"), 400);

        for (String text : new String[] {"/title", "/detail", "/errors/0/message"}) {
            assertThat(chinese.at(text).asText()).containsPattern("\\p{IsHan}");
            assertThat(english.at(text).asText()).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void oddTextInTheDomainNameIsJudgedAndNotRefused() {
        for (String name : new String[] {"  WWW.Example.COM ", "ｅｘａｍｐｌｅ．ｃｏｍ", "\\u0000\\ud800", "😀", ""}) {
            assertThat(client.post("{\"domain\":{\"name\":\"" + name + "\"}}", "en")
                            .statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @Test
    void brokenTextIsRefused() {
        byte[] body = "{\"domain\":{\"name\":\"x.cn\"}}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 6] = (byte) 0xff;

        assertThat(problem(client.post(body, "en"), 400).at("/errors/0/field").asText())
                .isEqualTo("body");
    }

    @Test
    void bottomlessNestingIsRefused() {
        problem(client.post("[".repeat(30_000), "en"), 400);
        problem(client.post("{\"a\":".repeat(5_000), "en"), 400);
    }

    @Test
    void aBodyAtTheLimitIsReadAndOneByteMoreIsNot() {
        String body = "{\"domain\":{}}";
        String full = body + " ".repeat(LIMIT - body.length());

        assertThat(client.post(full, "en").statusCode()).isEqualTo(200);
        problem(client.post(full + " ", "en"), 413);
    }

    @Test
    void aBodyWithoutAStatedLengthIsLimitedAsWell() {
        byte[] body = " ".repeat(LIMIT + 1).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = client.to("/api/precheck")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        problem(client.send(request), 413);
    }

    @Test
    void aFarLargerBodyIsReadToItsEndSoThatTheAnswerArrives() {
        String body = "{\"x\":\"" + "a".repeat(10_000_000) + "\"}";

        problem(client.post(body, "en"), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "nonsense"
            })
    void onlyJsonIsTaken(String contentType) {
        HttpRequest.Builder request =
                client.to("/api/precheck").header("Content-Type", contentType).POST(BodyPublishers.ofString("{}"));

        problem(client.send(request), 415);
    }

    @Test
    void aBodyWithoutContentTypeIsNotTaken() {
        problem(client.send(client.to("/api/precheck").POST(BodyPublishers.ofString("{}"))), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void anotherMethodIsRefused(String method) {
        HttpResponse<String> refusal = client.send(client.to("/api/precheck")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));

        problem(refusal, 405);
        assertThat(refusal.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void anotherFormatIsNotOffered() {
        HttpRequest.Builder request = client.to("/api/precheck")
                .header("Content-Type", "application/json")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofString("{}"));

        problem(client.send(request), 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/precheck/",
                "/api/precheck/nothing",
                "/api/precheck/provinces/990000",
                "/api/precheck/provinces/%F0%9F%98%80"
            })
    void anUnknownAddressIsAProblemToo(String path) {
        problem(client.get(path, "en"), 404);
    }

    @Test
    void thePageThatErrorsLeadToIsNoAddressOfItsOwn() {
        problem(client.get("/error", "en"), 404);

        HttpResponse<String> page = client.send(client.to("/error").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("404").doesNotContain("999");
    }

    private static JsonNode problem(HttpResponse<String> refusal, int status) {
        assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(status);
        assertThat(refusal.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = PrecheckClient.json(refusal);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        return problem;
    }
}
