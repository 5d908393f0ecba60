package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.ProvinceCard.ProofPractice;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.DocumentCase;
import io.icpready.rules.tables.DocumentRule;
import io.icpready.rules.tables.DocumentWindow;
import io.icpready.rules.tables.DomainValidity;
import io.icpready.rules.tables.PreApproval;
import io.icpready.rules.tables.ProductTerms;
import io.icpready.rules.tables.SuffixList;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.practice.AppNames;
import io.icpready.rules.tables.practice.FiledSubjects;
import io.icpready.rules.tables.practice.FilingLimits;
import io.icpready.rules.tables.practice.HolderPractice;
import io.icpready.rules.tables.practice.SuffixFit;
import io.icpready.rules.tables.practice.SuffixPractice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say once the tables say something else than today. */
class OtherTablesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest(name = "DOM-02 a list of {0}, submitted on 2026-11-23: {1}")
    @CsvSource({
        "2026-11-23, BLOCK, DOM-02.notApproved",
        "2025-11-23, BLOCK, DOM-02.notApproved",
        "2025-11-22, WARN, DOM-02.notInOldList",
        "2022-08-30, WARN, DOM-02.notInOldList"
    })
    void anUnknownSuffixIsRefusedByAFreshListOnly(LocalDate listedOn, Severity severity, String messageKey) {
        List<Finding> findings = suffixFindings("qingfeng.aero", listedOn);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).severity()).isEqualTo(severity);
        assertThat(findings.get(0).messageKey()).isEqualTo(messageKey);
        assertThat(findings.get(0).arguments())
                .containsEntry("suffix", Argument.text(".aero"))
                .containsEntry("listedOn", Argument.date(listedOn));
    }

    @ParameterizedTest(name = "DOM-02 {0} never fails, however fresh the list")
    @CsvSource({"qingfeng.cn", "qingfeng.com.cn", "青峰.公司.cn"})
    void plainCnNeverFails(String name) {
        assertThat(suffixFindings(name, DAY)).isEmpty();
    }

    private static List<Finding> suffixFindings(String name, LocalDate listedOn) {
        SuffixList list = new SuffixList(
                Set.of("cn"),
                Map.of(),
                listedOn,
                TestTables.TABLES.suffixes().origin(),
                TestTables.TABLES.suffixes().zoneOrigin());
        return new Rules(new OtherTables(list, ProofPractice.UNKNOWN))
                        .check(
                                Step.DOMAIN,
                                Filing.ofEnterprise().with("domain.name", name).facts(),
                                DAY)
                        .findings()
                        .stream()
                        .filter(finding -> finding.rule().equals("DOM-02"))
                        .toList();
    }

    @ParameterizedTest(name = "DOM-12 proof taken: {0}, mismatch {1}, ways out {2}")
    @CsvSource({
        "YES, WARN, DOM-12.transferOrProof",
        "UNKNOWN, WARN, DOM-12.transferOrAsk",
        "NO, BLOCK, DOM-12.transferOnly"
    })
    void aProofBridgesAMismatchUnlessItIsKnownNotToBeTaken(ProofPractice practice, Severity severity, String waysOut) {
        Rules rules = new Rules(new OtherTables(TestTables.TABLES.suffixes(), practice));
        Filing filing = Filing.ofEnterprise()
                .with("domain.holderRelation", "SHAREHOLDER")
                .with("domain.holderName", "王五")
                .plusDocument(Map.of("type", "DOMAIN_REGISTRANT_PROOF", "issuedOn", "2026-11-20"));
        List<Finding> findings = rules.check(Step.DOMAIN, filing.facts(), DAY).findings();
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("DOM-11"))
                .extracting(Finding::severity)
                .containsExactly(severity);
        assertThat(findings).extracting(Finding::messageKey).contains(waysOut);
    }

    @Test
    @DisplayName("DOM-12: no way out of a mismatch where nothing was said of the holder, or nothing differs")
    void noWayOutWhereNothingDiffers() {
        Filing unsaid = Filing.ofEnterprise()
                .without("domain.holderName")
                .without("domain.holderIdType")
                .without("domain.holderIdNumber");
        for (Filing filing : List.of(unsaid, Filing.ofEnterprise())) {
            assertThat(new Rules(TestTables.TABLES)
                            .check(Step.DOMAIN, filing.facts(), DAY)
                            .findings())
                    .extracting(Finding::rule)
                    .doesNotContain("DOM-12");
        }
    }

    @Test
    @DisplayName("SUB-03: who said whether the subject is filed is led to the question about the domain alone")
    void leadsToTheOpenQuestion() {
        Filing filing = Filing.ofEnterprise().without("domain");

        assertThat(orderOf(filing.with("subject.alreadyFiled", false)).fields()).containsExactly("domain.alreadyFiled");
        assertThat(orderOf(filing.without("subject.alreadyFiled")).fields())
                .containsExactly("subject.alreadyFiled", "domain.alreadyFiled");
    }

    private static Finding orderOf(Filing filing) {
        return new Rules(TestTables.TABLES)
                .check(Step.PROFILE, filing.facts(), DAY).findings().stream()
                        .filter(finding -> finding.rule().equals("SUB-03"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    @DisplayName("DOM-11: both sides are shown, masked")
    void bothSidesAreShownMasked() {
        Filing filing = Filing.ofEnterprise()
                .with("domain.holderName", "王五")
                .with("domain.holderIdType", "RESIDENT_ID")
                .with("domain.holderIdNumber", "330106199206150014");
        assertThat(new Rules(TestTables.TABLES)
                        .check(Step.DOMAIN, filing.facts(), DAY)
                        .findings())
                .filteredOn(finding -> finding.rule().equals("DOM-11"))
                .extracting(finding -> finding.arguments())
                .containsExactly(
                        Map.of(
                                "expected", Argument.text("杭州******公司"),
                                "found", Argument.text("王*")),
                        Map.of(
                                "expected", Argument.key("idType.BUSINESS_LICENSE"),
                                "found", Argument.key("idType.RESIDENT_ID")),
                        Map.of(
                                "expected", Argument.text("91**************13"),
                                "found", Argument.text("33**************14")));
    }

    /** The tables of the deployment, but for the suffixes and the practice on proofs. */
    private record OtherTables(SuffixList suffixes, ProofPractice practice) implements Tables {

        private static final Tables REAL = TestTables.TABLES;

        @Override
        public ProductTerms product(ServerProduct product) {
            return REAL.product(product);
        }

        @Override
        public DomainValidity domainValidity(Province province) {
            return REAL.domainValidity(province);
        }

        @Override
        public DocumentWindow documentWindow(DocumentType type, boolean individual, Province province) {
            return REAL.documentWindow(type, individual, province);
        }

        @Override
        public List<DocumentRule> requiredDocuments(DocumentCase documentCase) {
            return REAL.requiredDocuments(documentCase);
        }

        @Override
        public PreApproval preApproval(Industry industry, Optional<Province> province) {
            return REAL.preApproval(industry, province);
        }

        @Override
        public PersonTables persons() {
            return REAL.persons();
        }

        @Override
        public NameTables names() {
            return REAL.names();
        }

        @Override
        public SuffixPractice suffixPractice(String suffix, Optional<Province> province) {
            return REAL.suffixPractice(suffix, province);
        }

        @Override
        public SuffixFit suffixFit(SubjectKind kind, String suffix) {
            return REAL.suffixFit(kind, suffix);
        }

        @Override
        public HolderPractice holder(Province province, HolderRelation person) {
            return REAL.holder(province, person);
        }

        @Override
        public FilingLimits limits(boolean individual, Province province) {
            return REAL.limits(individual, province);
        }

        @Override
        public AppNames appNames() {
            return REAL.appNames();
        }

        @Override
        public FiledSubjects filedSubjects(Province province) {
            return REAL.filedSubjects(province);
        }

        @Override
        public ProvinceCard province(Province province) {
            ProvinceCard card = REAL.province(province);
            return new ProvinceCard(
                    province,
                    card.leader(),
                    card.nonLocal(),
                    card.holders(),
                    practice,
                    card.brackets(),
                    card.refusedSuffixes(),
                    card.entries(),
                    card.origin());
        }
    }
}
