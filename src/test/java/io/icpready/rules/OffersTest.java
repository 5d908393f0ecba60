package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.Offers.Offer;
import io.icpready.rules.facts.Condition;
import io.icpready.rules.facts.choices.DocumentTraits;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.DocumentWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A form offers what the rules accept, and all of it. */
@DisplayName("What forms offer")
class OffersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    static Stream<Arguments> documentsByKind() {
        return product(SubjectKind.values());
    }

    @ParameterizedTest(name = "MAT-03 {0} with {1}: offered if and only if accepted")
    @MethodSource("documentsByKind")
    void documentsOfSubjects(SubjectKind kind, IdType document) {
        boolean accepted = refusals(
                        "MAT-03", "subject.idType", Map.of("subject.kind", kind, "subject.idType", document))
                .isEmpty();

        assertThat(offered("subject.idType", Map.of("subject.kind", kind.name()))
                        .contains(document.name()))
                .isEqualTo(accepted);
    }

    static Stream<Arguments> documentsByResidency() {
        return product(Residency.values());
    }

    @ParameterizedTest(name = "MAT-04 {0} with {1}: offered if and only if accepted")
    @MethodSource("documentsByResidency")
    void documentsOfLeaders(Residency residency, IdType document) {
        for (String leader : List.of("leader", "serviceLeader")) {
            boolean accepted = refusals(
                            "MAT-04",
                            leader + ".idType",
                            Map.of(leader + ".residency", residency, leader + ".idType", document))
                    .isEmpty();

            assertThat(offered(leader + ".idType", Map.of(leader + ".residency", residency.name()))
                            .contains(document.name()))
                    .isEqualTo(accepted);
        }
    }

    @ParameterizedTest(name = "DOM-08 DOM-09 {0}: every relation on offer is accepted, or is the one with ways out")
    @EnumSource(SubjectKind.class)
    void relations(SubjectKind kind) {
        List<String> offered = offered("domain.holderRelation", Map.of("subject.kind", kind.name()));

        assertThat(offered).contains("OTHER");
        assertThat(offered)
                .filteredOn(relation -> !relation.equals("OTHER"))
                .allSatisfy(relation -> assertThat(refusals(
                                kind.isIndividual() ? "DOM-08" : "DOM-09",
                                "domain.holderRelation",
                                Map.of(
                                        "subject.kind",
                                        kind,
                                        "domain.holderRelation",
                                        HolderRelation.valueOf(relation))))
                        .isEmpty());
    }

    @ParameterizedTest(name = "DOM-11 the unit itself holds the domain of {0}: its own documents")
    @EnumSource(SubjectKind.class)
    void documentsOfTheSubjectAsHolder(SubjectKind kind) {
        String own = kind.isIndividual() ? "SELF" : "UNIT";

        assertThat(offered("domain.holderIdType", Map.of("domain.holderRelation", own, "subject.kind", kind.name())))
                .isEqualTo(offered("subject.idType", Map.of("subject.kind", kind.name())));
    }

    @Test
    @DisplayName("DOM-09 a shareholder may be a unit or a person: nothing narrows its document")
    void shareholder() {
        assertThat(offered("domain.holderIdType", Map.of("domain.holderRelation", "SHAREHOLDER")))
                .hasSameSizeAs(IdType.values());
    }

    @ParameterizedTest(name = "VAL {0}: the dates that a form asks for are those the table judges")
    @EnumSource(DocumentType.class)
    void dates(DocumentType type) {
        DocumentTraits traits = type.traits();
        for (Province province : Province.values()) {
            for (boolean individual : new boolean[] {true, false}) {
                DocumentWindow window = TestTables.TABLES.documentWindow(type, individual, province);
                boolean ages = window.maximumAgeMonths().isPresent()
                        || window.maximumAgeDays().isPresent();

                assertThat(traits.issuedOn() == DocumentTraits.Need.REQUIRED).isEqualTo(ages);
                assertThat(traits.expiresOn() != DocumentTraits.Need.NONE)
                        .isEqualTo(window.minimumMonthsLeft().isPresent() && !isHandheld(type));
            }
        }
    }

    /** A photo of a person holding a paper bears no date, though the table knows what to do with one. */
    private static boolean isHandheld(DocumentType type) {
        return type == DocumentType.HANDHELD_PERSONAL_PHOTO || type == DocumentType.HANDHELD_UNIT_PHOTO;
    }

    private static Stream<Arguments> product(Enum<?>[] cases) {
        return Stream.of(cases).flatMap(each -> Stream.of(IdType.values()).map(type -> Arguments.of(each, type)));
    }

    private static List<String> offered(String path, Map<String, String> given) {
        return Offers.of(path).stream()
                .filter(offer -> Condition.allHold(offer.when(), fact -> said(given, fact)))
                .findFirst()
                .map(Offer::values)
                .orElseGet(() -> Stream.of(IdType.values()).map(Enum::name).toList());
    }

    private static List<String> said(Map<String, String> given, String path) {
        return Stream.ofNullable(given.get(path)).toList();
    }

    private static List<Finding> refusals(String rule, String about, Map<String, Enum<?>> given) {
        Filing filing = Filing.ofEnterprise();
        given.forEach((path, constant) -> filing.with(path, constant.name()));
        Rules rules = new Rules(TestTables.TABLES);
        return Stream.of(Step.PROFILE, Step.DOMAIN)
                .flatMap(step -> rules.check(step, filing.facts(), DAY).findings().stream())
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .filter(finding ->
                        finding.rule().equals(rule) && finding.fields().contains(about))
                .toList();
    }
}
