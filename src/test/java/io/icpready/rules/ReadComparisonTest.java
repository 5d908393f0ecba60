package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.ReadComparison.Compared;
import io.icpready.rules.ReadComparison.Outcome;
import io.icpready.rules.ReadComparison.Slot;
import io.icpready.rules.ReadDocument.Side;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.saying.Basis;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What was read beside what was declared (MAT-03, PER-03, DOM-11, IMG-05, VAL-01)")
class ReadComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Slot LEADER = new Slot(DocumentType.SUBJECT_LEADER_ID, Optional.empty());
    private static final Slot UNIT = new Slot(DocumentType.ORGANIZER_CERTIFICATE, Optional.empty());
    private static final Slot LETTER = new Slot(DocumentType.AUTHORIZATION_LETTER, Optional.empty());
    private static final Set<Side> BOTH = Set.of(Side.FRONT, Side.BACK);
    private static final String NUMBER = "11010519491231002X";

    private static final Facts FACTS = Filing.ofEnterprise()
            .with("subject.name", "福州星河网络科技有限公司")
            .with("subject.idNumber", "91350100M000100Y43")
            .with("leader.name", "张三丰")
            .with("leader.idNumber", NUMBER)
            .facts();

    @Test
    void saysNothingOfACardThatAgrees() {
        ReadDocument read = card(
                BOTH,
                Map.of(
                        ReadField.NAME, ReadValue.low("张三丰"),
                        ReadField.ID_NUMBER, ReadValue.high(NUMBER),
                        ReadField.VALID_UNTIL, ReadValue.high("2026-11-29")));

        assertThat(ReadComparison.findings(read, LEADER, FACTS, DAY)).isEmpty();
        assertThat(ReadComparison.compare(read, LEADER, FACTS))
                .extracting(Compared::outcome)
                .containsExactly(Outcome.SAME, Outcome.SAME);
    }

    @ParameterizedTest(name = "PER-03: {0} for 张三丰 is {1}")
    @CsvSource({"张三丰, SAME", "張三丰, SAME", "张三半, NEAR", "张三, NEAR", "李四, DIFFERENT", "ZHANG SANFENG, SAME", "LI SI, NEAR"
    })
    void comparesNamesOfPersons(String name, Outcome outcome) {
        ReadDocument read = card(BOTH, Map.of(ReadField.NAME, ReadValue.low(name)));

        assertThat(ReadComparison.compare(read, LEADER, FACTS).get(0).outcome()).isEqualTo(outcome);
        assertThat(severities(ReadComparison.findings(read, LEADER, FACTS, DAY)))
                .isEqualTo(
                        switch (outcome) {
                            case SAME -> List.of();
                            case NEAR -> List.of("PER-03 CONFIRM");
                            case DIFFERENT -> List.of("PER-03 WARN");
                        });
    }

    @Test
    @DisplayName("PER-03: a sure number of another person is a warning without the number")
    void warnsOfAnotherPersonsCard() {
        ReadDocument read = card(BOTH, Map.of(ReadField.ID_NUMBER, ReadValue.high("110199199001010018")));

        Finding finding = ReadComparison.findings(read, LEADER, FACTS, DAY).get(0);

        assertThat(finding.rule()).isEqualTo("PER-03");
        assertThat(finding.severity()).isEqualTo(Severity.WARN);
        assertThat(finding.basis()).isEqualTo(Basis.READ);
        assertThat(finding.arguments().toString()).doesNotContain(NUMBER).doesNotContain("110199199001010018");
    }

    @Test
    @DisplayName("PER-03: a doubtful number is to be compared")
    void asksToCompareADoubtfulNumber() {
        ReadDocument read = card(BOTH, Map.of(ReadField.ID_NUMBER, ReadValue.low("H12345678")));

        assertThat(severities(ReadComparison.findings(read, LEADER, FACTS, DAY)))
                .containsExactly("PER-03 CONFIRM");
    }

    @Test
    @DisplayName("IMG-05: the front alone")
    void warnsOfTheFrontAlone() {
        assertThat(ReadComparison.findings(card(Set.of(Side.FRONT), Map.of()), LEADER, FACTS, DAY))
                .extracting(Finding::messageKey)
                .containsExactly("IMG-05.readFrontAlone");
    }

    @Test
    @DisplayName("IMG-05: of two pictures that were merged, the side that cannot be read")
    void warnsOfTheUnreadSideOfTwo() {
        Slot merged = new Slot(DocumentType.SUBJECT_LEADER_ID, Optional.empty(), true);

        assertThat(List.of(Side.values()))
                .extracting(side -> ReadComparison.findings(card(Set.of(side), Map.of()), merged, FACTS, DAY)
                        .get(0)
                        .messageKey())
                .containsExactly("IMG-05.mergedBackUnread", "IMG-05.mergedFrontUnread");
    }

    @Test
    @DisplayName("IMG-05: of two pictures that were merged, both of one side")
    void tellsWhichSideWasGivenTwice() {
        Slot merged = new Slot(DocumentType.SUBJECT_LEADER_ID, Optional.empty(), true);

        assertThat(List.of(Side.values()))
                .extracting(side -> {
                    ReadDocument read = new ReadDocument(
                            Optional.of(IdType.RESIDENT_ID), Optional.empty(), Set.of(side), Set.of(side), Map.of());
                    return ReadComparison.findings(read, merged, FACTS, DAY)
                            .get(0)
                            .messageKey();
                })
                .containsExactly("IMG-05.mergedFrontTwice", "IMG-05.mergedBackTwice");
    }

    @Test
    @DisplayName("VAL-01: what ended yesterday is said, what ends today holds")
    void warnsOfACardOutOfDate() {
        ReadDocument ended = card(BOTH, Map.of(ReadField.VALID_UNTIL, ReadValue.high("2026-11-28")));
        ReadDocument doubtful = card(BOTH, Map.of(ReadField.VALID_UNTIL, ReadValue.low("2026-11-28")));

        assertThat(severities(ReadComparison.findings(ended, LEADER, FACTS, DAY)))
                .containsExactly("VAL-01 WARN");
        assertThat(ReadComparison.findings(doubtful, LEADER, FACTS, DAY)).isEmpty();
    }

    @Test
    @DisplayName("MAT-03: a licence in the place of a card, and nothing of its values")
    void warnsOfALicenceInThePlaceOfACard() {
        ReadDocument licence = new ReadDocument(
                Optional.of(IdType.BUSINESS_LICENSE),
                Optional.empty(),
                Set.of(),
                Map.of(ReadField.NAME, ReadValue.low("别家有限公司")));

        assertThat(severities(ReadComparison.findings(licence, LEADER, FACTS, DAY)))
                .containsExactly("MAT-03 WARN");
        assertThat(severities(ReadComparison.findings(licence, LETTER, FACTS, DAY)))
                .containsExactly("MAT-03 WARN");
    }

    @Test
    @DisplayName("MAT-03: a letter in the place of a licence, a card in the place of a letter")
    void warnsOfOtherPapers() {
        ReadDocument letter =
                new ReadDocument(Optional.empty(), Optional.of(DocumentType.AUTHORIZATION_LETTER), Set.of(), Map.of());

        assertThat(severities(ReadComparison.findings(letter, UNIT, FACTS, DAY)))
                .containsExactly("MAT-03 WARN");
        assertThat(ReadComparison.findings(letter, LETTER, FACTS, DAY)).isEmpty();
        assertThat(severities(ReadComparison.findings(card(BOTH, Map.of()), LETTER, FACTS, DAY)))
                .containsExactly("MAT-03 WARN");
    }

    @Test
    @DisplayName("MAT-03: the licence of another unit, and its legal representative")
    void comparesALicence() {
        ReadDocument licence = new ReadDocument(
                Optional.of(IdType.BUSINESS_LICENSE),
                Optional.empty(),
                Set.of(),
                Map.of(
                        ReadField.NAME, ReadValue.low("福州星河网络科技"),
                        ReadField.REGISTRATION_NUMBER, ReadValue.high("91350100M000100Y43"),
                        ReadField.LEGAL_REPRESENTATIVE, ReadValue.low("李四")));

        assertThat(ReadComparison.compare(licence, UNIT, FACTS))
                .extracting(compared -> compared.path() + " " + compared.outcome())
                .containsExactly("subject.name NEAR", "subject.idNumber SAME", "leader.name DIFFERENT");
    }

    @ParameterizedTest(name = "PER-03: {0} of a passport for Anna Maria Eriksson is {1}")
    @CsvSource({"ERIKSSON ANNA MARIA, SAME", "ERIKSSQN ANNA MARIA, NEAR", "SMITH JOHN, DIFFERENT"})
    void comparesTheNameOfAPassportsZone(String name, Outcome outcome) {
        Facts facts = Filing.ofEnterprise()
                .with("leader.name", "Anna Maria Eriksson")
                .with("leader.idType", "PASSPORT")
                .facts();
        ReadDocument passport = new ReadDocument(
                Optional.of(IdType.PASSPORT), Optional.empty(), Set.of(), Map.of(ReadField.NAME, ReadValue.low(name)));

        assertThat(ReadComparison.compare(passport, LEADER, facts))
                .extracting(Compared::outcome)
                .containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "example.cn, 福州星河网络科技有限公司, ''",
        "example.cn, 福州星河网络科枝有限公司, DOM-11 CONFIRM",
        "example.cn, 厦门别家有限公司, DOM-11 WARN",
        "examp1e.cn, 福州星河网络科技有限公司, MAT-03 CONFIRM",
        "another-name.com, 福州星河网络科技有限公司, MAT-03 WARN",
    })
    @DisplayName("DOM-11, MAT-03: the certificate of a domain, its holder and its name")
    void comparesTheCertificateOfADomain(String domain, String holder, String said) {
        Facts facts = Filing.ofEnterprise()
                .with("domain.name", "example.cn")
                .with("domain.holderName", "福州星河网络科技有限公司")
                .facts();
        ReadDocument certificate = new ReadDocument(
                Optional.empty(),
                Optional.of(DocumentType.DOMAIN_CERTIFICATE),
                Set.of(),
                Map.of(ReadField.DOMAIN, ReadValue.low(domain), ReadField.NAME, ReadValue.low(holder)));
        Slot slot = new Slot(DocumentType.DOMAIN_CERTIFICATE, Optional.empty());

        assertThat(String.join(",", severities(ReadComparison.findings(certificate, slot, facts, DAY))))
                .isEqualTo(said);
    }

    @Test
    @DisplayName("MAT-03: the days of a domain, and no end of its certificate")
    void comparesTheDaysOfADomain() {
        Facts facts = Filing.ofEnterprise()
                .with("domain.registeredOn", "2024-02-20")
                .with("domain.expiresOn", "2027-02-20")
                .facts();
        ReadDocument certificate = new ReadDocument(
                Optional.empty(),
                Optional.of(DocumentType.DOMAIN_CERTIFICATE),
                Set.of(),
                Map.of(
                        ReadField.VALID_FROM, ReadValue.high("2024-02-20"),
                        ReadField.VALID_UNTIL, ReadValue.high("2026-02-20")));
        Slot slot = new Slot(DocumentType.DOMAIN_CERTIFICATE, Optional.empty());

        assertThat(ReadComparison.compare(certificate, slot, facts))
                .extracting(compared -> compared.path() + " " + compared.outcome())
                .containsExactly("domain.registeredOn SAME", "domain.expiresOn DIFFERENT");
        assertThat(ReadComparison.findings(certificate, slot, facts, DAY))
                .singleElement()
                .satisfies(finding -> assertThat(finding.messageKey()).isEqualTo("MAT-03.readDiffers"))
                .satisfies(finding -> assertThat(finding.arguments().toString()).contains("2026-02-20", "2027-02-20"));
    }

    @Test
    void comparesNothingWhereNothingWasDeclaredOrRead() {
        assertThat(ReadComparison.findings(ReadDocument.NOTHING, LEADER, FACTS, DAY))
                .isEmpty();
        assertThat(ReadComparison.compare(card(BOTH, Map.of(ReadField.NAME, ReadValue.low("张三"))), LEADER, Facts.NONE))
                .isEmpty();
    }

    private static ReadDocument card(Set<Side> sides, Map<ReadField, ReadValue> values) {
        return new ReadDocument(Optional.of(IdType.RESIDENT_ID), Optional.empty(), sides, values);
    }

    private static List<String> severities(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.severity())
                .toList();
    }
}
