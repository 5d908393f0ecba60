package io.icpready.rules.orders;

import io.icpready.rules.checks.DomainName;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Service;
import io.icpready.rules.facts.choices.AppUsesDomain;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.tables.Tables;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The domains that an App calls (APP-05), and an App without any (APP-07). */
final class AppDomainCheck {

    private static final int DEEPEST_LEVEL = 4;
    private static final String USE = "service.appUsesDomain";

    private final Tables tables;

    AppDomainCheck(Tables tables) {
        this.tables = tables;
    }

    void judge(Facts facts, Service service, Outcome.Builder outcome) {
        if (!Apps.hasDomainName(facts)) {
            noDomain(service.appUsesDomain(), outcome);
        }
        Optional<String> own = facts.domain().flatMap(Domain::name).flatMap(this::registrable);
        outcome.addAll(service.appDomains().stream().flatMap(name -> called(name, own)));
    }

    private static void noDomain(Optional<AppUsesDomain> use, Outcome.Builder outcome) {
        if (use.isEmpty()) {
            outcome.ask(noDomain(Draft.warn("APP-07", "ask")));
            return;
        }
        switch (use.get()) {
            case YES ->
                outcome.ask(noDomain(Draft.warn("APP-07", "domainNotGiven")).about("domain.name"));
            case IP_ONLY -> outcome.add(noDomain(Draft.warn("APP-07", "addressOnly")));
            case STANDALONE -> outcome.add(noDomain(Draft.info("APP-07", "standalone")));
        }
    }

    private static Draft noDomain(Draft draft) {
        return draft.about(USE).from("H, A-APP", Confidence.MEDIUM);
    }

    private Stream<Draft> called(String typed, Optional<String> own) {
        Optional<DomainName> name = read(typed);
        if (name.isEmpty()) {
            return Stream.of(called(Draft.warn("APP-05", "noName"), typed));
        }
        Stream<Draft> tooDeep = name.get().levels() > DEEPEST_LEVEL
                ? Stream.of(called(Draft.warn("APP-05", "tooDeep"), typed)
                        .number("level", name.get().levels())
                        .number("deepest", DEEPEST_LEVEL))
                : Stream.empty();
        Stream<Draft> notOwn = own.isPresent() && !own.equals(name.get().registrable())
                ? Stream.of(called(Draft.warn("APP-05", "notOwn"), typed).text("own", own.get()))
                : Stream.empty();
        return Stream.concat(tooDeep, notOwn);
    }

    private static Draft called(Draft draft, String typed) {
        return draft.text("name", Identifiers.shorten(typed))
                .about("service.appDomains")
                .from("H, A-APP, HSY", Confidence.MEDIUM);
    }

    private Optional<String> registrable(String typed) {
        return read(typed).flatMap(DomainName::registrable);
    }

    private Optional<DomainName> read(String typed) {
        Set<String> approved = tables.suffixes().approved();
        return DomainName.read(typed, approved);
    }
}
