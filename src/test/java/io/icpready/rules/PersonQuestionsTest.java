package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.tables.persons.AddressTopic;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.persons.PhoneTopic;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A question for some provinces is asked")
class PersonQuestionsTest {

    private static final PersonTables TABLES = TestTables.TABLES.persons();
    private static final List<PhoneTopic> OF_A_PLACE =
            List.of(PhoneTopic.LOCAL, PhoneTopic.LOCAL_FROM_ELSEWHERE, PhoneTopic.LANDLINE_LOCAL);

    @ParameterizedTest(name = "{0} where the table compares the cities (ADR-01)")
    @ValueSource(strings = {"subject.addressCity", "subject.certificateCity"})
    void cities(String path) {
        assertThat(provincesOf(path))
                .containsExactlyInAnyOrderElementsOf(
                        provinces(province -> TABLES.address(AddressTopic.SAME_CITY, province)
                                .severity()
                                .isPresent()));
    }

    @ParameterizedTest(name = "{0} where the table wants a number of the province (PHO-01)")
    @ValueSource(strings = {"leader.phoneProvince", "serviceLeader.phoneProvince"})
    void phones(String path) {
        assertThat(provincesOf(path))
                .containsExactlyInAnyOrderElementsOf(provinces(PersonQuestionsTest::wantsLocalNumbers));
    }

    @Test
    @DisplayName("and a day of birth only where the document bears none (PER-01)")
    void daysOfBirth() {
        assertThat(field("leader.birthDate").askedWhen()).first().satisfies(condition -> {
            assertThat(condition.path()).isEqualTo("leader.idType");
            assertThat(condition.values())
                    .containsExactlyInAnyOrder(
                            "PASSPORT",
                            "HK_MACAO_TRAVEL_PERMIT",
                            "TAIWAN_TRAVEL_PERMIT",
                            "FOREIGN_PERMANENT_RESIDENT_ID");
        });
    }

    @ParameterizedTest(name = "and {0} in {1}, where the table knows an age or not: {2} (PER-01)")
    @CsvSource({
        "leader.birthDate, SHANGHAI, true",
        "serviceLeader.birthDate, SHANGHAI, true",
        "serviceLeader.birthDate, JIANGXI, false",
        "serviceLeader.birthDate, SHANDONG, false"
    })
    void ages(String path, Province province, boolean asked) {
        assertThat(provincesOf(path).contains(province.code())).isEqualTo(asked);
    }

    private static boolean wantsLocalNumbers(Province province) {
        return OF_A_PLACE.stream()
                .anyMatch(topic -> Stream.of(true, false)
                        .anyMatch(individual -> TABLES.phone(topic, province, individual, true)
                                .severity()
                                .isPresent()));
    }

    private static List<String> provinces(Predicate<Province> wanted) {
        return Stream.of(Province.values()).filter(wanted).map(Province::code).toList();
    }

    private static List<String> provincesOf(String path) {
        return TableQuestions.askedWhen(field(path), TestTables.TABLES).stream()
                .filter(condition -> condition.path().equals("subject.province"))
                .flatMap(condition -> condition.values().stream())
                .toList();
    }

    private static FactField field(String path) {
        return Vocabulary.FIELDS.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
