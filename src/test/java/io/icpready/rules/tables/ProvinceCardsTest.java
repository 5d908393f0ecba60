package io.icpready.rules.tables;

import static io.icpready.rules.tables.Fixture.TABLES;
import static io.icpready.rules.tables.Fixture.province;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.Rule;
import io.icpready.rules.facts.Condition;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.ProvinceCard.Entry;
import io.icpready.rules.saying.ProvinceCard.LeaderPractice;
import io.icpready.rules.saying.ProvinceCard.NonLocalPractice;
import io.icpready.rules.saying.ProvinceCard.ProofPractice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProvinceCardsTest {

    private static final List<String> RULES = Rule.ALL.stream().map(Rule::id).toList();

    private static final List<String> FACTS = Stream.concat(
                    Vocabulary.FIELDS.stream().map(FactField::path), Stream.of(Entry.DOCUMENTS))
            .toList();

    private static final List<String> TOPICS = List.of(
            "domainValidity",
            "leaders",
            "holder",
            "minimumAge",
            "nonLocal",
            "materials",
            "phone",
            "address",
            "suffix",
            "counts",
            "name",
            "preApproval",
            "other");

    @ParameterizedTest(name = "AUX-03/AUX-07 {0}: leader {1}, non-local individuals {2}")
    @CsvSource({
        "北京, CONFLICTING, UNKNOWN",
        "天津, LEGAL_REPRESENTATIVE_ONLY, ALLOWED",
        "河北, LEGAL_REPRESENTATIVE_ONLY, ALLOWED",
        "山西, LEGAL_REPRESENTATIVE_ONLY, REFUSED",
        "内蒙古, LEGAL_REPRESENTATIVE_ONLY, REFUSED",
        "辽宁, UNKNOWN, UNKNOWN",
        "吉林, OTHER_WITH_AUTHORIZATION, ALLOWED_WITH_PROOF",
        "黑龙江, OTHER_WITH_AUTHORIZATION_SAME_SERVICE_LEADER, REFUSED",
        "上海, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "江苏, OTHER_WITH_AUTHORIZATION_SAME_SERVICE_LEADER, ALLOWED_WITH_PROOF",
        "浙江, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "安徽, OTHER_WITH_AUTHORIZATION_SAME_SERVICE_LEADER, ALLOWED_WITH_PROOF",
        "福建, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "江西, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "山东, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "河南, LEGAL_REPRESENTATIVE_ONLY, REFUSED",
        "湖北, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "湖南, LEGAL_REPRESENTATIVE_ONLY, UNKNOWN",
        "广东, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "广西, LEGAL_REPRESENTATIVE_ONLY, REFUSED",
        "海南, OTHER_WITH_AUTHORIZATION_SAME_SERVICE_LEADER, UNKNOWN",
        "重庆, LEGAL_REPRESENTATIVE_ONLY, UNKNOWN",
        "四川, OTHER_WITH_AUTHORIZATION, ALLOWED_WITH_PROOF",
        "贵州, LEGAL_REPRESENTATIVE_ONLY, ALLOWED_WITH_PROOF",
        "云南, LEGAL_REPRESENTATIVE_ONLY, REFUSED",
        "西藏, LEGAL_REPRESENTATIVE_ONLY, REFUSED",
        "陕西, LEGAL_REPRESENTATIVE_ONLY, ALLOWED",
        "甘肃, OTHER_WITH_AUTHORIZATION, CONFLICTING",
        "青海, LEGAL_REPRESENTATIVE_UNLESS_PUBLIC, REFUSED",
        "宁夏, LEGAL_REPRESENTATIVE_ONLY, CONFLICTING",
        "新疆, LEGAL_REPRESENTATIVE_ONLY, REFUSED"
    })
    void practices(String name, LeaderPractice leader, NonLocalPractice nonLocal) {
        assertThat(TABLES.province(province(name)).leader()).isEqualTo(leader);
        assertThat(TABLES.province(province(name)).nonLocal()).isEqualTo(nonLocal);
    }

    @Test
    @DisplayName("DOM-09 天津 names four relations, 湖南 the unit only, 广东 the legal representative")
    void holders() {
        assertThat(TABLES.province(Province.TIANJIN).holders())
                .containsExactlyInAnyOrder(
                        HolderRelation.LEGAL_REPRESENTATIVE,
                        HolderRelation.SHAREHOLDER,
                        HolderRelation.PRINCIPAL,
                        HolderRelation.SENIOR_MANAGER);
        assertThat(TABLES.province(Province.HUNAN).holders()).isEmpty();
        assertThat(TABLES.province(Province.GUANGDONG).holders()).containsExactly(HolderRelation.LEGAL_REPRESENTATIVE);
    }

    @Test
    @DisplayName("DOM-02 北京 refuses suffixes of its own, 广东 none")
    void refusedSuffixes() {
        assertThat(TABLES.province(Province.BEIJING).refusedSuffixes())
                .contains(".icu", ".me", ".org")
                .allMatch(suffix -> suffix.startsWith("."));
        assertThat(TABLES.province(Province.GUANGDONG).refusedSuffixes()).isEmpty();
    }

    @ParameterizedTest(name = "PRV-01 the card of {0} can be read in both languages")
    @EnumSource(Province.class)
    void cards(Province province) {
        ProvinceCard card = TABLES.province(province);

        assertThat(card.province()).isEqualTo(province);
        assertThat(card.registrantProof()).isEqualTo(ProofPractice.UNKNOWN);
        assertThat(card.entries())
                .extracting(ProvinceCard.Entry::topic)
                .contains("domainValidity", "leaders", "holder", "nonLocal")
                .isSubsetOf(TOPICS);
        assertThat(card.entries())
                .as("lines of one topic that concern the same people, judged by the same rules, are one line")
                .extracting(
                        entry -> List.of(entry.topic(), entry.cases(), entry.judgedBy(), entry.needs(), entry.source()))
                .doesNotHaveDuplicates();
        assertThat(card.entries()).allSatisfy(entry -> {
            assertThat(entry.zh()).containsPattern("\\p{IsHan}");
            assertThat(entry.en()).containsPattern("[A-Za-z]{3}");
            assertThat(SourceFile.load().of(entry.source())).isNotEmpty();
        });
    }

    @ParameterizedTest(name = "PRV-01 the card of {0} says of each line whom it concerns and which rule judges it")
    @EnumSource(Province.class)
    void scopesAndJudges(Province province) {
        assertThat(TABLES.province(province).entries()).allSatisfy(entry -> {
            assertThat(entry.judgedBy()).isSubsetOf(RULES);
            assertThat(entry.needs()).isSubsetOf(FACTS);
            assertThat(entry.needs().isEmpty() || !entry.judgedBy().isEmpty())
                    .as("what is only to be observed needs no fact: %s", entry)
                    .isTrue();
            assertThat(entry.cases())
                    .allSatisfy(text -> assertThat(Condition.parse(text)).allSatisfy(ProvinceCardsTest::canHold));
        });
    }

    private static void canHold(Condition condition) {
        FactField field = Vocabulary.FIELDS.stream()
                .filter(candidate -> candidate.path().equals(condition.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fact: " + condition));
        List<String> values = field.form() == Form.FLAG ? List.of("true", "false") : field.options();
        assertThat(values).containsAll(condition.values());
    }

    @ParameterizedTest(name = "{0}: the line on domains is as sure as the row that judges them")
    @EnumSource(Province.class)
    void theLineOnDomainsIsAsSureAsTheRow(Province province) {
        Origin judged = TABLES.domainValidity(province).origin();
        ProvinceCard card = TABLES.province(province);

        assertThat(card.entries())
                .filteredOn(entry -> entry.topic().equals("domainValidity"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.source()).isEqualTo(judged.source());
                    assertThat(entry.confidence()).isEqualTo(judged.confidence());
                });
        assertThat(card.entries())
                .filteredOn(entry -> !entry.topic().equals("domainValidity"))
                .extracting(ProvinceCard.Entry::confidence)
                .containsOnly(card.origin().confidence());
    }
}
