package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import io.icpready.rules.tables.PreApproval;
import io.icpready.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The personal list of documents, and that giving all of it is enough. */
class DocumentListTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Rules RULES = new Rules(TestTables.TABLES);

    static Stream<Arguments> kindsAndProvinces() {
        return Stream.of(SubjectKind.values())
                .flatMap(kind -> Stream.of(Province.values()).map(province -> Arguments.of(kind, province)));
    }

    @ParameterizedTest(name = "MAT-01 … AUX-11 {0} in {1}: all required documents given is enough")
    @MethodSource("kindsAndProvinces")
    void givingWhatIsRequiredIsEnough(SubjectKind kind, Province province) {
        Filing filing = demanding(kind, province).withDocuments(List.of());
        List<RequiredDocument> required = required(filing);
        for (RequiredDocument document : required) {
            assertThat(RULES.check(Step.DOCUMENTS, filing.facts(), DAY).status())
                    .isEqualTo(Status.BLOCKED);
            filing.plusDocument(given(document));
        }
        assertThat(required).isNotEmpty();
        assertThat(RULES.check(Step.DOCUMENTS, filing.facts(), DAY).status()).isEqualTo(Status.PASS);
    }

    @ParameterizedTest(name = "MAT-01 … AUX-11 {0} in {1}: each missing document is a block of its rule")
    @MethodSource("kindsAndProvinces")
    void eachMissingDocumentIsABlockOfItsRule(SubjectKind kind, Province province) {
        Filing filing = demanding(kind, province).withDocuments(List.of());
        assertThat(RULES.check(Step.DOCUMENTS, filing.facts(), DAY).findings())
                .filteredOn(finding -> finding.severity() == Severity.BLOCK)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrderElementsOf(
                        required(filing).stream().map(RequiredDocument::rule).toList());
    }

    @ParameterizedTest(name = "{0} in {1}: reasons and ways to obtain are sentences")
    @MethodSource("kindsAndProvinces")
    void reasonsAndWaysAreSentences(SubjectKind kind, Province province) {
        for (RequiredDocument document :
                RULES.requiredDocuments(demanding(kind, province).facts())) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (String key : List.of(document.reasonKey(), document.howToKey())) {
                    assertThat(Wording.render(key, document.arguments(), locale))
                            .isNotEqualTo(key)
                            .doesNotContain("{", "}");
                }
            }
        }
    }

    @Test
    void requiredOnesStandFirst() {
        assertThat(RULES.requiredDocuments(
                        demanding(SubjectKind.ENTERPRISE, Province.SICHUAN).facts()))
                .extracting(RequiredDocument::level)
                .isSorted()
                .contains(Level.REQUIRED, Level.CONDITIONAL);
    }

    @Test
    @DisplayName("MAT-02: an individual is asked for one document")
    void anIndividualIsAskedForOneDocument() {
        assertThat(required(Filing.ofIndividual()))
                .extracting(RequiredDocument::type)
                .containsExactly(DocumentType.SUBJECT_LEADER_ID);
    }

    @Test
    void aDocumentTellsWhoseAndWhereItIs() {
        RequiredDocument document = required(Filing.ofIndividual()).get(0);
        assertThat(document.arguments())
                .containsEntry("province", Argument.key("province.330000"))
                .containsEntry("kind", Argument.key("subjectKind.INDIVIDUAL"))
                .containsEntry("domainCount", Argument.number(1));
        assertThat(document.source()).isEqualTo("SEED");
        assertThat(document.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void nothingIsAskedForBeforeKindAndProvinceAreKnown() {
        assertThat(RULES.requiredDocuments(
                        Filing.ofEnterprise().without("subject").facts()))
                .isEmpty();
        assertThat(RULES.requiredDocuments(
                        Filing.ofEnterprise().without("subject.kind").facts()))
                .isEmpty();
        assertThat(RULES.requiredDocuments(
                        Filing.ofEnterprise().without("subject.province").facts()))
                .isEmpty();
    }

    @ParameterizedTest(name = "AUX-03, AUX-10: unsaid circumstances of {0} ask for nothing")
    @EnumSource(SubjectKind.class)
    void unsaidCircumstancesAskForNothing(SubjectKind kind) {
        Filing filing = Filing.ofEnterprise()
                .in("510000")
                .with("subject.kind", kind.name())
                .without("leader")
                .without("serviceLeader")
                .without("service")
                .without("domain")
                .without("subject.domainCount");
        assertThat(required(filing)).extracting(RequiredDocument::rule).containsOnly("MAT-01");
    }

    @ParameterizedTest(name = "PRE-01, PRE-02 {0}: listed, blocked while required and missing")
    @EnumSource(Industry.class)
    void everyIndustry(Industry industry) {
        for (Province province : Province.values()) {
            Filing filing =
                    Filing.ofEnterprise().in(province.code()).with("service.industries", List.of(industry.name()));
            List<RequiredDocument> listed = RULES.requiredDocuments(filing.facts()).stream()
                    .filter(document -> document.type() == DocumentType.PRE_APPROVAL_DOCUMENT)
                    .toList();
            Verdict without = RULES.check(Step.PRE_APPROVAL, filing.facts(), DAY);
            if (listed.isEmpty()) {
                assertThat(without.status()).isEqualTo(Status.NOT_NEEDED);
                continue;
            }
            RequiredDocument document = listed.get(0);
            assertThat(document.purpose()).contains(DocumentPurpose.of(industry));
            assertThat(document.rule()).isEqualTo("PRE-02");
            assertThat(document.reasonKey()).isEqualTo(reason(document.level(), takesStatement(industry, province)));
            assertThat(without.status()).isEqualTo(document.level() == Level.REQUIRED ? Status.BLOCKED : Status.PASS);
            filing.plusDocument(given(document));
            assertThat(RULES.check(Step.PRE_APPROVAL, filing.facts(), DAY))
                    .isEqualTo(new Verdict(Status.PASS, List.of()));
        }
    }

    @ParameterizedTest(name = "PRE-02 {0}: nationally required")
    @EnumSource(
            value = Industry.class,
            names = {"EDUCATION", "HEALTH_CARE", "BULLETIN_BOARD", "FOOD"},
            mode = EnumSource.Mode.EXCLUDE)
    void requiredIndustriesBlockEverywhere(Industry industry) {
        for (Province province : Province.values()) {
            Filing filing =
                    Filing.ofEnterprise().in(province.code()).with("service.industries", List.of(industry.name()));
            assertThat(RULES.check(Step.PRE_APPROVAL, filing.facts(), DAY).findings())
                    .extracting(Finding::rule)
                    .containsExactly("PRE-01", "PRE-02");
        }
    }

    @ParameterizedTest(name = "AMB-10 {0}: a statement fills the slot where it is taken")
    @EnumSource(Industry.class)
    void aStatementIsOfferedWhereItFillsTheSlot(Industry industry) {
        for (Province province : Province.values()) {
            Filing filing =
                    Filing.ofEnterprise().in(province.code()).with("service.industries", List.of(industry.name()));
            List<RequiredDocument> offered = RULES.requiredDocuments(filing.facts()).stream()
                    .filter(document -> document.type() == DocumentType.NON_INVOLVEMENT_STATEMENT)
                    .toList();
            if (!takesStatement(industry, province)) {
                assertThat(offered).isEmpty();
                continue;
            }
            RequiredDocument statement = offered.get(0);
            assertThat(offered).hasSize(1);
            assertThat(statement.purpose()).contains(DocumentPurpose.of(industry));
            assertThat(statement.level()).isEqualTo(Level.CONDITIONAL);
            assertThat(statement.rule()).isEqualTo("PRE-02");
            assertThat(statement.reasonKey()).isEqualTo("PRE-02.reason.statement");
            filing.plusDocument(given(statement));
            assertThat(RULES.check(Step.PRE_APPROVAL, filing.facts(), DAY))
                    .isEqualTo(new Verdict(Status.PASS, List.of()));
        }
    }

    private static boolean takesStatement(Industry industry, Province province) {
        PreApproval row = TestTables.TABLES.preApproval(industry, Optional.of(province));
        return row.level().isPresent() && row.statementAccepted();
    }

    private static String reason(Level level, boolean takesStatement) {
        return "PRE-02.reason." + level.name().toLowerCase(Locale.ROOT) + (takesStatement ? "OrStatement" : "");
    }

    @Test
    @DisplayName("AMB-10: two industries are two slots, a statement fills only its own")
    void aStatementFillsOnlyItsOwnSlot() {
        Filing filing = Filing.ofEnterprise()
                .with("service.industries", List.of("NEWS", "GAMES"))
                .plusDocument(Map.of(
                        "type", "NON_INVOLVEMENT_STATEMENT",
                        "purpose", "GAMES",
                        "issuedOn", "2026-11-20"));
        assertThat(RULES.check(Step.PRE_APPROVAL, filing.facts(), DAY).findings())
                .extracting(finding -> finding.arguments().get("industry"))
                .containsOnly(Argument.key("industry.NEWS"));
        filing.plusDocument(Map.of("type", "PRE_APPROVAL_DOCUMENT", "purpose", "NEWS"));
        assertThat(RULES.check(Step.PRE_APPROVAL, filing.facts(), DAY)).isEqualTo(new Verdict(Status.PASS, List.of()));
    }

    /** A filing in which as much as possible is asked for. */
    private static Filing demanding(SubjectKind kind, Province province) {
        Filing filing = kind.isIndividual() ? Filing.ofIndividual() : Filing.ofEnterprise();
        return filing.in(province.code())
                .with("subject.kind", kind.name())
                .with("subject.nameChanged", true)
                .with("subject.domainCount", 40)
                .with("leader.legalRepresentative", false)
                .with("leader.filedElsewhere", true)
                .with("serviceLeader.legalRepresentative", false)
                .with("serviceLeader.filedElsewhere", true)
                .with("service.commercialWording", true)
                .with("domain.holderRelation", "SHAREHOLDER");
    }

    private static List<RequiredDocument> required(Filing filing) {
        return RULES.requiredDocuments(filing.facts()).stream()
                .filter(document -> document.level() == Level.REQUIRED)
                .toList();
    }

    private static Map<String, Object> given(RequiredDocument document) {
        Map<String, Object> given = new java.util.HashMap<>();
        given.put("type", document.type().name());
        given.put("issuedOn", "2026-11-20");
        given.put("longTerm", true);
        document.purpose().ifPresent(purpose -> given.put("purpose", purpose.name()));
        return given;
    }
}
