package io.icpready.observations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("What a registry says of a domain, over HTTP (contract, section 7)")
@StartsEngine
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "icp-ready.lookups.domain.enabled=true",
            "icp-ready.lookups.domain.per-person-per-minute=12",
            "icp-ready.lookups.domain.dns-servers=127.0.0.1:1",
            "camunda.bpm.job-execution.enabled=false"
        })
class ObservationsHttpTest {

    private static final Respondent REGISTRY = registry();

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    ProcessEngine engine;

    @DynamicPropertySource
    static void registries(DynamicPropertyRegistry properties) {
        properties.add("icp-ready.lookups.domain.whois-servers[cn]", REGISTRY::place);
        properties.add("icp-ready.lookups.domain.whois-servers[中国]", REGISTRY::place);
    }

    @Test
    void toAnApplicant() throws Exception {
        JsonNode seen = json.readTree(ask("applicant", " WWW.QingFeng.cn").body());

        assertThat(seen.path("name").asText()).isEqualTo("qingfeng.cn");
        assertThat(seen.path("source").asText()).isEqualTo("127.0.0.1");
        assertThat(seen.path("trouble").isNull()).isTrue();
        assertThat(seen.path("registeredOn").asText()).isEqualTo("2020-05-01");
        assertThat(seen.path("expiresOn").asText()).isEqualTo("2028-05-01");
        assertThat(seen.path("registrar").asText()).isEqualTo("阿里云计算有限公司（万网）");
        assertThat(seen.path("registrarScope").asText()).isEqualTo("MAINLAND");
        assertThat(seen.path("holderName").asText()).isEqualTo("青峰（杭州）科技有限公司");
        assertThat(seen.path("statuses").get(0).asText()).isEqualTo("ok");
        assertThat(seen.path("resolves").isNull()).isTrue();
        assertThat(seen.path("observedAt").asText()).isNotBlank();
    }

    @Test
    void ofAChineseName() throws Exception {
        assertThat(json.readTree(ask("applicant", "青峰。中国").body())
                        .path("trouble")
                        .isNull())
                .isTrue();
        assertThat(REGISTRY.asked()).contains(ascii("青峰.中国"));
    }

    @Test
    void aNameThatTheRegistryDoesNotKnow() throws Exception {
        assertThat(json.readTree(ask("applicant", "nobody.cn").body())
                        .path("trouble")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void notToStrangers() {
        assertThat(WebSession.anonymous(port)
                        .get(WebSession.PLUGIN + "/observations/domain?name=stranger.cn")
                        .statusCode())
                .isIn(401, 403);
        assertThat(REGISTRY.asked()).doesNotContain("stranger.cn");
    }

    @Test
    void whatIsNoNameIsRefusedWithAReason() {
        assertThat(ask("reviewer", "").statusCode()).isEqualTo(400);
        assertThat(ask("reviewer", "a".repeat(300)).body()).contains("253");
    }

    @Test
    void onePersonMayAskSoOftenAMinute() {
        HttpResponse<String> last = ask("manager", "often.cn");
        for (int time = 0; time < 14; time++) {
            last = ask("manager", "often.cn");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void toManagersHowRegistriesAnswer() throws Exception {
        ask("applicant", "counted.cn");

        JsonNode rows = json.readTree(WebSession.login(port, "manager", "manager")
                .get("/camunda/api/cockpit/plugin/icp-ready-monitor/default/registries")
                .body());

        assertThat(rows.findValuesAsText("registry")).contains("127.0.0.1");
        assertThat(rows.get(0).path("asked").asLong()).isPositive();
        assertThat(rows.get(0).path("answered").asLong()).isPositive();
    }

    @Test
    void toManagersWhatWasSeenOfAJourneysDomain() throws Exception {
        ask("applicant", "of-a-journey.cn");
        engine.getIdentityService().setAuthentication("applicant", List.of("applicants"));
        String journey = engine.getRuntimeService()
                .startProcessInstanceByKey("IcpFilingPreparation", Map.of("domainName", "of-a-journey.cn"))
                .getId();
        engine.getIdentityService().clearAuthentication();

        JsonNode seen = json.readTree(WebSession.login(port, "manager", "manager")
                .get("/camunda/api/cockpit/plugin/icp-ready-monitor/default/journeys/" + journey + "/observations")
                .body());

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("expiresOn").asText()).isEqualTo("2028-05-01");
        assertThat(seen.get(0).path("holder").asText()).contains("*").doesNotContain("青峰（杭州）科技有限公司");
    }

    private HttpResponse<String> ask(String person, String name) {
        return WebSession.login(port, person, person)
                .get(WebSession.PLUGIN + "/observations/domain?name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private static String ascii(String name) {
        return java.net.IDN.toASCII(name);
    }

    private static Respondent registry() {
        try {
            return new Respondent(
                    (name, out) -> out.write(("nobody.cn".equals(name) ? "No matching record." : """
                            Domain Name: %s
                            ROID: 20200501s10001s00000001-cn
                            Domain Status: ok
                            Registrant: 青峰（杭州）科技有限公司
                            Sponsoring Registrar: 阿里云计算有限公司（万网）
                            Registration Time: 2020-05-01 12:20:05
                            Expiration Time: 2028-05-01 12:20:05
                            """.formatted(name))
                            .getBytes(StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
