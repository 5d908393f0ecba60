package io.icpready.rules.checks.persons;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.tables.persons.PersonRole;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.persons.ResidencyPractice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Foreigners, and people of Hong Kong, Macao and Taiwan: PER-04, and MAT-04 where it is older. */
final class ResidencyCheck {

    private final PersonTables tables;

    ResidencyCheck(PersonTables tables) {
        this.tables = tables;
    }

    Stream<Draft> judge(List<Standing> standings) {
        return standings.stream().flatMap(standing -> judge(standing, standings));
    }

    private Stream<Draft> judge(Standing standing, List<Standing> all) {
        return standing
                .residency()
                .filter(residency -> residency != Residency.MAINLAND)
                .flatMap(residency -> draft(
                                standing, all, tables.residency(standing.province(), standing.role(), residency))
                        .map(draft -> draft.constant("residency", residency)))
                .stream();
    }

    private static Optional<Draft> draft(Standing standing, List<Standing> all, ResidencyPractice practice) {
        Optional<Draft> draft = switch (practice.practice()) {
            case REFUSED -> say(practice, "refused");
            case NOT_PROVIDED_FOR -> say(practice, "notProvidedFor");
            case MUST_AUTHORISE -> say(practice, "mustAuthorise");
            case SERVICE_LEADER_MAINLAND_ID ->
                say(practice, "serviceLeaderNotMainland").filter(any -> hasServiceLeaderFromOutside(all));
            case ACCEPTED_WITH_PAPERS ->
                say(practice, "papers")
                        .map(some -> some.key("papers", practice.papers().orElseThrow()));
            case RESIDENCE_PERMIT_ONLY ->
                otherDocument(standing, practice).flatMap(other -> say(practice, "residencePermitOnly"));
            case ACCEPTED ->
                otherDocument(standing, practice)
                        .flatMap(other -> say(practice, "otherDocument").map(some -> some.constant("idType", other)));
            case UNKNOWN -> Optional.of(unknown(standing, practice));
            case NOT_ASKED -> Optional.empty();
        };
        return draft.map(some -> some.key("person", standing.label())
                .constant("province", standing.province())
                .about(field(standing))
                .from(practice.origin()));
    }

    /** Where a province names a document for others, taking it from these as well is a fair guess only. */
    private static Draft unknown(Standing standing, ResidencyPractice practice) {
        boolean isGuess = practice.documents().isEmpty()
                || otherDocument(standing, practice).isEmpty();
        return isGuess ? Draft.info(practice.rule(), "unknown") : Draft.warn(practice.rule(), "unknown");
    }

    private static boolean hasServiceLeaderFromOutside(List<Standing> all) {
        return all.stream()
                .filter(standing -> standing.role() == PersonRole.SERVICE_LEADER)
                .flatMap(standing -> standing.residency().stream())
                .anyMatch(residency -> residency != Residency.MAINLAND);
    }

    private static Optional<IdType> otherDocument(Standing standing, ResidencyPractice practice) {
        return standing.idTypes().stream()
                .filter(idType -> !practice.documents().contains(idType))
                .findFirst();
    }

    private static Optional<Draft> say(ResidencyPractice practice, String variant) {
        return practice.severity().map(severity -> Draft.of(severity, practice.rule(), variant));
    }

    private static String field(Standing standing) {
        return standing.role() == PersonRole.INDIVIDUAL ? "subject.idType" : standing.group() + ".residency";
    }
}
