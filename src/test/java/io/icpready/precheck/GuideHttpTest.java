package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.facts.Province;
import io.icpready.rules.facts.Vocabulary;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("What forms are made from")
@PrecheckServer
class GuideHttpTest {

    @LocalServerPort
    private int port;

    private PrecheckClient client;

    @BeforeEach
    void connect() {
        client = new PrecheckClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyFactAndEveryChoiceHasAName(String language) {
        JsonNode vocabulary = PrecheckClient.json(client.get("/api/precheck/vocabulary", language));

        assertThat(vocabulary.get("fields")).hasSameSizeAs(Vocabulary.FIELDS);
        assertThat(vocabulary.findValuesAsText("label"))
                .allSatisfy(label -> assertThat(label).isNotBlank().doesNotMatch("[a-zA-Z]+\\.\\w+(\\.\\w+)?"));
    }

    @ParameterizedTest(name = "PRV-01 {0}")
    @EnumSource(Province.class)
    void everyProvinceHasACardInBothLanguages(Province province) {
        JsonNode chinese = card(province, "zh-CN");
        JsonNode english = card(province, "en");

        assertThat(chinese.get("name").asText()).isEqualTo(province.chineseName());
        assertThat(chinese.get("lines")).hasSameSizeAs(english.get("lines"));
        assertThat(english.get("lines")).allSatisfy(line -> {
            assertThat(line.get("label").asText()).doesNotContain("provinceCard");
            assertThat(line.get("text").asText()).isNotBlank();
            assertThat(line.get("source").asText()).isNotBlank();
        });
    }

    @Test
    void aLineHasItsOwnConfidenceWhereOneIsKnown() {
        JsonNode liaoning = card(Province.LIAONING, "en");

        assertThat(liaoning.get("confidence").asText()).isEqualTo("low");
        assertThat(liaoning.at("/lines/0/topic").asText()).isEqualTo("domainValidity");
        assertThat(liaoning.at("/lines/0/confidence").asText()).isEqualTo("high");
        assertThat(liaoning.at("/lines/1/confidence").asText()).isEqualTo("low");
        assertThat(liaoning.at("/sources/SEED/title").asText()).isNotBlank();
    }

    @Test
    void thePageMayTalkToItsOwnServerOnly() {
        HttpResponse<String> page = client.get("/", "zh-CN");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"zh-CN\">").doesNotContain("http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.js", "form.js", "result.js", "calendar.js", "texts.js", "self-check.css"})
    void everyPartOfThePageIsServed(String file) {
        assertThat(client.get("/self-check/" + file, "zh-CN").statusCode()).isEqualTo(200);
    }

    private JsonNode card(Province province, String language) {
        return PrecheckClient.json(client.get("/api/precheck/provinces/" + province.code(), language));
    }
}
