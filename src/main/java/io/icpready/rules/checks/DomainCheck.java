package io.icpready.rules.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.Status;
import io.icpready.rules.tables.Comparison;
import io.icpready.rules.tables.DomainValidity;
import io.icpready.rules.tables.SuffixList;
import io.icpready.rules.tables.Tables;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** The domain: its name and validity (DOM-01 to DOM-04), and what registrar, holder and wait add. */
public final class DomainCheck {

    /** DOM-03, where no province is known yet. */
    private static final DomainValidity GENERAL =
            new DomainValidity(90, Optional.empty(), "DOM-03", new Origin("SEED", "", Confidence.HIGH));

    private static final int LIST_MONTHS = 12;

    private final Tables tables;
    private final HolderCheck holder;

    public DomainCheck(Tables tables) {
        this.tables = tables;
        this.holder = new HolderCheck(tables);
    }

    public Outcome judge(Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        facts.domain().ifPresentOrElse(domain -> judge(facts, domain, outcome), () -> outcome.base(Status.MISSING));
        return outcome.build();
    }

    /** Whether the holder's data stop the domain (DOM-11). */
    public boolean refusesHolder(Facts facts) {
        return facts.domain().filter(domain -> holder.refuses(facts, domain)).isPresent();
    }

    private void judge(Facts facts, Domain domain, Outcome.Builder outcome) {
        Optional<Province> province = Subjects.province(facts);
        name(domain, province, outcome);
        validity(domain, province, outcome);
        outcome.addAll(RegistrarCheck.judge(domain));
        outcome.addAll(holder.judge(facts, domain));
        RealNameCheck.judge(domain, outcome);
    }

    private void name(Domain domain, Optional<Province> province, Outcome.Builder outcome) {
        if (domain.name().isEmpty()) {
            outcome.add(Draft.block("DOM-01", "noName").about("domain.name"));
            return;
        }
        SuffixList suffixes = tables.suffixes();
        Optional<DomainName> name = DomainName.read(domain.name().get(), suffixes.approved());
        if (name.isEmpty()) {
            outcome.add(Draft.block("DOM-01", "noDomainName")
                    .text("name", Identifiers.shorten(domain.name().get()))
                    .about("domain.name"));
            return;
        }
        outcome.addAll(registrable(name.get()));
        suffix(name.get(), suffixes, outcome);
        outcome.addAll(refusedSuffix(name.get(), province));
    }

    private static Stream<Draft> registrable(DomainName name) {
        if (name.isRegistrable()) {
            return Stream.empty();
        }
        Draft draft = name.registrable()
                .map(registrable -> Draft.block("DOM-01", "notRegistrable").text("registrable", registrable))
                .orElseGet(() -> Draft.block("DOM-01", "suffixOnly"));
        return Stream.of(draft.text("name", name.unicode()).about("domain.name"));
    }

    private static void suffix(DomainName name, SuffixList suffixes, Outcome.Builder outcome) {
        boolean approved = suffixes.approved().contains(name.suffix())
                || suffixes.approved().contains(name.topLevel());
        if (approved) {
            outcome.addAll(disputed(name, suffixes));
            return;
        }
        LocalDate trustedUntil = suffixes.listedOn().plusMonths(LIST_MONTHS);
        outcome.add(DatedRule.blocking(
                day -> day.isAfter(trustedUntil),
                day -> unknown(Draft.block("DOM-02", "notApproved"), name, suffixes)
                        .done()));
        outcome.add(DatedRule.advising(
                day -> !day.isAfter(trustedUntil),
                day -> unknown(Draft.warn("DOM-02", "notInOldList"), name, suffixes)
                        .done()));
    }

    /** On the list, and said not to be fileable by a newer page: sources conflict. */
    private static Stream<Draft> disputed(DomainName name, SuffixList suffixes) {
        return Optional.ofNullable(suffixes.disputed().get(name.suffix())).stream()
                .map(sources -> Draft.warn("DOM-02", "disputed")
                        .text("suffix", "." + name.suffix())
                        .date("listedOn", suffixes.listedOn())
                        .about("domain.name")
                        .from(sources, Confidence.LOW));
    }

