package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An age on a day")
class PersonAgeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");

    @Test
    @DisplayName("PER-01 says from which day on it is enough, and that day is the first to submit")
    void saysFromWhichDay() {
        Filing filing = individual(Province.SHANGHAI, "310101200811294411");

        assertThat(arguments(filing, DAY, "PER-01"))
                .containsEntry("age", Argument.number(17))
                .containsEntry("needed", Argument.number(18))
                .containsEntry("from", Argument.date(LocalDate.parse("2026-11-29")));
        assertThat(assess(filing, DAY).earliestSubmissionDate()).contains(LocalDate.parse("2026-11-29"));
    }

    @ParameterizedTest(name = "PER-01 born on 29 February: 18 on {0}: {1}")
    @CsvSource({"2026-02-28, false", "2026-03-01, true"})
    void aLeapDayIsCompletedOnTheFirstOfMarch(LocalDate day, boolean isAdult) {
        Filing filing = Filing.ofEnterprise()
                .in(Province.SHANGHAI.code())
                .with("leader.idType", "PASSPORT")
                .with("leader.idNumber", "E12345678")
                .with("leader.residency", "OTHER")
                .with("leader.birthDate", "2008-02-29");

        assertThat(findings(filing, day, "PER-01").isEmpty()).isEqualTo(isAdult);
        assertThat(findings(filing, day, "PER-01"))
                .allSatisfy(finding -> assertThat(finding.arguments())
                        .containsEntry("from", Argument.date(LocalDate.parse("2026-03-01"))));
    }

    @Test
    @DisplayName("PER-02 bounds the days to submit: the last is the one before the birthday")
    void tooOldFromADayOn() {
        String number = new OrdinaryFiling(SubjectKind.ENTERPRISE, Province.HEILONGJIANG).residentNumber("19610101");
        Filing filing = new OrdinaryFiling(SubjectKind.ENTERPRISE, Province.HEILONGJIANG)
                .filing()
                .with("leader.idNumber", number)
                .with("serviceLeader.idNumber", number);

        assertThat(assess(filing, DAY).latestSubmissionDate()).contains(LocalDate.parse("2026-12-31"));
    }

    @ParameterizedTest(name = "PER-01 {0} individual born {1}, works {2}, studies {3}: {4}")
    @CsvSource({
        "JIANGSU, 20091128, , , ageNeed.work",
        "JIANGSU, 20091128, true, , ageNeed.work",
        "JIANGSU, 20091128, false, , ageNeed.noWork",
        "SICHUAN, 20091128, false, , ageNeed.guardianConsent",
        "SICHUAN, 20091128, , , ageNeed.workOrGuardian",
        "GUANGDONG, 20091128, , true, ageNeed.studentAdult",
        "GUANGDONG, 20091128, , , ageNeed.employmentDisputed",
        "QINGHAI, 20060301, , true, ageNeed.study",
        "QINGHAI, 20060301, , false, ageNeed.studyOrWork",
        "ANHUI, 20121128, , , ageNeed.guardian"
    })
    void saysWhichPapersAreNeeded(Province province, String birth, Boolean works, Boolean studies, String needs) {
        Filing filing =
                individual(province, new OrdinaryFiling(SubjectKind.INDIVIDUAL, province).residentNumber(birth));
        Stream.of(
                        Map.entry("leader.worksForLiving", String.valueOf(works)),
                        Map.entry("leader.student", String.valueOf(studies)))
                .filter(fact -> !fact.getValue().equals("null"))
                .forEach(fact -> filing.with(fact.getKey(), Boolean.valueOf(fact.getValue())));

        assertThat(arguments(filing, DAY, "PER-01")).containsEntry("needs", Argument.key(needs));
    }

    private static Filing individual(Province province, String number) {
        Filing filing = new OrdinaryFiling(SubjectKind.INDIVIDUAL, province).filing();
        List.of("subject.idNumber", "leader.idNumber", "serviceLeader.idNumber", "domain.holderIdNumber")
                .forEach(path -> filing.with(path, number));
        return filing;
    }

    private static Map<String, Argument> arguments(Filing filing, LocalDate day, String rule) {
        List<Finding> findings = findings(filing, day, rule);
        assertThat(findings).hasSize(1);
        return findings.get(0).arguments();
    }

    private static List<Finding> findings(Filing filing, LocalDate day, String rule) {
        return new Rules(TestTables.TABLES)
                .check(Step.PROFILE, filing.facts(), day).findings().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList();
    }

    private static Assessment assess(Filing filing, LocalDate day) {
        return new Rules(TestTables.TABLES).assess(filing.facts(), day);
    }
}
