package io.icpready.rules.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.tables.SuffixList;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.practice.SuffixFit;
import io.icpready.rules.tables.practice.SuffixPractice;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The suffix: whether anybody can file under it (DOM-02), and whether this kind of subject can (DOM-14). */
final class SuffixCheck {

    private static final int LIST_MONTHS = 12;

    private final Tables tables;

    SuffixCheck(Tables tables) {
        this.tables = tables;
    }

    void judge(Facts facts, Domain domain, DomainName name, Outcome.Builder outcome) {
        SuffixList list = tables.suffixes();
        String suffix = list.sameZone().getOrDefault(name.suffix(), name.suffix());
        if (!suffix.equals(name.suffix())) {
            outcome.add(about(Draft.info("DOM-02", "sameZone"), name)
                    .text("same", "." + suffix)
                    .from(list.zoneOrigin()));
        }
        fileable(facts, domain, name, suffix, outcome);
        Subjects.kind(facts).ifPresent(kind -> outcome.addAll(fits(kind, domain, name, suffix)));
    }

    private void fileable(Facts facts, Domain domain, DomainName name, String suffix, Outcome.Builder outcome) {
        SuffixPractice known = tables.suffixPractice(suffix, Subjects.province(facts));
        if (isExcused(domain, known)) {
            outcome.add(ofProvince(Draft.info("DOM-02", "filedBefore"), facts, name, known)
                    .date("before", known.unlessFiledBefore().orElseThrow()));
            return;
        }
        switch (known.practice()) {
            case BY_LIST -> byList(name, suffix, outcome);
            case NOT_FILEABLE ->
                outcome.add(about(Draft.block("DOM-02", "notFileable"), name).from(known.origin()));
            case DISPUTED ->
                outcome.add(about(Draft.warn("DOM-02", "disputed"), name)
                        .date("listedOn", tables.suffixes().listedOn())
                        .from(known.origin()));
            case REFUSED -> outcome.add(ofProvince(Draft.block("DOM-02", "notTaken"), facts, name, known));
            case SAID_REFUSED -> outcome.add(ofProvince(Draft.warn("DOM-02", "refusedByProvince"), facts, name, known));
            case TAKEN -> {
                // the province's own list is more than the national one
            }
        }
    }

    private static boolean isExcused(Domain domain, SuffixPractice known) {
        return known.unlessFiledBefore()
                .filter(before ->
                        domain.filedOn().filter(day -> day.isBefore(before)).isPresent())
                .isPresent();
    }

    private void byList(DomainName name, String suffix, Outcome.Builder outcome) {
        SuffixList list = tables.suffixes();
        if (list.approved().contains(suffix)
                || list.approved().contains(suffix.substring(suffix.lastIndexOf('.') + 1))) {
            return;
        }
        LocalDate trustedUntil = list.listedOn().plusMonths(LIST_MONTHS);
        outcome.add(DatedRule.blocking(
                Days.until(trustedUntil),
                day -> unknown(Draft.block("DOM-02", "notApproved"), name, list).done()));
        outcome.add(DatedRule.advising(
                Days.after(trustedUntil),
                day -> unknown(Draft.warn("DOM-02", "notInOldList"), name, list).done()));
    }

    private static Draft unknown(Draft draft, DomainName name, SuffixList list) {
        return about(draft, name).date("listedOn", list.listedOn()).from(list.origin());
    }

    private static Draft ofProvince(Draft draft, Facts facts, DomainName name, SuffixPractice known) {
        return about(draft, name)
                .constant("province", Subjects.province(facts).orElseThrow())
                .from(known.origin());
    }

    private Stream<Draft> fits(SubjectKind kind, Domain domain, DomainName name, String suffix) {
        SuffixFit fit = tables.suffixFit(kind, suffix);
        return switch (fit.practice()) {
            case FITS -> Stream.empty();
            case RESTRICTED -> Stream.of(fitting(Draft.warn("DOM-14", variant(fit)), kind, name, fit));
            case REFUSED ->
                Stream.of(fitting(
                        Subjects.isFiledBySelf(domain)
                                ? Draft.warn("DOM-14", variant(fit))
                                : Draft.block("DOM-14", variant(fit)),
                        kind,
                        name,
                        fit));
        };
    }

    private static String variant(SuffixFit fit) {
        return fit.says().orElseThrow();
    }

    private static Draft fitting(Draft draft, SubjectKind kind, DomainName name, SuffixFit fit) {
        return about(draft, name).constant("kind", kind).about("subject.kind").from(fit.origin());
    }

    private static Draft about(Draft draft, DomainName name) {
        return draft.text("suffix", "." + name.suffix()).about("domain.name");
    }
}
