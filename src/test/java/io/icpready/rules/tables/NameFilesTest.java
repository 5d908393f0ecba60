package io.icpready.rules.tables;

import static io.icpready.rules.tables.Fixture.TABLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.icpready.rules.Rule;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.names.IndustryAnswer;
import io.icpready.rules.tables.names.IndustryKeywords;
import io.icpready.rules.tables.names.NameAnswer;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.names.PlaceNames.Place;
import io.icpready.rules.tables.names.ShapeFault;
import io.icpready.rules.tables.names.WordPlace;
import io.icpready.rules.tables.names.WordRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The tables about names")
class NameFilesTest {

    private static final NameTables NAMES = TABLES.names();
    private static final List<WordPlace> WITH_INDUSTRIES =
            List.of(WordPlace.SERVICE_NAME, WordPlace.UNIT_NAME, WordPlace.SCOPE, WordPlace.REMARK);

    @Test
    @DisplayName("NAM-03, NAM-04, NAM-06: rows speak for rules that there are, and no low confidence stops anybody")
    void wordRules() {
        assertThat(cases().flatMap(each -> NAMES.wordRules(each.province(), each.kind()).stream()))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(Rule.ALL).extracting(Rule::id).contains(row.rule());
                    assertThat(stopsOnLowConfidence(Optional.of(row.severity()), row.origin()))
                            .isFalse();
                });
    }

    @Test
    @DisplayName("NAM-02: no low confidence stops anybody")
    void shapes() {
        assertThat(cases().flatMap(each -> Stream.of(ShapeFault.values())
                        .map(fault -> NAMES.shape(fault, each.province(), each.individual(), false))))
                .isNotEmpty()
                .noneMatch(answer -> stopsOnLowConfidence(answer.severity(), answer.origin()));
    }

    @Test
    @DisplayName("NAM-05: no low confidence stops anybody, and a remark stops nobody at all")
    void industries() {
        for (IndustryKeywords group : NAMES.industryKeywords()) {
            assertThat(cases().flatMap(each -> WITH_INDUSTRIES.stream()
                            .map(place -> NAMES.industry(group.group(), place, each.province(), each.individual()))))
                    .noneMatch(answer -> stopsOnLowConfidence(answer.severity(), answer.origin()));
            assertThat(cases().map(each ->
                            NAMES.industry(group.group(), WordPlace.REMARK, each.province(), each.individual())))
                    .extracting(IndustryAnswer::severity)
                    .containsOnly(Optional.of(Severity.INFO));
        }
    }

    @Test
    @DisplayName("NAM-05: a keyword stands in one group alone, and every group proposes an industry")
    void keywords() {
        assertThat(NAMES.industryKeywords().stream().flatMap(group -> group.keywords().stream()))
                .doesNotHaveDuplicates();
        assertThat(NAMES.industryKeywords())
                .allSatisfy(group -> assertThat(group.proposed()).isNotNull());
    }

    @Test
    @DisplayName("NAM-02: without a province the common rules hold")
    void withoutProvince() {
        assertThat(NAMES.shape(ShapeFault.SHORT, Optional.empty(), false, false))
                .extracting(NameAnswer::severity)
                .isEqualTo(Optional.of(Severity.WARN));
        assertThat(NAMES.wordRules(Optional.empty(), Optional.empty()))
                .extracting(WordRule::rule)
                .containsOnly("NAM-03");
    }

    @Test
    @DisplayName("NAM-04: the places are the 31 provinces and the 333 prefectures of GB/T 2260")
    void places() {
        assertThat(NAMES.places().provinces())
                .extracting(Place::shortName)
                .containsExactlyElementsOf(
                        Stream.of(Province.values()).map(Province::chineseName).toList());
        assertThat(NAMES.places().prefectures())
                .hasSize(333)
                .extracting(Place::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "NAM-04 the place in {0} is {1}")
    @CsvSource({
        "浙江美食, 浙江",
        "美食在浙江省, 浙江省",
        "杭州美食, 杭州",
        "美食在杭州, ",
        "美食在杭州市, 杭州市",
        "怒江州美食, 怒江州",
        "阿里地区游记, 阿里地区",
        "青峰读书笔记, "
    })
    void placeInAName(String name, String place) {
        assertThat(NAMES.places().in(name)).isEqualTo(Optional.ofNullable(place));
    }

    @Test
    @DisplayName("are refused when a row names a list that there is not")
    void unknownList() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("name-rules", xml -> xml.replace("@COMPANY", "@COMPANIES")))
                .withMessageContaining("row company")
                .withMessageContaining("@COMPANIES");
    }

    @Test
    @DisplayName("are refused when a keyword has no answer somewhere")
    void gap() {
        assertThatExceptionOfType(FaultyTableException.class)
                .isThrownBy(() -> loadWith("industry-words", xml -> xml.replace("not(\"湖北\")", "not(\"湖北\", \"湖南\")")))
                .withMessageContaining("no row for")
                .withMessageContaining("province=湖南");
    }

    private static boolean stopsOnLowConfidence(Optional<Severity> severity, Origin origin) {
        return severity.filter(Severity.BLOCK::equals).isPresent() && origin.confidence() == Confidence.LOW;
    }

    private static Stream<Case> cases() {
        return Stream.concat(
                        Stream.of(Optional.<Province>empty()),
                        Stream.of(Province.values()).map(Optional::of))
                .flatMap(
                        province -> Stream.of(SubjectKind.values()).map(kind -> new Case(province, Optional.of(kind))));
    }

    private static void loadWith(String faulty, UnaryOperator<String> change) {
        DmnTables.load(name -> {
            InputStream file = DataFile.open("processes/" + name + ".dmn");
            return name.equals(faulty) ? changed(file, change) : file;
        });
    }

    private static InputStream changed(InputStream file, UnaryOperator<String> change) {
        try (file) {
            String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(change.apply(xml).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Case(Optional<Province> province, Optional<SubjectKind> kind) {

        boolean individual() {
            return kind.filter(SubjectKind::isIndividual).isPresent();
        }
    }
}
