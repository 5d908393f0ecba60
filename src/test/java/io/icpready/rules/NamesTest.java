package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names of services")
class NamesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final Rules RULES = new Rules(TestTables.TABLES);

    private static final List<String> OF_INDIVIDUALS = List.of("青峰读书笔记", "青峰摄影随记", "老李的书房", "木工日记", "代码随想录");
    private static final List<String> OF_UNITS = List.of("青峰科技", "青峰科技官网", "青峰机械制造", "云栖书店", "青峰（杭州）科技");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Province.class)
    @DisplayName("NAM-02 to NAM-06: clean names are found fault with nowhere")
    void cleanNames(Province province) {
        OF_INDIVIDUALS.forEach(name -> assertThat(named(Filing.ofIndividual(), province, name))
                .as(name)
                .isEmpty());
        OF_UNITS.forEach(name -> assertThat(named(Filing.ofEnterprise(), province, name))
                .as(name)
                .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "计算机软硬件技术开发、技术服务；企业管理咨询；会议服务；货物进出口。（依法须经批准的项目，经相关部门批准后方可开展经营活动）",
                "服装、鞋帽、日用百货、办公用品的批发和零售；电子产品销售",
                "建筑工程施工；园林绿化；物业管理（不含保安服务）"
            })
    @DisplayName("NAM-05: everyday business scopes speak of no industry")
    void everydayScopes(String scope) {
        for (Province province : Province.values()) {
            assertThat(names(Filing.ofEnterprise().in(province.code()).with("subject.businessScope", scope)))
                    .as("%s", province)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("NAM-05: a proposal names the word and where it stands")
    void proposalNamesTheWord() {
        Finding finding = RULES
                .check(
                        Step.PROFILE,
                        Filing.ofEnterprise()
                                .with("subject.businessScope", "图书批发、期刊批发；技术开发")
                                .facts(),
                        DAY)
                .findings()
                .stream()
                .filter(each -> each.rule().equals("NAM-05"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.fields()).containsExactly("subject.businessScope", "service.industries");
        assertThat(Wording.render(finding.messageKey(), finding.arguments(), Locale.SIMPLIFIED_CHINESE))
                .contains("图书、期刊", "经营范围");
    }

    @Test
    @DisplayName("NAM-05: where a word stands twice, the place that weighs more speaks")
    void weightiestPlace() {
        Filing filing = Filing.ofEnterprise()
                .with("service.name", "青峰游戏")
                .with("subject.businessScope", "游戏开发")
                .with("service.remark", "游戏介绍");

        assertThat(of("NAM-05", filing))
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.fields()).contains("service.name"));
    }

    @Test
    @DisplayName("NAM-05: one finding for each industry")
    void oneForEachIndustry() {
        Filing filing = Filing.ofEnterprise().with("subject.businessScope", "药品、医疗器械零售；图书批发");

        assertThat(of("NAM-05", filing))
                .extracting(finding -> finding.arguments().get("industry").value())
                .containsExactlyInAnyOrder("industry.MEDICINE_AND_MEDICAL_DEVICES", "industry.PUBLISHING");
    }

    @Test
    @DisplayName("NAM-06: a word of two rows is said once, as the graver of them")
    void onceAndGravest() {
        Filing filing = Filing.ofEnterprise().in("120000").with("service.name", "青峰资讯");

        assertThat(of("NAM-06", filing)).extracting(Finding::severity).containsExactly(Severity.BLOCK);
    }

    @Test
    @DisplayName("NAM-04: several words of one list are said in one sentence")
    void severalWords() {
        Filing filing = Filing.ofIndividual().with("service.name", "青峰有限公司");

        assertThat(of("NAM-04", filing))
                .extracting(finding -> finding.arguments().get("words").value())
                .containsExactly("公司、有限");
    }

    @Test
    @DisplayName("No name of a person or unit stands in a finding about the name of a service")
    void nothingPersonal() {
        Filing filing = Filing.ofEnterprise().with("subject.name", "中国青峰教育集团").with("service.name", "中国青峰教育");

        assertThat(names(filing))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.arguments().values())
                        .extracting(argument -> argument.value())
                        .doesNotContain("中国青峰教育集团"));
    }

    private static List<Finding> named(Filing filing, Province province, String name) {
        return names(filing.in(province.code()).with("service.name", name));
    }

    /** What the rules about names stop or warn of, in the profile and in the domain. */
    private static List<Finding> names(Filing filing) {
        return Stream.of(Step.PROFILE, Step.DOMAIN)
                .flatMap(step -> RULES.check(step, filing.facts(), DAY).findings().stream())
                .filter(finding -> finding.rule().startsWith("NAM-"))
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private static List<Finding> of(String rule, Filing filing) {
        return names(filing).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
