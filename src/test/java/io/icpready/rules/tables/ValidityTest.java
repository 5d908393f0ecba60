package io.icpready.rules.tables;

import static io.icpready.rules.tables.Fixture.TABLES;
import static io.icpready.rules.tables.Fixture.province;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

    @ParameterizedTest(name = "DOM-03 {0}: the default of more than 90 days")
    @ValueSource(strings = {"吉林", "黑龙江", "江西", "海南", "云南", "西藏", "陕西", "宁夏", "新疆"})
    void defaultDays(String name) {
        DomainValidity validity = TABLES.domainValidity(province(name));

        assertThat(validity.moreThanDays()).isEqualTo(90);
        assertThat(validity.months()).isEmpty();
        assertThat(validity.rule()).isEqualTo("DOM-03");
    }

    @Test
    @DisplayName("DOM-04 山东: 45 days take the place of 90")
    void shandong() {
        DomainValidity validity = TABLES.domainValidity(Province.SHANDONG);

        assertThat(validity.moreThanDays()).isEqualTo(45);
        assertThat(validity.months()).isEmpty();
        assertThat(validity.rule()).isEqualTo("DOM-04");
    }

    @ParameterizedTest(name = "DOM-04 {0}: 3 months ({1}) and more than 90 days")
    @CsvSource({
        "北京, MORE_THAN", "天津, MORE_THAN", "河北, AT_LEAST", "山西, MORE_THAN", "内蒙古, MORE_THAN",
        "上海, AT_LEAST", "江苏, MORE_THAN", "浙江, MORE_THAN", "安徽, MORE_THAN", "福建, AT_LEAST",
        "河南, MORE_THAN", "湖北, MORE_THAN", "湖南, AT_LEAST", "广东, MORE_THAN", "广西, MORE_THAN",
        "四川, MORE_THAN", "贵州, AT_LEAST", "甘肃, MORE_THAN", "青海, AT_LEAST"
    })
    void months(String name, Comparison comparison) {
        DomainValidity validity = TABLES.domainValidity(province(name));

        assertThat(validity.moreThanDays()).isEqualTo(90);
        assertThat(validity.months()).contains(new DomainValidity.Months(comparison, 3));
        assertThat(validity.rule()).isEqualTo("DOM-04");
    }

    @ParameterizedTest(name = "VAL-01 {0}: 3 months left, in every province")
    @EnumSource(
            value = DocumentType.class,
            names = {
                "SUBJECT_LEADER_ID",
                "SERVICE_LEADER_ID",
                "ORGANIZER_CERTIFICATE",
                "RESIDENCE_PERMIT",
                "PRE_APPROVAL_DOCUMENT",
                "HANDHELD_PERSONAL_PHOTO",
                "HANDHELD_UNIT_PHOTO",
                "SITE_CONSTRUCTION_PLAN",
                "OTHER"
            })
    void timeLeft(DocumentType type) {
        everywhere(type, true, "VAL-01");
        everywhere(type, false, "VAL-01");
        assertThat(TABLES.documentWindow(type, false, Province.BEIJING).minimumMonthsLeft())
                .contains(3);
    }

    @ParameterizedTest(name = "VAL-02 {0}: at most 3 months old, in every province")
    @EnumSource(
            value = DocumentType.class,
            names = {
                "DOMAIN_REGISTRANT_PROOF",
                "ESTABLISHMENT_PROOF",
                "NAME_CHANGE_PROOF",
                "NON_INVOLVEMENT_STATEMENT",
                "FILING_COMMITMENT_LETTER"
            })
    void age(DocumentType type) {
        everywhere(type, true, "VAL-02");
        everywhere(type, false, "VAL-02");
        assertThat(TABLES.documentWindow(type, false, Province.BEIJING).maximumAgeMonths())
                .contains(3);
    }

    private static void everywhere(DocumentType type, boolean individual, String rule) {
        assertThat(Province.values())
                .allSatisfy(province -> assertThat(TABLES.documentWindow(type, individual, province)
                                .rule())
                        .isEqualTo(rule));
    }

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of("VAL-03", Province.SICHUAN, DocumentType.EMPLOYMENT_PROOF, null, 45),
                Arguments.of("VAL-04", Province.HUNAN, DocumentType.DOMAIN_CERTIFICATE, null, 45),
                Arguments.of("VAL-05", Province.HUBEI, DocumentType.COMMERCIAL_NATURE_STATEMENT, 6, null),
                Arguments.of("VAL-06", Province.HEBEI, DocumentType.AUTHORIZATION_LETTER, 6, null));
    }

    @ParameterizedTest(name = "{0} holds for organisations in {1} and {2} alone (AMB-09)")
    @MethodSource("exceptions")
    void exceptionsOfUnits(String rule, Province province, DocumentType type, Integer months, Integer days) {
        DocumentWindow window = TABLES.documentWindow(type, false, province);
        assertThat(window.rule()).isEqualTo(rule);
        assertThat(window.maximumAgeMonths()).isEqualTo(Optional.ofNullable(months));
        assertThat(window.maximumAgeDays()).isEqualTo(Optional.ofNullable(days));

        for (Province other : Province.values()) {
            assertThat(TABLES.documentWindow(type, true, other).rule()).isEqualTo("VAL-02");
            if (other != province) {
                DocumentWindow general = TABLES.documentWindow(type, false, other);
                assertThat(general.rule()).isEqualTo("VAL-02");
                assertThat(general.maximumAgeMonths()).contains(3);
                assertThat(general.maximumAgeDays()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "DOM-02 .{0} is approved")
    @ValueSource(strings = {"cn", "com", "net", "com.cn", "gov.cn", "gd.cn", "中国", "公司", "政务.cn", "top"})
    void approvedSuffixes(String suffix) {
        assertThat(TABLES.suffixes().approved()).contains(suffix);
    }

    @Test
    @DisplayName("DOM-02 the list is that of 2022-08-30, without leading dots")
    void suffixList() {
        SuffixList list = TABLES.suffixes();

        assertThat(list.listedOn()).isEqualTo(LocalDate.of(2022, 8, 30));
        assertThat(list.approved()).hasSize(194).doesNotContain("io", "dev", "org", "hk");
        assertThat(list.approved()).noneMatch(suffix -> suffix.startsWith("."));
    }
}
