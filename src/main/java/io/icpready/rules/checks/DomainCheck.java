package io.icpready.rules.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.Status;
import io.icpready.rules.tables.Comparison;
import io.icpready.rules.tables.DomainValidity;
import io.icpready.rules.tables.Tables;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** The domain: its name and validity (DOM-01, DOM-03, DOM-04), and what suffix, registrar, holder and wait add. */
public final class DomainCheck {

    /** DOM-03, where no province is known yet. */
    private static final DomainValidity GENERAL =
            new DomainValidity(90, Optional.empty(), "DOM-03", new Origin("SEED", "", Confidence.HIGH));

    private final Tables tables;
    private final HolderCheck holder;
    private final SuffixCheck suffix;

    public DomainCheck(Tables tables) {
        this.tables = tables;
        this.holder = new HolderCheck(tables);
        this.suffix = new SuffixCheck(tables);
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
        name(facts, domain, outcome);
        validity(domain, province, outcome);
        DomainDates.judge(domain, outcome);
        outcome.addAll(RegistrarCheck.judge(domain));
        outcome.addAll(holder.judge(facts, domain));
        RealNameCheck.judge(domain, outcome);
    }

    private void name(Facts facts, Domain domain, Outcome.Builder outcome) {
        if (domain.name().isEmpty()) {
            if (Subjects.isApp(facts)) {
                return; // APP-07 asks for it
            }
            outcome.add(Draft.block("DOM-01", "noName").about("domain.name"));
            return;
        }
        Optional<DomainName> name =
                DomainName.read(domain.name().get(), tables.suffixes().approved());
        if (name.isEmpty()) {
            outcome.add(Draft.block("DOM-01", "noDomainName")
                    .text("name", Identifiers.shorten(domain.name().get()))
                    .about("domain.name"));
            return;
        }
        outcome.addAll(registrable(name.get()));
        suffix.judge(facts, domain, name.get(), outcome);
    }

    private static Stream<Draft> registrable(DomainName name) {
        if (name.isRegistrable()) {
            return name.platform().filter(name.unicode()::equals).stream()
                    .map(suffix ->
                            about(Draft.warn("DOM-01", "privateSuffix"), name).from("PSL", Confidence.HIGH));
        }
        if (name.platform().isPresent()) {
            return Stream.of(about(Draft.block("DOM-01", "platformName"), name)
                    .text("platform", name.platform().get())
                    .from("PSL, TD, H", Confidence.HIGH));
        }
        return Stream.of(name.registrable()
                .map(registrable ->
                        about(Draft.block("DOM-01", "notRegistrable"), name).text("registrable", registrable))
                .orElseGet(() -> about(Draft.block("DOM-01", "suffixOnly"), name)));
    }

    private static Draft about(Draft draft, DomainName name) {
        return draft.text("name", name.unicode()).about("domain.name");
    }

    private void validity(Domain domain, Optional<Province> province, Outcome.Builder outcome) {
        DomainValidity validity = province.map(tables::domainValidity).orElse(GENERAL);
        if (domain.expiresOn().isEmpty()) {
            outcome.add(Draft.block("DOM-03", "noDate").about("domain.expiresOn"));
            return;
        }
        LocalDate lastDay = domain.expiresOn().get();
        outcome.add(DatedRule.blocking(
                Days.after(lastDay),
                day -> term(Draft.block("DOM-03", "expired"), lastDay, day, validity)
                        .done()));
        outcome.add(enoughDays(lastDay, validity, province));
        validity.months().ifPresent(months -> outcome.add(enoughMonths(lastDay, months, validity, province.get())));
    }

    /**
     * A provincial value in days stands in for the 90 days; one in months adds to them. Under the general
     * rule the finding that the domain has expired says it all; DOM-03 is not reported twice.
     */
    private static DatedRule enoughDays(LocalDate lastDay, DomainValidity validity, Optional<Province> province) {
        boolean isProvincial =
                validity.rule().equals("DOM-04") && validity.months().isEmpty();
        return DatedRule.blocking(
                new Days(lastDay.minusDays(validity.moreThanDays()), isProvincial ? LocalDate.MAX : lastDay), day -> {
                    Draft draft = isProvincial
                            ? Draft.block("DOM-04", day.isAfter(lastDay) ? "expired" : "tooFewDays")
                                    .constant("province", province.orElseThrow())
                                    .from(validity.origin())
                            : Draft.block("DOM-03", "tooFewDays");
                    return term(draft, lastDay, day, validity)
                            .number("moreThanDays", validity.moreThanDays())
                            .done();
                });
    }

    private static DatedRule enoughMonths(
            LocalDate lastDay, DomainValidity.Months months, DomainValidity validity, Province province) {
        String variant = months.comparison() == Comparison.MORE_THAN ? "notMoreThanMonths" : "fewerMonths";
        return DatedRule.blocking(
                Days.after(lastDayWith(months, lastDay)),
                day -> term(Draft.block("DOM-04", variant), lastDay, day, validity)
                        .number("months", months.value())
                        .constant("province", province)
                        .from(validity.origin())
                        .done());
    }

    private static LocalDate lastDayWith(DomainValidity.Months months, LocalDate lastDay) {
        LocalDate end = months.comparison() == Comparison.MORE_THAN ? lastDay.minusDays(1) : lastDay;
        return Terms.lastDayWithin(end, Period.ofMonths(months.value()));
    }

    private static Draft term(Draft draft, LocalDate lastDay, LocalDate day, DomainValidity validity) {
        return draft.date("expiresOn", lastDay)
                .date("day", day)
                .date(Finding.UNTIL, needed(day, validity))
                .number("daysLeft", ChronoUnit.DAYS.between(day, lastDay))
                .about("domain.expiresOn");
    }

    /** The first end with which the domain holds on a day by both the days and the months. */
    private static LocalDate needed(LocalDate day, DomainValidity validity) {
        LocalDate byDays = day.plusDays(validity.moreThanDays() + 1L);
        return validity.months()
                .map(months ->
                        day.plusMonths(months.value()).plusDays(months.comparison() == Comparison.MORE_THAN ? 1 : 0))
                .filter(byDays::isBefore)
                .orElse(byDays);
    }
}
