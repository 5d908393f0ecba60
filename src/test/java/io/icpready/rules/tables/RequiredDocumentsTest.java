package io.icpready.rules.tables;

import static io.icpready.rules.facts.choices.DocumentPurpose.LEADER;
import static io.icpready.rules.facts.choices.DocumentPurpose.SERVICE_LEADER;
import static io.icpready.rules.facts.choices.DocumentType.AUTHORIZATION_LETTER;
import static io.icpready.rules.facts.choices.DocumentType.COMMERCIAL_NATURE_STATEMENT;
import static io.icpready.rules.facts.choices.DocumentType.DOMAIN_CERTIFICATE;
import static io.icpready.rules.facts.choices.DocumentType.DOMAIN_REGISTRANT_PROOF;
import static io.icpready.rules.facts.choices.DocumentType.EMPLOYMENT_PROOF;
import static io.icpready.rules.facts.choices.DocumentType.ESTABLISHMENT_PROOF;
import static io.icpready.rules.facts.choices.DocumentType.FILING_COMMITMENT_LETTER;
import static io.icpready.rules.facts.choices.DocumentType.HANDHELD_PERSONAL_PHOTO;
import static io.icpready.rules.facts.choices.DocumentType.HANDHELD_UNIT_PHOTO;
import static io.icpready.rules.facts.choices.DocumentType.NAME_CHANGE_PROOF;
import static io.icpready.rules.facts.choices.DocumentType.ORGANIZER_CERTIFICATE;
import static io.icpready.rules.facts.choices.DocumentType.OTHER;
import static io.icpready.rules.facts.choices.DocumentType.RESIDENCE_PERMIT;
import static io.icpready.rules.facts.choices.DocumentType.SERVICE_LEADER_ID;
import static io.icpready.rules.facts.choices.DocumentType.SITE_CONSTRUCTION_PLAN;
import static io.icpready.rules.facts.choices.DocumentType.SUBJECT_LEADER_ID;
import static io.icpready.rules.saying.RequiredDocument.Level.CONDITIONAL;
import static io.icpready.rules.saying.RequiredDocument.Level.REQUIRED;
import static io.icpready.rules.tables.Fixture.TABLES;
import static io.icpready.rules.tables.Fixture.enterprise;
import static io.icpready.rules.tables.Fixture.individual;
import static io.icpready.rules.tables.Fixture.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.tables.Fixture.Case;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequiredDocumentsTest {

    static Stream<String> provinces() {
        return Arrays.stream(Province.values()).map(Province::chineseName);
    }

    @Test
    @DisplayName("MAT-02 an individual gives one ID for the three basic slots")
    void individualBasics() {
        assertThat(individual("浙江").level(SUBJECT_LEADER_ID)).contains(REQUIRED);
        assertThat(individual("浙江").level(SERVICE_LEADER_ID)).isEmpty();
        assertThat(individual("浙江").level(ORGANIZER_CERTIFICATE)).isEmpty();
    }

    @ParameterizedTest(name = "MAT-01 {0} gives two IDs and its certificate")
    @EnumSource(value = SubjectKind.class, mode = EnumSource.Mode.EXCLUDE, names = "INDIVIDUAL")
    void organisationBasics(SubjectKind kind) {
        Case filing = of(kind, "浙江");

        assertThat(filing.asksFor(SUBJECT_LEADER_ID).map(DocumentRule::rule)).contains("MAT-01");
        assertThat(filing.level(SUBJECT_LEADER_ID)).contains(REQUIRED);
        assertThat(filing.level(SERVICE_LEADER_ID)).contains(REQUIRED);
        assertThat(filing.level(ORGANIZER_CERTIFICATE)).contains(REQUIRED);
        assertThat(filing.asksFor(ORGANIZER_CERTIFICATE).map(DocumentRule::howToKey))
                .contains("documentHowTo.ORGANIZER_CERTIFICATE." + kind);
    }

    @ParameterizedTest(name = "AUX-01/AUX-02 {0}: hand-held photos are only known to be possible")
    @MethodSource("provinces")
    void handheld(String province) {
        assertThat(individual(province).level(HANDHELD_PERSONAL_PHOTO)).contains(CONDITIONAL);
        assertThat(individual(province).level(HANDHELD_UNIT_PHOTO)).isEmpty();
        assertThat(enterprise(province).level(HANDHELD_UNIT_PHOTO)).contains(CONDITIONAL);
        assertThat(enterprise(province).level(HANDHELD_PERSONAL_PHOTO)).isEmpty();
    }

    @ParameterizedTest(name = "AUX-03 {0}: letter for a leader who is not the legal representative")
    @MethodSource("provinces")
    void leaderLetter(String province) {
        List<String> named = List.of("吉林", "黑龙江", "江苏", "安徽", "海南", "四川", "甘肃", "河北", "山西", "山东", "福建");
        List<String> unclear = List.of("北京", "辽宁");

        Optional<Level> level = enterprise(province).otherLeader().level(AUTHORIZATION_LETTER, LEADER);

        assertThat(level)
                .isEqualTo(
                        named.contains(province)
                                ? Optional.of(REQUIRED)
                                : unclear.contains(province) ? Optional.of(CONDITIONAL) : Optional.empty());
        assertThat(enterprise(province).level(AUTHORIZATION_LETTER, LEADER)).isEmpty();
        assertThat(individual(province).otherLeader().level(AUTHORIZATION_LETTER))
                .isEmpty();
    }

    @ParameterizedTest(name = "AUX-03 青海: {0} asks for a letter: {1}")
    @CsvSource({"PUBLIC_INSTITUTION, true", "GOVERNMENT_AGENCY, true", "ENTERPRISE, false", "FOUNDATION, false"})
    void qinghaiLetter(SubjectKind kind, boolean asked) {
        assertThat(of(kind, "青海").otherLeader().level(AUTHORIZATION_LETTER, LEADER))
                .isEqualTo(asked ? Optional.of(REQUIRED) : Optional.empty());
    }

    @ParameterizedTest(name = "AUX-03 {0}: letter for another service leader")
    @MethodSource("provinces")
    void serviceLeaderLetter(String province) {
        List<String> named = List.of("天津", "上海", "重庆", "安徽", "福建", "江西", "湖南", "湖北", "四川", "贵州", "内蒙古", "宁夏", "陕西");

        assertThat(enterprise(province).otherServiceLeader().level(AUTHORIZATION_LETTER, SERVICE_LEADER))
                .contains(named.contains(province) ? REQUIRED : CONDITIONAL);
        assertThat(enterprise(province).level(AUTHORIZATION_LETTER, SERVICE_LEADER))
                .isEmpty();
    }

    @ParameterizedTest(name = "AUX-04 {0}: proof when a person holds the domain of a unit")
    @MethodSource("provinces")
    void registrantProof(String province) {
        assertThat(enterprise(province).domainHeldByPerson().level(DOMAIN_REGISTRANT_PROOF))
                .contains(province.equals("重庆") ? REQUIRED : CONDITIONAL);
        assertThat(enterprise(province).level(DOMAIN_REGISTRANT_PROOF)).isEmpty();
        assertThat(individual(province).domainHeldByPerson().level(DOMAIN_REGISTRANT_PROOF))
                .isEmpty();
    }

    @ParameterizedTest(name = "AUX-05 {0} {1}: plan at {2} domains is {3}")
    @CsvSource({
        "广东, INDIVIDUAL, 5, ",
        "广东, INDIVIDUAL, 6, REQUIRED",
        "广东, ENTERPRISE, 29, ",
        "广东, ENTERPRISE, 30, CONDITIONAL",
        "广东, ENTERPRISE, 31, CONDITIONAL",
        "广东, ENTERPRISE, 32, REQUIRED",
        "广东, ENTERPRISE, 10000, REQUIRED",
        "上海, ENTERPRISE, 29, ",
        "上海, ENTERPRISE, 30, REQUIRED",
        "江苏, ENTERPRISE, 29, ",
        "江苏, ENTERPRISE, 30, REQUIRED",
        "江苏, INDIVIDUAL, 9, ",
        "江苏, INDIVIDUAL, 10, REQUIRED",
        "福建, ENTERPRISE, 5, ",
        "福建, ENTERPRISE, 6, REQUIRED",
        "湖南, ENTERPRISE, 2, ",
        "湖南, ENTERPRISE, 3, REQUIRED",
        "重庆, ENTERPRISE, 34, ",
        "重庆, ENTERPRISE, 35, REQUIRED",
        "重庆, INDIVIDUAL, 5, ",
        "重庆, INDIVIDUAL, 6, REQUIRED",
        "广西, INDIVIDUAL, 3, ",
        "广西, INDIVIDUAL, 4, REQUIRED",
        "浙江, ENTERPRISE, 100, "
    })
    void constructionPlan(String province, SubjectKind kind, int domains, Level level) {
        assertThat(of(kind, province).domains(domains).level(SITE_CONSTRUCTION_PLAN))
                .isEqualTo(Optional.ofNullable(level));
    }

    @ParameterizedTest(name = "AUX-05 {0} {1}: letter about the domains from {2} on")
    @CsvSource({"重庆, INDIVIDUAL, 6", "广西, ENTERPRISE, 6", "四川, ENTERPRISE, 6", "四川, INDIVIDUAL, 6"})
    void statementOfDomains(String province, SubjectKind kind, int from) {
        assertThat(of(kind, province).domains(from).level(FILING_COMMITMENT_LETTER))
                .contains(REQUIRED);
        assertThat(of(kind, province).domains(from - 1).level(FILING_COMMITMENT_LETTER))
                .isEmpty();
    }

    @ParameterizedTest(name = "AUX-05 {0} {1}: copy of the contract from {2} domains on")
    @CsvSource({"广东, INDIVIDUAL, 6", "广东, ENTERPRISE, 32", "广西, INDIVIDUAL, 4"})
    void contract(String province, SubjectKind kind, int from) {
        assertThat(of(kind, province).domains(from).level(OTHER)).contains(REQUIRED);
        assertThat(of(kind, province).domains(from - 1).level(OTHER)).isEmpty();
    }

    @ParameterizedTest(name = "AUX-06 {0} {1} with {2} domains: certificate is {3}")
    @CsvSource({
        "湖南, INDIVIDUAL, 1, REQUIRED",
        "湖南, ENTERPRISE, 1, REQUIRED",
        "内蒙古, INDIVIDUAL, 1, REQUIRED",
        "内蒙古, ENTERPRISE, 1, CONDITIONAL",
        "湖北, INDIVIDUAL, 1, REQUIRED",
        "湖北, ENTERPRISE, 1, CONDITIONAL",
        "陕西, ENTERPRISE, 4, CONDITIONAL",
        "陕西, ENTERPRISE, 5, REQUIRED",
        "广东, INDIVIDUAL, 1, REQUIRED",
        "广东, ENTERPRISE, 31, CONDITIONAL",
        "广东, ENTERPRISE, 32, REQUIRED",
        "广西, INDIVIDUAL, 3, CONDITIONAL",
        "广西, INDIVIDUAL, 4, REQUIRED",
        "天津, ENTERPRISE, 1, CONDITIONAL",
        "上海, ENTERPRISE, 1, CONDITIONAL",
        "浙江, ENTERPRISE, 1, CONDITIONAL"
    })
    void domainCertificate(String province, SubjectKind kind, int domains, Level level) {
        assertThat(of(kind, province).domains(domains).level(DOMAIN_CERTIFICATE))
                .contains(level);
    }

    @ParameterizedTest(name = "AUX-06 {0} {1} with {2} domains: the reason names the old page: {3}")
    @CsvSource({
        "河南, ENTERPRISE, 4, true",
        "河南, ENTERPRISE, 3, false",
        "贵州, ENTERPRISE, 4, true",
        "贵州, ENTERPRISE, 3, false",
        "云南, INDIVIDUAL, 1, true",
        "云南, ENTERPRISE, 1, false"
    })
    void oldPages(String province, SubjectKind kind, int domains, boolean old) {
        DocumentRule rule =
                of(kind, province).domains(domains).asksFor(DOMAIN_CERTIFICATE).orElseThrow();

        assertThat(rule.level()).isEqualTo(CONDITIONAL);
        assertThat(rule.reasonKey().equals("documentReason.AUX-06.old")).isEqualTo(old);
    }

    @ParameterizedTest(name = "AUX-07 {0}: residence permit of a non-local individual is {1}")
    @CsvSource({
        "北京, CONDITIONAL",
        "天津, ",
        "河北, ",
        "山西, ",
        "内蒙古, ",
        "辽宁, CONDITIONAL",
        "吉林, REQUIRED",
        "黑龙江, ",
        "上海, REQUIRED",
        "江苏, REQUIRED",
        "浙江, REQUIRED",
        "安徽, REQUIRED",
        "福建, REQUIRED",
        "江西, REQUIRED",
        "山东, REQUIRED",
        "河南, ",
        "湖北, REQUIRED",
        "湖南, CONDITIONAL",
        "广东, REQUIRED",
        "广西, ",
        "海南, CONDITIONAL",
        "重庆, CONDITIONAL",
        "四川, REQUIRED",
        "贵州, REQUIRED",
        "云南, ",
        "西藏, ",
        "陕西, ",
        "甘肃, CONDITIONAL",
        "青海, ",
        "宁夏, CONDITIONAL",
        "新疆, "
    })
    void residencePermit(String province, Level level) {
        assertThat(individual(province).householdElsewhere().level(RESIDENCE_PERMIT))
                .isEqualTo(Optional.ofNullable(level));
        assertThat(individual(province).level(RESIDENCE_PERMIT)).isEmpty();
        assertThat(enterprise(province).householdElsewhere().level(RESIDENCE_PERMIT))
                .isEmpty();
    }

    @ParameterizedTest(name = "AUX-08 {0}: proof of establishment of public bodies")
    @MethodSource("provinces")
    void establishmentProof(String province) {
        boolean asked = List.of("云南", "内蒙古", "黑龙江", "江西").contains(province);
        Optional<Level> expected = asked ? Optional.of(REQUIRED) : Optional.empty();

        assertThat(of(SubjectKind.PUBLIC_INSTITUTION, province).level(ESTABLISHMENT_PROOF))
                .isEqualTo(expected);
        assertThat(of(SubjectKind.GOVERNMENT_AGENCY, province).level(ESTABLISHMENT_PROOF))
                .isEqualTo(expected);
        assertThat(enterprise(province).level(ESTABLISHMENT_PROOF)).isEmpty();
        assertThat(individual(province).level(ESTABLISHMENT_PROOF)).isEmpty();
    }

    @ParameterizedTest(name = "AUX-09 {0}: proof of an enterprise's change of name")
    @MethodSource("provinces")
    void nameChange(String province) {
        assertThat(enterprise(province).nameChanged().level(NAME_CHANGE_PROOF)).contains(REQUIRED);
        assertThat(enterprise(province).level(NAME_CHANGE_PROOF)).isEmpty();
        assertThat(individual(province).nameChanged().level(NAME_CHANGE_PROOF)).isEmpty();
        assertThat(of(SubjectKind.FOUNDATION, province).nameChanged().level(NAME_CHANGE_PROOF))
                .isEqualTo(province.equals("北京") ? Optional.of(CONDITIONAL) : Optional.empty());
    }

    @ParameterizedTest(name = "AUX-10 {0}: proof of employment of leaders filed elsewhere")
    @MethodSource("provinces")
    void employmentProof(String province) {
        Level level = province.equals("四川") ? REQUIRED : CONDITIONAL;

        Case leader = enterprise(province).leaderFiledElsewhere();
        assertThat(leader.level(EMPLOYMENT_PROOF, LEADER)).contains(level);
        assertThat(leader.level(EMPLOYMENT_PROOF, SERVICE_LEADER)).isEmpty();

        Case serviceLeader = enterprise(province).serviceLeaderFiledElsewhere();
        assertThat(serviceLeader.level(EMPLOYMENT_PROOF, SERVICE_LEADER)).contains(level);
        assertThat(serviceLeader.level(EMPLOYMENT_PROOF, LEADER)).isEmpty();

        assertThat(enterprise(province).level(EMPLOYMENT_PROOF)).isEmpty();
        assertThat(individual(province).serviceLeaderFiledElsewhere().level(EMPLOYMENT_PROOF))
                .as("an individual is both leaders and is asked once")
                .isEmpty();
    }

    @ParameterizedTest(name = "AUX-11 {0}: statement of commercial nature")
    @MethodSource("provinces")
    void commercialStatement(String province) {
        Optional<Level> expected = switch (province) {
            case "四川" -> Optional.of(REQUIRED);
            case "湖北" -> Optional.of(CONDITIONAL);
            default -> Optional.empty();
        };

        assertThat(enterprise(province).commercialWording().level(COMMERCIAL_NATURE_STATEMENT))
                .isEqualTo(expected);
        assertThat(enterprise(province).level(COMMERCIAL_NATURE_STATEMENT)).isEmpty();
        assertThat(individual(province).commercialWording().level(COMMERCIAL_NATURE_STATEMENT))
                .isEmpty();
    }

    @ParameterizedTest(name = "PRV-01 {0}: commitment letter of the province")
    @MethodSource("provinces")
    void commitmentLetter(String province) {
        Optional<Level> expected = List.of("广东", "江苏").contains(province) ? Optional.of(REQUIRED) : Optional.empty();

        assertThat(enterprise(province).level(FILING_COMMITMENT_LETTER)).isEqualTo(expected);
        assertThat(individual(province).level(FILING_COMMITMENT_LETTER)).isEqualTo(expected);
    }

    @Test
    @DisplayName("PRV-01 新疆 asks everyone for its confirmation, 青海 young individuals perhaps")
    void otherDocuments() {
        assertThat(enterprise("新疆").level(OTHER)).contains(REQUIRED);
        assertThat(individual("新疆").level(OTHER)).contains(REQUIRED);
        assertThat(individual("青海").level(OTHER)).contains(CONDITIONAL);
        assertThat(enterprise("青海").level(OTHER)).isEmpty();
        assertThat(individual("浙江").level(OTHER)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: no document is asked for twice, and REQUIRED wins")
    @EnumSource(Province.class)
    void noDuplicates(Province province) {
        for (SubjectKind kind : SubjectKind.values()) {
            List<DocumentRule> rules = TABLES.requiredDocuments(of(kind, province.chineseName())
                    .otherLeader()
                    .otherServiceLeader()
                    .leaderFiledElsewhere()
                    .serviceLeaderFiledElsewhere()
                    .householdElsewhere()
                    .nameChanged()
                    .commercialWording()
                    .domainHeldByPerson()
                    .domains(50)
                    .documentCase());

            assertThat(rules)
                    .extracting(rule -> List.of(rule.type(), rule.purpose()))
                    .doesNotHaveDuplicates();
        }
    }
}
