package io.icpready.rules.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.ObservedDomain;
import io.icpready.rules.facts.choices.SiteOnline;
import io.icpready.rules.saying.Basis;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was looked up against what was declared: OBS-01, OBS-02; a name that leads somewhere before it is
 * filed (DOM-17), and one that its registry holds (DOM-10).
 */
public final class ObservedDomainCheck {

    private static final String DIFFERS = "OBS-01";
    private static final String SOURCE = "REG";
    private static final String ON_HOLD = "serverHold";

    private ObservedDomainCheck() {}

    public static Stream<Draft> judge(Facts declared, ObservedDomain seen) {
        return declared.domain().stream()
                .flatMap(domain -> Stream.of(
                                unknown(seen), differences(domain, seen), leadsSomewhere(domain, seen), held(seen))
                        .flatMap(drafts -> drafts))
                .map(draft -> draft.on(Basis.OBSERVED));
    }

    /** The facts whose observed value is judged. */
    public static Set<String> fields(ObservedDomain seen) {
        Set<String> fields = new HashSet<>();
        seen.registeredOn().ifPresent(any -> fields.add("domain.registeredOn"));
        seen.expiresOn().ifPresent(any -> fields.add("domain.expiresOn"));
        seen.registrarScope().ifPresent(any -> fields.add("domain.registrarScope"));
        seen.holderName().ifPresent(any -> fields.add("domain.holderName"));
        seen.holderSince().ifPresent(any -> fields.add("domain.realNameVerifiedOn"));
        return fields;
    }

    private static Stream<Draft> unknown(ObservedDomain seen) {
        return seen.unknown()
                ? Stream.of(said(Draft.warn("OBS-02", "unknown"), seen).about("domain.name"))
                : Stream.empty();
    }

    private static Stream<Draft> differences(Domain domain, ObservedDomain seen) {
        return Stream.of(
                        day("registeredOn", domain.registeredOn(), seen.registeredOn(), seen),
                        day("expiresOn", domain.expiresOn(), seen.expiresOn(), seen),
                        scope(domain, seen),
                        holder(domain, seen),
                        newHolder(domain, seen))
                .flatMap(Optional::stream);
    }

    private static Optional<Draft> day(
            String fact, Optional<LocalDate> declared, Optional<LocalDate> found, ObservedDomain seen) {
        return found.flatMap(theirs -> declared.filter(ours -> !ours.equals(theirs))
                .map(ours -> said(Draft.warn(DIFFERS, fact), seen)
                        .date("declared", ours)
                        .date("found", theirs)
                        .about("domain." + fact)));
    }

    private static Optional<Draft> scope(Domain domain, ObservedDomain seen) {
        return seen.registrarScope()
                .flatMap(theirs -> domain.registrarScope()
                        .filter(ours -> ours != theirs)
                        .map(ours -> said(Draft.warn(DIFFERS, "registrarScope"), seen)
                                .constant("declared", ours)
                                .constant("found", theirs)
                                .about("domain.registrarScope")
                                .from(SOURCE, Confidence.MEDIUM)));
    }

    private static Optional<Draft> holder(Domain domain, ObservedDomain seen) {
        return seen.holderName()
                .flatMap(theirs -> domain.holderName()
                        .filter(ours -> HolderSpelling.isAnother(ours, theirs))
                        .map(ours -> said(Draft.warn(DIFFERS, "holderName"), seen)
                                .text("declared", Identifiers.maskName(ours, theirs))
                                .text("found", Identifiers.maskName(theirs, ours))
                                .about("domain.holderName")));
    }

    private static Optional<Draft> newHolder(Domain domain, ObservedDomain seen) {
        return seen.holderSince()
                .flatMap(since -> domain.realNameVerifiedOn()
                        .filter(verified -> verified.isBefore(since))
                        .map(verified -> said(Draft.warn(DIFFERS, "newHolder"), seen)
                                .date("declared", verified)
                                .date("found", since)
                                .about("domain.realNameVerifiedOn")));
    }

    private static Stream<Draft> leadsSomewhere(Domain domain, ObservedDomain seen) {
        if (seen.resolves().isEmpty()) {
            return Stream.empty();
        }
        boolean resolves = seen.resolves().get();
        if (Subjects.is(domain.alreadyFiled())) {
            return Subjects.isFiledBySelf(domain) && !resolves && !says(domain, SiteOnline.NO)
                    ? Stream.of(said(Draft.warn("DOM-17", "leadsNowhere"), seen).about("domain.siteOnline"))
                    : Stream.empty();
        }
        return resolves && !says(domain, SiteOnline.YES_MAINLAND) && !says(domain, SiteOnline.YES_OVERSEAS)
                ? Stream.of(said(Draft.warn("DOM-17", "leadsSomewhere"), seen)
                        .text("addresses", String.join(", ", seen.addresses()))
                        .about("domain.siteOnline")
                        .from("TR, H, HR, ANY", Confidence.MEDIUM))
                : Stream.empty();
    }

    private static boolean says(Domain domain, SiteOnline online) {
        return domain.siteOnline().filter(online::equals).isPresent();
    }

    /** A registry holds names whose real-name data did not pass; that it does not is no proof that they did. */
    private static Stream<Draft> held(ObservedDomain seen) {
        return seen.statuses().contains(ON_HOLD)
                ? Stream.of(said(Draft.warn("DOM-10", "onHold"), seen).about("domain.realNameVerifiedOn"))
                : Stream.empty();
    }

    private static Draft said(Draft draft, ObservedDomain seen) {
        return draft.text("by", seen.source()).date("seenOn", seen.seenOn()).from(SOURCE, Confidence.HIGH);
    }
}
