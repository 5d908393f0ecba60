package io.icpready.rules.checks.persons;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.FiledElsewhereAs;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.tables.persons.Judgement;
import io.icpready.rules.tables.persons.PersonTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A number belongs to one holder, and stands in one filing where the province says so: PER-03. */
final class OneNumberCheck {

    private static final String RULE = "PER-03";

    private final PersonTables tables;

    OneNumberCheck(PersonTables tables) {
        this.tables = tables;
    }

    Stream<Draft> judge(Facts facts, List<Standing> standings) {
        return Stream.concat(
                facts.subject().stream().flatMap(subject -> mixedUp(facts, subject)),
                standings.stream().flatMap(this::filedElsewhere));
    }

    /** The code of a unit given as a person's number, or the other way round. */
    private static Stream<Draft> mixedUp(Facts facts, Subject subject) {
        boolean isUnit = subject.kind().filter(kind -> !kind.isIndividual()).isPresent();
        if (!isUnit) {
            return Stream.empty();
        }
        Stream<Draft> ofUnit = subject
                .idNumber()
                .filter(number -> Identifiers.isResidentId(number) && !Identifiers.isCreditCode(number))
                .map(number -> mixedUp("personalNumber", "subject", number))
                .stream();
        return Stream.of(
                        ofUnit,
                        facts.leader().stream().flatMap(leader -> mixedUp(subject, "leader", leader)),
                        facts.serviceLeader().stream().flatMap(leader -> mixedUp(subject, "serviceLeader", leader)))
                .flatMap(drafts -> drafts);
    }

    private static Stream<Draft> mixedUp(Subject unit, String group, Person person) {
        return person
                .idNumber()
                .filter(number ->
                        isCodeOf(unit, number) || Identifiers.isCreditCode(number) && !Identifiers.isResidentId(number))
                .map(number -> mixedUp("unitCode", group, number))
                .stream();
    }

    private static boolean isCodeOf(Subject unit, String number) {
        return unit.idNumber()
                .map(Identifiers::foldNumber)
                .filter(Identifiers.foldNumber(number)::equals)
                .isPresent();
    }

    private static Draft mixedUp(String variant, String group, String number) {
        return Draft.block(RULE, variant)
                .key("person", "person." + group)
                .text("number", Identifiers.mask(number))
                .about(group + ".idNumber")
                .from("GB11643, GB32100", Confidence.HIGH);
    }

    private Stream<Draft> filedElsewhere(Standing standing) {
        Optional<Person> person = standing.person();
        if (!Subjects.is(person.flatMap(Person::filedElsewhere))) {
            return Stream.empty();
        }
        Optional<FiledElsewhereAs> filedAs = person.flatMap(Person::filedElsewhereAs);
        Judgement judgement = tables.filedElsewhere(standing.province(), standing.role(), filedAs);
        return judgement
                .severity()
                .map(severity -> filedAs.map(known ->
                                Draft.of(severity, RULE, "filedElsewhere").constant("filedAs", known))
                        .orElseGet(() -> Draft.of(severity, RULE, "filedAsWhom"))
                        .key("person", standing.label())
                        .constant("province", standing.province())
                        .about(standing.factsGroup() + ".filedElsewhere")
                        .from(judgement.origin()))
                .stream();
    }
}
