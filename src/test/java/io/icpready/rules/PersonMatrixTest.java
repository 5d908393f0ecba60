package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The people of a filing, 31 provinces in every role: what each province says is written down here a
 * second time, as its pages say it, so that a wrong cell of a table is seen.
 */
@DisplayName("The matrix of people")
class PersonMatrixTest {

    private static final String MATRIX = "/rules/person-matrix.csv";
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final int OLDEST = 90;
    private static final Set<IdType> TRAVEL_PERMITS =
            EnumSet.of(IdType.HK_MACAO_TRAVEL_PERMIT, IdType.TAIWAN_TRAVEL_PERMIT);

    @ParameterizedTest(name = "PER-01, PER-02 {1}: individual {2}, leader {3}, service leader {4}")
    @CsvFileSource(resources = MATRIX, numLinesToSkip = 1)
    @Tag("walk")
    void ages(String code, String name, String individual, String leader, String serviceLeader) {
        Province province = Province.ofCode(code).orElseThrow();
        for (int age = 0; age <= OLDEST; age++) {
            walk(province, "subject", age, band(individual, age));
            walk(province, "leader", age, band(leader, age));
            walk(province, "serviceLeader", age, worse(band(serviceLeader, age), upper(province, age)));
        }
    }

    @ParameterizedTest(name = "PER-04 {1}: foreigner {5}, {6}; Hong Kong, Macao, Taiwan {7}, {8}")
    @CsvFileSource(resources = MATRIX, numLinesToSkip = 1)
    @Tag("walk")
    void residencies(
            String code,
            String name,
            String one,
            String two,
            String three,
            String foreignIndividual,
            String foreignLeader,
            String hmtIndividual,
            String hmtLeader) {
        Province province = Province.ofCode(code).orElseThrow();
        for (Document document : Document.values()) {
            boolean foreign = document.residency == Residency.OTHER;
            assertThat(ofIndividual(province, document))
                    .as("%s individual, %s", name, document)
                    .isEqualTo(practice(province, "individual", foreign ? foreignIndividual : hmtIndividual, document));
            assertThat(ofLeader(province, "leader", document))
                    .as("%s leader, %s", name, document)
                    .isEqualTo(practice(province, "leader", foreign ? foreignLeader : hmtLeader, document));
            assertThat(ofLeader(province, "serviceLeader", document))
                    .as("%s service leader, %s", name, document)
                    .isEqualTo(
                            province == Province.LIAONING && foreign ? Optional.of(Severity.BLOCK) : Optional.empty());
        }
    }

    /** Of the last day of an age, and of its first: the birthday itself. */
    private static void walk(Province province, String group, int age, Optional<Severity> expected) {
        for (LocalDate birth :
                List.of(DAY.minusYears(age), DAY.minusYears(age + 1).plusDays(1))) {
            Optional<Severity> said = severity(born(province, group, birth), group, "PER-01", "PER-02");
            if (!said.equals(expected)) {
                fail("%s %s of %d, born %s: %s, not %s", province, group, age, birth, said, expected);
            }
        }
    }

    private static Filing born(Province province, String group, LocalDate birth) {
        boolean individual = group.equals("subject");
        OrdinaryFiling ordinary =
                new OrdinaryFiling(individual ? SubjectKind.INDIVIDUAL : SubjectKind.ENTERPRISE, province);
        return (individual ? Filing.ofIndividual() : Filing.ofEnterprise())
                .in(province.code())
                .with(
                        group + ".idNumber",
                        ordinary.residentNumber(birth.toString().replace("-", "")));
    }

    private static Optional<Severity> ofIndividual(Province province, Document document) {
        Filing filing = Filing.ofIndividual()
                .in(province.code())
                .with("subject.idType", document.idType.name())
                .with("subject.idNumber", document.number);
        return severity(as(filing, "leader", document), "subject", "PER-04", "MAT-04");
    }

    private static Optional<Severity> ofLeader(Province province, String group, Document document) {
        return severity(as(Filing.ofEnterprise().in(province.code()), group, document), group, "PER-04", "MAT-04");
    }

    private static Filing as(Filing filing, String group, Document document) {
        return filing.with(group + ".idType", document.idType.name())
                .with(group + ".idNumber", document.number)
                .with(group + ".residency", document.residency.name());
    }

