package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which document of identity goes with which kind and which residency, all of them. */
class IdentityDocumentsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private static final Set<String> PERSONAL = Set.of(
            "RESIDENT_ID",
            "HK_MACAO_RESIDENCE_PERMIT",
            "HK_MACAO_TRAVEL_PERMIT",
            "TAIWAN_RESIDENCE_PERMIT",
            "TAIWAN_TRAVEL_PERMIT",
            "PASSPORT",
            "TEMPORARY_RESIDENT_ID",
            "FOREIGN_PERMANENT_RESIDENT_ID");

    private static final Set<String> OF_UNITS = Set.of(
            "BUSINESS_LICENSE",
            "PUBLIC_INSTITUTION_CERTIFICATE",
            "UNIFIED_SOCIAL_CREDIT_CERTIFICATE",
            "SOCIAL_ORGANIZATION_CERTIFICATE",
            "PRIVATE_NON_ENTERPRISE_CERTIFICATE",
            "FOUNDATION_CERTIFICATE",
            "LAW_FIRM_LICENSE",
            "ORGANIZATION_CODE_CERTIFICATE",
            "FOREIGN_REPRESENTATIVE_OFFICE_CERTIFICATE");

    private static final Map<String, Set<String>> OF_KIND = Map.of(
            "INDIVIDUAL", PERSONAL,
            "ENTERPRISE",
                    Set.of(
                            "BUSINESS_LICENSE",
                            "UNIFIED_SOCIAL_CREDIT_CERTIFICATE",
                            "ORGANIZATION_CODE_CERTIFICATE",
                            "FOREIGN_REPRESENTATIVE_OFFICE_CERTIFICATE"),
            "PUBLIC_INSTITUTION",
                    Set.of(
                            "PUBLIC_INSTITUTION_CERTIFICATE",
                            "UNIFIED_SOCIAL_CREDIT_CERTIFICATE",
                            "ORGANIZATION_CODE_CERTIFICATE"),
            "GOVERNMENT_AGENCY", Set.of("UNIFIED_SOCIAL_CREDIT_CERTIFICATE", "ORGANIZATION_CODE_CERTIFICATE"),
            "SOCIAL_ORGANIZATION", Set.of("SOCIAL_ORGANIZATION_CERTIFICATE"),
            "PRIVATE_NON_ENTERPRISE", Set.of("PRIVATE_NON_ENTERPRISE_CERTIFICATE"),
            "FOUNDATION", Set.of("FOUNDATION_CERTIFICATE"),
            "LAW_FIRM", Set.of("LAW_FIRM_LICENSE"),
            "OTHER_ORGANIZATION", OF_UNITS);

    private static final Map<String, Set<String>> OF_RESIDENCY = Map.of(
            "MAINLAND", Set.of("RESIDENT_ID", "TEMPORARY_RESIDENT_ID"),
            "HONG_KONG_MACAO", Set.of("HK_MACAO_RESIDENCE_PERMIT", "HK_MACAO_TRAVEL_PERMIT"),
            "TAIWAN", Set.of("TAIWAN_RESIDENCE_PERMIT", "TAIWAN_TRAVEL_PERMIT"),
            "OTHER", Set.of("PASSPORT", "FOREIGN_PERMANENT_RESIDENT_ID"));

    static Stream<Arguments> kinds() {
        return pairs(SubjectKind.values());
    }

    static Stream<Arguments> residencies() {
        return pairs(Residency.values());
    }

    private static Stream<Arguments> pairs(Enum<?>[] constants) {
        return Stream.of(constants)
                .flatMap(constant -> Stream.of(IdType.values()).map(idType -> Arguments.of(constant, idType)));
    }

    @ParameterizedTest(name = "MAT-03 {0} with {1}")
    @MethodSource("kinds")
    void documentsOfKinds(SubjectKind kind, IdType idType) {
        Filing filing = Filing.ofEnterprise()
                .with("subject.kind", kind.name())
                .with("subject.idType", idType.name())
                .without("leader.idNumber")
                .without("serviceLeader.idNumber");
        assertThat(blocking(filing, "MAT-03"))
                .isEqualTo(!OF_KIND.get(kind.name()).contains(idType.name()));
    }

    @ParameterizedTest(name = "MAT-04 {0} with {1}")
    @MethodSource("residencies")
    void documentsOfResidencies(Residency residency, IdType idType) {
        for (String person : List.of("leader", "serviceLeader")) {
            Filing filing = Filing.ofEnterprise()
                    .with(person + ".residency", residency.name())
                    .with(person + ".idType", idType.name());
            assertThat(blocking(filing, "MAT-04"))
                    .isEqualTo(!OF_RESIDENCY.get(residency.name()).contains(idType.name()));
        }
    }

    @ParameterizedTest(name = "MAT-03 {0} with {1}: {2} says so")
    @CsvSource({"INDIVIDUAL, BUSINESS_LICENSE, SEED", "ENTERPRISE, PASSPORT, SEED", "LAW_FIRM, PASSPORT, 'SEED, T'"})
    void theSourceIsTheOneThatNamesTheKind(String kind, String idType, String sources) {
        Filing filing = Filing.ofEnterprise().with("subject.kind", kind).with("subject.idType", idType);
        assertThat(new Rules(TestTables.TABLES)
                        .check(Step.PROFILE, filing.facts(), DAY)
                        .findings())
                .filteredOn(finding -> finding.messageKey().startsWith("MAT-03.not"))
                .filteredOn(finding -> finding.severity() == Severity.BLOCK)
                .extracting(Finding::source)
                .containsExactly(sources);
    }

    /** For its type; what is said of the number on it is another thing. */
    private static boolean blocking(Filing filing, String rule) {
        return new Rules(TestTables.TABLES)
                .check(Step.PROFILE, filing.facts(), DAY).findings().stream()
                        .filter(finding -> finding.fields().stream().allMatch(field -> field.endsWith(".idType")))
                        .anyMatch(finding -> finding.rule().equals(rule) && finding.severity() == Severity.BLOCK);
    }
}
