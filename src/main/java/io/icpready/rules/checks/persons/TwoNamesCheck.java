package io.icpready.rules.checks.persons;

import io.icpready.rules.checks.equivalence.NameEquivalence;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One number is of one person, who has one name: PER-03. */
final class TwoNamesCheck {

    private static final String RULE = "PER-03";

    private TwoNamesCheck() {}

    /** Subject and leaders; each is compared with the first who has the number. */
    static Stream<Draft> judge(Facts facts) {
        return pairs(ofProfile(facts)).flatMap(pair -> pair.judge().stream());
    }

    /**
     * The domain's holder against the leaders of a unit. Where the holder has to equal the subject or
     * its legal representative, DOM-11 compares them.
     */
    static Stream<Draft> judgeHolder(Facts facts) {
        boolean isUnit = facts.subject()
                .flatMap(Subject::kind)
                .filter(kind -> !kind.isIndividual())
                .isPresent();
        return facts.domain().stream()
                .filter(domain -> isUnit && !isOfTheLegalRepresentative(domain))
                .flatMap(domain -> holder(domain).stream())
                .flatMap(holder -> ofProfile(facts).stream()
                        .filter(holder::hasTheNumberOf)
                        .limit(1)
                        .map(person -> new Pair(person, holder)))
                .flatMap(pair -> pair.judge().stream());
    }

    private static boolean isOfTheLegalRepresentative(Domain domain) {
        return domain.holderRelation()
                .filter(HolderRelation.LEGAL_REPRESENTATIVE::equals)
                .isPresent();
    }

    private static List<Named> ofProfile(Facts facts) {
        Optional<Named> individual = facts.subject()
                .filter(subject ->
                        subject.kind().filter(SubjectKind::isIndividual).isPresent())
                .flatMap(subject -> Named.of("subject", subject.name(), subject.idType(), subject.idNumber()));
        return Stream.of(
                        individual,
                        facts.leader().flatMap(leader -> of("leader", leader)),
                        facts.serviceLeader().flatMap(leader -> of("serviceLeader", leader)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Named> of(String group, Person person) {
        return Named.of(group, person.name(), person.idType(), person.idNumber());
    }

    private static Optional<Named> holder(Domain domain) {
        return Named.of("holder", domain.holderName(), domain.holderIdType(), domain.holderIdNumber());
    }

    private static Stream<Pair> pairs(List<Named> named) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < named.size(); i++) {
            Named later = named.get(i);
            named.subList(0, i).stream()
                    .filter(later::hasTheNumberOf)
                    .findFirst()
                    .ifPresent(first -> pairs.add(new Pair(first, later)));
        }
        return pairs.stream();
    }

    /** Somebody with a name and a number. */
    private record Named(String group, String name, IdType idType, String number) {

        static Optional<Named> of(
                String group, Optional<String> name, Optional<IdType> idType, Optional<String> number) {
            return name.flatMap(called -> idType.flatMap(
                    type -> number.map(given -> new Named(group, called, type, Identifiers.foldNumber(given)))));
        }

        boolean hasTheNumberOf(Named other) {
            return idType == other.idType && number.equals(other.number);
        }

        String field() {
            return group.equals("holder") ? "domain.holderName" : group + ".name";
        }
    }

    /** Two with one number. */
    private record Pair(Named first, Named later) {

        Optional<Draft> judge() {
            return variant()
                    .map(draft -> draft.key("person", "person." + first.group())
                            .key("other", "person." + later.group())
                            .text("number", Identifiers.mask(first.number()))
                            .text("name", Identifiers.maskName(first.name(), later.name()))
                            .text("otherName", Identifiers.maskName(later.name(), first.name()))
                            .about(later.field(), first.field())
                            .from("GB11643, UCD", Confidence.HIGH));
        }

        private Optional<Draft> variant() {
            return switch (NameEquivalence.compare(first.name(), later.name()).degree()) {
                case IDENTICAL -> Optional.empty();
                case SAME -> Optional.of(Draft.info(RULE, "sameName"));
                case UNCERTAIN -> Optional.of(Draft.warn(RULE, "alikeNames"));
                case DIFFERENT -> Optional.of(Draft.block(RULE, "twoNames"));
            };
        }
    }
}