    private static Draft unknown(Draft draft, DomainName name, SuffixList suffixes) {
        return draft.text("suffix", "." + name.suffix())
                .date("listedOn", suffixes.listedOn())
                .about("domain.name")
                .from(suffixes.origin());
    }

    /** Single pages speak of refused suffixes and others contradict them, hence a warning. */
    private Stream<Draft> refusedSuffix(DomainName name, Optional<Province> province) {
        return province
                .map(tables::province)
                .filter(card -> card.refusedSuffixes().contains("." + name.suffix()))
                .map(card -> refused(card, name))
                .stream();
    }

    private static Draft refused(ProvinceCard card, DomainName name) {
        return Draft.warn("DOM-02", "refusedByProvince")
                .text("suffix", "." + name.suffix())
                .constant("province", card.province())
                .about("domain.name")
                .from(card.origin());
    }

    private void validity(Domain domain, Optional<Province> province, Outcome.Builder outcome) {
        DomainValidity validity = province.map(tables::domainValidity).orElse(GENERAL);
        if (domain.expiresOn().isEmpty()) {
            outcome.add(Draft.block("DOM-03", "noDate").about("domain.expiresOn"));
            return;
        }
        LocalDate lastDay = domain.expiresOn().get();
        outcome.add(DatedRule.blocking(
                day -> !day.isAfter(lastDay),
                day -> term(Draft.block("DOM-03", "expired"), lastDay, day).done()));
        outcome.add(enoughDays(lastDay, validity, province));
        validity.months().ifPresent(months -> outcome.add(enoughMonths(lastDay, months, validity, province.get())));
    }

    /** A provincial value in days stands in for the 90 days; one in months adds to them. */
    private static DatedRule enoughDays(LocalDate lastDay, DomainValidity validity, Optional<Province> province) {
        boolean isProvincial =
                validity.rule().equals("DOM-04") && validity.months().isEmpty();
        return DatedRule.blocking(
                day -> isExpiredUnderGeneralRule(day, lastDay, isProvincial)
                        || ChronoUnit.DAYS.between(day, lastDay) > validity.moreThanDays(),
                day -> {
                    Draft draft = isProvincial
                            ? Draft.block("DOM-04", day.isAfter(lastDay) ? "expired" : "tooFewDays")
                                    .constant("province", province.orElseThrow())
                                    .from(validity.origin())
                            : Draft.block("DOM-03", "tooFewDays");
                    return term(draft, lastDay, day)
                            .number("moreThanDays", validity.moreThanDays())
                            .done();
                });
    }

    /** The finding that the domain has expired says it all; DOM-03 is not reported twice. */
    private static boolean isExpiredUnderGeneralRule(LocalDate day, LocalDate lastDay, boolean isProvincial) {
        return !isProvincial && day.isAfter(lastDay);
    }

    private static DatedRule enoughMonths(
            LocalDate lastDay, DomainValidity.Months months, DomainValidity validity, Province province) {
        String variant = months.comparison() == Comparison.MORE_THAN ? "notMoreThanMonths" : "fewerMonths";
        return DatedRule.blocking(
                day -> leaves(months, day, lastDay),
                day -> term(Draft.block("DOM-04", variant), lastDay, day)
                        .number("months", months.value())
                        .constant("province", province)
                        .from(validity.origin())
                        .done());
    }

    /** Months are added to the earlier date: counting back disagrees at month ends (AMB-05). */
    private static boolean leaves(DomainValidity.Months months, LocalDate day, LocalDate lastDay) {
        LocalDate needed = day.plusMonths(months.value());
        return months.comparison() == Comparison.MORE_THAN ? needed.isBefore(lastDay) : !needed.isAfter(lastDay);
    }

    private static Draft term(Draft draft, LocalDate lastDay, LocalDate day) {
        return draft.date("expiresOn", lastDay)
                .date("day", day)
                .number("daysLeft", ChronoUnit.DAYS.between(day, lastDay))
                .about("domain.expiresOn");
    }
}
