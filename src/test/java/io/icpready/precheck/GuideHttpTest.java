package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.Rule;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServerProduct;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
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

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("SRV-02: every product says how to buy it, and where")
    void everyProductSaysHowToBuyIt(String language) {
        JsonNode products = PrecheckClient.json(client.get("/api/precheck/vocabulary", language))
                .get("products");

        assertThat(products).hasSameSizeAs(ServerProduct.values());
        assertThat(products).allSatisfy(product -> {
            assertThat(product.get("howTo").asText()).isNotBlank().doesNotContain("product.");
            assertThat(product.get("mainland").isBoolean()).isTrue();
        });
        assertThat(products.findValuesAsText("link")).anyMatch(link -> link.startsWith("https://"));
    }

    @Test
    @DisplayName("MAT-03, VAL-01 to VAL-06: the vocabulary narrows choices and names the dates of documents")
    void whatAFormNeedsToKnow() {
        JsonNode vocabulary = PrecheckClient.json(client.get("/api/precheck/vocabulary", "en"));

        JsonNode letter = documentType(vocabulary, "AUTHORIZATION_LETTER");
        assertThat(letter.get("issuedOn").asText()).isEqualTo("REQUIRED");
        assertThat(letter.get("expiresOn").asText()).isEqualTo("NONE");
        JsonNode plan = documentType(vocabulary, "SITE_CONSTRUCTION_PLAN");
        assertThat(plan.get("issuedOn").asText()).isEqualTo("NONE");
        assertThat(plan.get("expiresOn").asText()).isEqualTo("OPTIONAL");
        assertThat(documentType(vocabulary, "SUBJECT_LEADER_ID").get("twoSided").asBoolean())
                .isTrue();
        assertThat(documentType(vocabulary, "AUTHORIZATION_LETTER").findValuesAsText("value"))
                .contains("SIGNATURE", "SEAL_OF_UNIT", "DATE");
        assertThat(vocabulary.findValues("offers")).anyMatch(offers -> !offers.isEmpty());
        assertThat(vocabulary.get("provableRelations")).hasSize(4);
        assertThat(vocabulary.at("/pictures/leastBytes").asInt()).isEqualTo(204_800);
        assertThat(vocabulary.at("/pictures/mostBytes").asInt()).isEqualTo(4_194_304);
        assertThat(vocabulary.at("/pictures/mostPixels").asInt()).isEqualTo(40_000_000);
    }

    @Test
    @DisplayName("The vocabulary says when a fact is asked, whether a journey needs it and whether it is personal")
    void whenAFactIsAsked() {
        JsonNode vocabulary = PrecheckClient.json(client.get("/api/precheck/vocabulary", "en"));

        JsonNode household = field(vocabulary, "subject.householdProvince");
        assertThat(household.get("askedWhen").toString())
                .isEqualTo(
                        "[{\"path\":\"subject.kind\",\"not\":false,\"orUnsaid\":false,\"values\":[\"INDIVIDUAL\"]}]");
        assertThat(household.get("needed").asBoolean()).isTrue();
        assertThat(household.get("personal").asBoolean()).isFalse();
        assertThat(field(vocabulary, "leader.idNumber").get("personal").asBoolean())
                .isTrue();
        assertThat(field(vocabulary, "subject.kind").get("askedWhen")).isEmpty();
    }

    private static JsonNode field(JsonNode vocabulary, String path) {
        return StreamSupport.stream(vocabulary.get("fields").spliterator(), false)
                .filter(known -> known.get("path").asText().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode documentType(JsonNode vocabulary, String type) {
        return StreamSupport.stream(vocabulary.get("documentTypes").spliterator(), false)
                .filter(known -> known.get("value").asText().equals(type))
                .findFirst()
                .orElseThrow();
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
    @DisplayName("A line of a card says whom it concerns, which rule judges it and what the rule needs")
    void whomALineConcernsAndWhatJudgesIt() {
        JsonNode nonLocal = StreamSupport.stream(
                        card(Province.JILIN, "en").get("lines").spliterator(), false)
                .filter(line -> line.get("topic").asText().equals("nonLocal"))
                .findFirst()
                .orElseThrow();

        assertThat(nonLocal.get("cases").toString())
                .isEqualTo(
                        "[[{\"path\":\"subject.kind\",\"not\":false,\"orUnsaid\":false,\"values\":[\"INDIVIDUAL\"]}]]");
        assertThat(nonLocal.at("/judgedBy/0/rule").asText()).isEqualTo("AUX-07");
        assertThat(nonLocal.at("/judgedBy/0/title").asText()).startsWith("Individuals registered");
        assertThat(nonLocal.at("/needs/0").asText()).isEqualTo("subject.householdProvince");
    }

    @Test
    void aLineHasItsOwnConfidenceWhereOneIsKnown() {
        JsonNode liaoning = card(Province.LIAONING, "en");

        assertThat(liaoning.get("confidence").asText()).isEqualTo("low");
        assertThat(liaoning.at("/lines/0/topic").asText()).isEqualTo("domainValidity");
        assertThat(liaoning.at("/lines/0/confidence").asText()).isEqualTo("medium");
        assertThat(liaoning.at("/lines/1/confidence").asText()).isEqualTo("low");
        assertThat(liaoning.at("/sources/A-LN/title").asText()).isNotBlank();
    }

    @Test
    void thePageMayTalkToItsOwnServerOnly() {
        HttpResponse<String> page = client.get("/", "zh-CN");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"zh-CN\"").doesNotContain("http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self-check/main.js",
                "self-check/form.js",
                "self-check/result.js",
                "self-check/self-check.css",
                "ui/words.js",
                "webjars/lit-html/lit-html.js"
            })
    void everyPartOfThePageIsServed(String file) {
        assertThat(client.get("/" + file, "zh-CN").statusCode()).isEqualTo(200);
    }

    private JsonNode card(Province province, String language) {
        return PrecheckClient.json(client.get("/api/precheck/provinces/" + province.code(), language));
    }

    @Test
    @DisplayName("every rule is served with its step, its titles and the table that may change it")
    void theRuleBook() {
        JsonNode rules = PrecheckClient.json(client.get("/api/precheck/rules", "en"));

        assertThat(rules).hasSameSizeAs(Rule.ALL);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.get("title").get("zh-CN").asText()).containsPattern("\\p{IsHan}");
            assertThat(rule.get("title").get("en").asText()).isNotBlank().doesNotStartWith("rule.");
        });
        assertThat(rules.findValuesAsText("table")).contains("null", "domain-validity");
    }

    @Test
    @DisplayName("The words of the screens come in either language, and once only while they stay the same")
    void theWordsOfTheScreens() {
        HttpResponse<String> english = client.get("/ui/words/en", "zh-CN");
        JsonNode chinese = PrecheckClient.json(client.get("/ui/words/zh-CN", "en"));

        assertThat(PrecheckClient.json(english).get("common.yes").asText()).isEqualTo("Yes");
        assertThat(chinese.get("common.yes").asText()).isEqualTo("是");
        assertThat(chinese.has("MAT-03.notGiven")).isFalse();
        assertThat(english.headers().firstValue("ETag")).isPresent();
        assertThat(english.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-cache"));
        assertThat(client.get("/ui/words/fr", "en").statusCode()).isEqualTo(404);
    }
}
