package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The 31 provinces, by table: domain validity, leaders, individuals from elsewhere. */
class ProvincesTest {

    private static final String TABLE = "/rules/provinces.csv";
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Test
    void theTableHasAllOfThem() throws IOException, URISyntaxException {
        Path table = Path.of(ProvincesTest.class.getResource(TABLE).toURI());
        assertThat(Files.readAllLines(table).stream().skip(1))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactlyElementsOf(
                        Stream.of(Province.values()).map(Province::code).toList());
    }

    @ParameterizedTest(name = "DOM-03/DOM-04 {1}: {2} {3} {4}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    @Tag("walk")
    void domainValidity(String code, String name, String comparison, int value, String unit) {
        boolean inMonths = unit.equals("months");
        for (LocalDate day : daysAroundMonthEnds()) {
            LocalDate around = inMonths ? day.plusMonths(value) : day.plusDays(value);
            for (int offset = -3; offset <= 3; offset++) {
                LocalDate expiresOn = around.plusDays(offset);
                boolean longEnough = inMonths
                        ? offset >= (comparison.equals(">") ? 1 : 0) && ChronoUnit.DAYS.between(day, expiresOn) > 90
                        : offset > 0;
                if (isBlocked(code, day, expiresOn) == longEnough) {
                    fail("%s, submitted %s, expires %s", name, day, expiresOn);
                }
            }
        }
    }

    private static List<LocalDate> daysAroundMonthEnds() {
        return DAY.datesUntil(DAY.plusYears(2))
                .filter(day -> day.getDayOfMonth() > 27 || day.getDayOfMonth() < 3)
                .toList();
    }

    @ParameterizedTest(name = "AUX-03 {1}: a leader who is not the legal representative: {5}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void leaders(String code, String name, String comparison, int value, String unit, Severity wanted) {
        Filing filing = Filing.ofEnterprise().in(code).with("leader.legalRepresentative", false);
        assertThat(severity(filing, "AUX-03")).isEqualTo(Optional.ofNullable(wanted));
    }

    @ParameterizedTest(name = "AUX-03 {1}: a leader who is the legal representative")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void legalRepresentativesLeadEverywhere(String code) {
        assertThat(severity(Filing.ofEnterprise().in(code), "AUX-03")).isEmpty();
    }

    @ParameterizedTest(name = "AUX-07 {1}: an individual from elsewhere: {6}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void individualsFromElsewhere(
            String code, String name, String comparison, int value, String unit, String leader, Severity wanted) {
        String elsewhere = code.equals("330000") ? "440000" : "330000";
        Filing filing = Filing.ofIndividual().in(code).with("subject.householdProvince", elsewhere);
        assertThat(severity(filing, "AUX-07")).isEqualTo(Optional.ofNullable(wanted));
    }

    @ParameterizedTest(name = "AUX-07 {1}: an individual of the province")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void individualsOfTheProvinceFileEverywhere(String code) {
        assertThat(severity(Filing.ofIndividual().in(code), "AUX-07")).isEmpty();
    }

    private static Optional<Severity> severity(Filing filing, String rule) {
        List<Finding> findings = rules().check(Step.PROFILE, filing.facts(), DAY).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(findings).hasSizeLessThan(2);
        return findings.stream().map(Finding::severity).findFirst();
    }

    private static boolean isBlocked(String province, LocalDate day, LocalDate expiresOn) {
        Filing filing = Filing.ofEnterprise().in(province).with("domain.expiresOn", expiresOn.toString());
        return rules().check(Step.DOMAIN, filing.facts(), day).status() == Status.BLOCKED;
    }

    private static Rules rules() {
        return new Rules(TestTables.TABLES);
    }
}