    private static Optional<Severity> severity(Filing filing, String group, String... rules) {
        List<Finding> findings = new Rules(TestTables.TABLES)
                .check(Step.PROFILE, filing.facts(), DAY).findings().stream()
                        .filter(finding -> List.of(rules).contains(finding.rule()))
                        .filter(finding -> finding.fields().stream().anyMatch(field -> field.startsWith(group + ".")))
                        .toList();
        assertThat(findings).hasSizeLessThan(2);
        return findings.stream().map(Finding::severity).findFirst();
    }

    /** The outcome of the first band above the age: {@code 14:BLOCK 18:WARN}. */
    private static Optional<Severity> band(String bands, int age) {
        return bands.equals("?")
                ? Optional.empty()
                : Arrays.stream(bands.split(" "))
                        .map(band -> band.split(":"))
                        .filter(band -> age < Integer.parseInt(band[0]))
                        .findFirst()
                        .map(band -> Severity.valueOf(band[1]));
    }

    /** 黑龙江 takes nobody above 65; in 天津 a man retires at 60. The numbers of this walk are of men. */
    private static Optional<Severity> upper(Province province, int age) {
        return switch (province) {
            case HEILONGJIANG -> age > 65 ? Optional.of(Severity.BLOCK) : Optional.empty();
            case TIANJIN -> age >= 60 ? Optional.of(Severity.WARN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Severity> worse(Optional<Severity> one, Optional<Severity> other) {
        return one.or(() -> other);
    }

    private static Optional<Severity> practice(Province province, String role, String cell, Document document) {
        return switch (cell) {
            case "?" -> Optional.of(Severity.INFO);
            case "REFUSED", "MUST_AUTHORISE_CITIZEN", "MUST_AUTHORISE_MAINLAND_ID" -> Optional.of(Severity.BLOCK);
            case "NOT_PROVIDED_FOR", "RESIDENCE_PERMIT+居住单+PASSPORT", "PASSPORT+EXPLANATION" ->
                Optional.of(Severity.WARN);
            case "SERVICE_LEADER_MAINLAND_ID", "RESIDENCE_PERMIT_3M_OR_TRAVEL_PERMIT", "TRAVEL_OR_RESIDENCE_PERMIT" ->
                Optional.empty();
            case "PASSPORT", "TRAVEL_PERMIT" ->
                isDisputed(province, role) ? Optional.of(Severity.WARN) : warnUnlessTravel(document);
            case "RESIDENCE_PERMIT_ONLY" -> onlyResidencePermit(document);
            default -> throw new IllegalArgumentException(cell);
        };
    }

    /** The page of 云南 takes them, and wants an address in the province. */
    private static boolean isDisputed(Province province, String role) {
        return province == Province.YUNNAN && role.equals("individual");
    }

    private static Optional<Severity> warnUnlessTravel(Document document) {
        return document.idType == IdType.PASSPORT || TRAVEL_PERMITS.contains(document.idType)
                ? Optional.empty()
                : Optional.of(Severity.WARN);
    }

    /** Said of Hong Kong and Macao; of Taiwan nothing is known. */
    private static Optional<Severity> onlyResidencePermit(Document document) {
        return switch (document.idType) {
            case HK_MACAO_RESIDENCE_PERMIT -> Optional.empty();
            case HK_MACAO_TRAVEL_PERMIT -> Optional.of(Severity.BLOCK);
            case TAIWAN_TRAVEL_PERMIT -> Optional.of(Severity.WARN);
            default -> Optional.of(Severity.INFO);
        };
    }

    /** What people from outside the mainland identify themselves with. */
    private enum Document {
        PASSPORT(Residency.OTHER, IdType.PASSPORT, "E12345678"),
        HONG_KONG_RESIDENCE(Residency.HONG_KONG_MACAO, IdType.HK_MACAO_RESIDENCE_PERMIT, "810000199003074411"),
        HONG_KONG_TRAVEL(Residency.HONG_KONG_MACAO, IdType.HK_MACAO_TRAVEL_PERMIT, "H12345678"),
        TAIWAN_RESIDENCE(Residency.TAIWAN, IdType.TAIWAN_RESIDENCE_PERMIT, "830000199003074415"),
        TAIWAN_TRAVEL(Residency.TAIWAN, IdType.TAIWAN_TRAVEL_PERMIT, "12345678");

        private final Residency residency;
        private final IdType idType;
        private final String number;

        Document(Residency residency, IdType idType, String number) {
            this.residency = residency;
            this.idType = idType;
            this.number = number;
        }
    }
}
