package io.icpready.rules.tables;

import static io.icpready.rules.tables.Fixture.TABLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tables are refused at load")
class VerificationTest {

    @Test
    @DisplayName("when UNIQUE rows overlap, naming the rows and the case")
    void overlap() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("domain-validity", xml -> xml.replace("\"山东\"", "\"山东\", \"湖南\"")))
                .withMessageContaining("domain-validity")
                .withMessageContaining("validity_shandong")
                .withMessageContaining("validity_18")
                .withMessageContaining("overlap for province=湖南");
    }

    @Test
    @DisplayName("when rows overlap in several columns")
    void overlapOfSeveralColumns() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("document-validity", xml -> xml.replace("not(\"四川\")", "not(\"西藏\")")))
                .withMessageContaining("overlap for")
                .withMessageContaining("documentType=EMPLOYMENT_PROOF")
                .withMessageContaining("individual=false")
                .withMessageContaining("province=四川");
    }

    @Test
    @DisplayName("when a case has no row")
    void gap() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("domain-validity", xml -> xml.replace("\"吉林\", \"黑龙江\"", "\"黑龙江\"")))
                .withMessageContaining("no row for province=吉林");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "domain-holders, holder_04_b, medium",
        "filing-limits, limit_16_unit, high",
        "suffix-practice, suffix_beijing_org, medium",
        "suffix-subjects, agency_others, high",
        "filed-subjects, filed_other_sites_checked, high"
    })
    @DisplayName("when a row would stop a filing on an unsure source")
    void unsureRefusal(String table, String row, String confidence) {
        String cell = "<outputEntry id=\"" + row + ".confidence\">\\s*<text>\"";
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith(table, xml -> xml.replaceFirst("(" + cell + ")" + confidence, "$1low")))
                .withMessageContaining(table)
                .withMessageContaining(row)
                .withMessageContaining("too low to stop");
    }

    @Test
    @DisplayName("when a row can never hold")
    void unreachableRow() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("required-documents", xml -> xml.replace("\"云南\", \"江西\"", "\"云南省\"")))
                .withMessageContaining("no value of province reaches AUX_08");
    }

    @Test
    @DisplayName("when a cell holds an unknown constant")
    void unknownConstant() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() ->
                        loadWith("required-documents", xml -> xml.replace("\"NAME_CHANGE_PROOF\"", "\"NAME_PROOF\"")))
                .withMessageContaining("row AUX_09")
                .withMessageContaining("NAME_PROOF");
    }

    @Test
    @DisplayName("when the hit policy allows several rows")
    void hitPolicy() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() ->
                        loadWith("provinces", xml -> xml.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\"")))
                .withMessageContaining("must be UNIQUE");
    }

    @Test
    @DisplayName("when a province has no row for an age")
    void gapOfAges() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("person-age", xml -> xml.replace("[18..54]", "[18..53]")))
                .withMessageContaining("no row for")
                .withMessageContaining("age=54");
    }

    @Test
    @DisplayName("when somebody would be stopped by a source of low confidence")
    void nobodyIsStoppedByADoubtfulSource() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("filed-elsewhere", xml -> xml.replaceFirst("\"medium\"", "\"low\"")))
                .withMessageContaining("row filed_01")
                .withMessageContaining("must not be BLOCK");
    }

    @Test
    @DisplayName("and are accepted as they stand")
    void asTheyStand() {
        assertThatCode(() -> loadWith("provinces", xml -> xml)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("The answer is the engine's own for whole cases, not only for single cells")
    void sameAsTheEngine() throws IOException {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream xml = DataFile.open("processes/required-documents.dmn")) {
            DmnDecision decision = engine.parseDecision("requiredDocuments", xml);
            Random random = new Random(20261124);
            for (int i = 0; i < 60; i++) {
                DocumentCase documentCase = anyCase(random);
                List<List<Object>> asked = engine.evaluateDecisionTable(decision, inputs(documentCase)).stream()
                        .map(row -> List.of(row.getEntry("documentType"), row.getEntry("rule")))
                        .distinct()
                        .toList();

                assertThat(TABLES.requiredDocuments(documentCase))
                        .extracting(rule -> List.<Object>of(rule.type().name(), rule.rule()))
                        .allMatch(asked::contains);
                assertThat(TABLES.requiredDocuments(documentCase))
                        .extracting(rule -> rule.type().name())
                        .containsAll(
                                asked.stream().map(row -> (String) row.get(0)).toList());
            }
        }
    }

    @ParameterizedTest
    @DisplayName("The decision of each file carries the file's name and a time to live")
    @ValueSource(
            strings = {
                "server-products",
                "domain-validity",
                "document-validity",
                "required-documents",
                "pre-approval",
                "provinces",
                "person-age",
                "person-residency",
                "filed-elsewhere",
                "identity-documents",
                "phones",
                "address",
                "address-names"
            })
    void decisionIds(String name) {
        String[] words = name.split("-");
        String id = words[0];
        for (int i = 1; i < words.length; i++) {
            id += Character.toUpperCase(words[i].charAt(0)) + words[i].substring(1);
        }
        assertThat(text(name))
                .contains("<decision id=\"" + id + "\"")
                .contains("camunda:historyTimeToLive=\"P180D\"")
                .contains("https://www.omg.org/spec/DMN/20191111/MODEL/");
    }

    private static DocumentCase anyCase(Random random) {
        SubjectKind[] kinds = SubjectKind.values();
        Province[] provinces = Province.values();
        return new DocumentCase(
                kinds[random.nextInt(kinds.length)],
                provinces[random.nextInt(provinces.length)],
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                1 + random.nextInt(60));
    }

    private static Map<String, Object> inputs(DocumentCase documentCase) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", documentCase.kind().name());
        inputs.put("province", documentCase.province().chineseName());
        inputs.put("leaderIsLegalRepresentative", documentCase.leaderIsLegalRepresentative());
        inputs.put("serviceLeaderIsLegalRepresentative", documentCase.serviceLeaderIsLegalRepresentative());
        inputs.put("leaderFiledElsewhere", documentCase.leaderFiledElsewhere());
        inputs.put("serviceLeaderFiledElsewhere", documentCase.serviceLeaderFiledElsewhere());
        inputs.put("householdElsewhere", documentCase.householdElsewhere());
        inputs.put("nameChanged", documentCase.nameChanged());
        inputs.put("commercialWording", documentCase.commercialWording());
        inputs.put("holderIsPerson", documentCase.holderIsPerson());
        inputs.put("domainCount", documentCase.domainCount());
        return inputs;
    }

    private static void loadWith(String table, UnaryOperator<String> change) {
        DmnTables.load(name -> {
            String xml = text(name);
            String changed = name.equals(table) ? change.apply(xml) : xml;
            return new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String text(String name) {
        try (InputStream xml = DataFile.open("processes/" + name + ".dmn")) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
