package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who may hold the domain of a unit, 31 provinces and every person of the unit. */
@DisplayName("DOM-09 walked through the provinces")
class HoldersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");

    @ParameterizedTest(name = "DOM-09 {1}: legal representative {2}, shareholder {3}, principal {4}, manager {5}")
    @CsvFileSource(resources = "/rules/holders.csv", numLinesToSkip = 1)
    void everyPersonOfAUnit(
            String code, String name, String representative, String shareholder, String principal, String manager) {
        Map<HolderRelation, String> expected = Map.of(
                HolderRelation.LEGAL_REPRESENTATIVE, representative,
                HolderRelation.SHAREHOLDER, shareholder,
                HolderRelation.PRINCIPAL, principal,
                HolderRelation.SENIOR_MANAGER, manager);
        expected.forEach((person, outcome) -> {
            String[] withoutAndWithProof = outcome.split("/");
            assertThat(said(filing(code, person)))
                    .as("%s without a proof", person)
                    .isEqualTo(severity(withoutAndWithProof[0]));
            assertThat(said(filing(code, person).plusDocument(proof())))
                    .as("%s with a proof", person)
                    .isEqualTo(severity(withoutAndWithProof[withoutAndWithProof.length - 1]));
        });
    }

    @ParameterizedTest(name = "DOM-09 {1}: the unit itself")
    @CsvFileSource(resources = "/rules/holders.csv", numLinesToSkip = 1)
    void theUnitHoldsItsDomainEverywhere(String code) {
        assertThat(said(filing(code, HolderRelation.UNIT))).isEmpty();
    }

    private static Filing filing(String code, HolderRelation person) {
        return Filing.ofEnterprise().in(code).with("domain.holderRelation", person.name());
    }

    private static Map<String, Object> proof() {
        return Map.of("type", "DOMAIN_REGISTRANT_PROOF", "issuedOn", "2026-11-20");
    }

    private static Optional<Severity> severity(String outcome) {
        return outcome.equals("PASS") ? Optional.empty() : Optional.of(Severity.valueOf(outcome));
    }

    private static Optional<Severity> said(Filing filing) {
        List<Severity> said = new Rules(TestTables.TABLES)
                .check(Step.DOMAIN, filing.facts(), DAY).findings().stream()
                        .filter(finding -> finding.rule().equals("DOM-09"))
                        .map(Finding::severity)
                        .toList();
        assertThat(said).hasSizeLessThan(2);
        return said.stream().findFirst();
    }
}
