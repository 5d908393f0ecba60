package io.icpready.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.FactField.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The catalogue of facts")
class VocabularyTest {

    private static final Map<String, FactField> FACTS =
            Vocabulary.FIELDS.stream().collect(Collectors.toMap(FactField::path, Function.identity()));

    static Stream<FactField> conditional() {
        return Vocabulary.FIELDS.stream().filter(field -> !field.askedWhen().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditional")
    @DisplayName("looks at facts and constants that exist, and never at the fact itself")
    void looksAtWhatExists(FactField field) {
        assertThat(field.askedWhen()).allSatisfy(condition -> {
            assertThat(FACTS).containsKey(condition.path());
            assertThat(condition.path()).isNotEqualTo(field.path());
            assertThat(constants(FACTS.get(condition.path())))
                    .containsAll(condition.values().stream()
                            .filter(value -> !value.startsWith("{"))
                            .toList());
        });
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "subject.householdProvince, INDIVIDUAL, true",
        "subject.householdProvince, ENTERPRISE, false",
        "subject.householdProvince, , false",
        "leader.legalRepresentative, ENTERPRISE, true",
        "leader.legalRepresentative, INDIVIDUAL, false",
        "leader.legalRepresentative, , false",
        "subject.kind, , true"
    })
    @DisplayName("asks for a fact after the answers that make it matter")
    void asksWhereItMatters(String path, String kind, boolean asked) {
        assertThat(FACTS.get(path).isAsked(facts(Map.of("subject", of("kind", kind)))))
                .isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "server.expiresOn, ECS, true",
        "server.expiresOn, , false",
        "server.billing, ENS, true",
        "server.billing, LINKEDMALL, false",
        "server.region, MARKETPLACE_SITE, false",
        "server.region, ECS, true"
    })
    @DisplayName("asks of a server what its product needs")
    void asksOfAServer(String path, String product, boolean asked) {
        assertThat(FACTS.get(path).isAsked(facts(Map.of("server", of("product", product)))))
                .isEqualTo(asked);
    }

    @ParameterizedTest(name = "APP-07 {0} of an App that uses {1}: {2}")
    @CsvSource({
        "domain.name, , true",
        "domain.name, YES, true",
        "domain.name, IP_ONLY, false",
        "domain.expiresOn, STANDALONE, false",
        "domain.filedBySelf, , false",
        "service.appUsesDomain, YES, true"
    })
    @DisplayName("asks for no domain of an App that has none")
    void asksForNoDomainOfAnAppWithoutOne(String path, String use, boolean asked) {
        Map<String, Object> service = new HashMap<>(of("appUsesDomain", use));
        service.put("type", "APP");
        assertThat(FACTS.get(path).isAsked(facts(Map.of("service", service)))).isEqualTo(asked);
    }

    @Test
    @DisplayName("knows what tells of a person")
    void knowsWhatIsPersonal() {
        assertThat(Vocabulary.FIELDS.stream().filter(FactField::personal).map(FactField::path))
                .containsExactlyInAnyOrder(
                        "subject.name",
                        "subject.idNumber",
                        "subject.address",
                        "subject.addressCity",
                        "leader.name",
                        "leader.idNumber",
                        "leader.birthDate",
                        "leader.phone",
                        "leader.emergencyPhone",
                        "serviceLeader.name",
                        "serviceLeader.idNumber",
                        "serviceLeader.birthDate",
                        "serviceLeader.phone",
                        "serviceLeader.emergencyPhone",
                        "account.id",
                        "domain.holderName",
                        "domain.holderIdNumber");
    }

    @Test
    @DisplayName("knows what the provider’s order asks for in the end, and wants none of it before")
    void knowsWhatTheOrderAsks() {
        assertThat(Vocabulary.FIELDS.stream().filter(FactField::ofOrder))
                .noneMatch(FactField::needed)
                .extracting(FactField::path)
                .containsExactlyInAnyOrder(
                        "subject.address",
                        "leader.phone",
                        "leader.emergencyPhone",
                        "serviceLeader.phone",
                        "serviceLeader.emergencyPhone",
                        "service.remark");
    }

    private static List<String> constants(FactField field) {
        return field.form() == Form.FLAG ? List.of("true", "false") : field.options();
    }

    private static Map<String, ?> of(String name, String value) {
        return value == null ? Map.of() : Map.of(name, value);
    }

    private static Facts facts(Map<String, ?> values) {
        return new StrictFactsReader().read(values).facts();
    }
}
