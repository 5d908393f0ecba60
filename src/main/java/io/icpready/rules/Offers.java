package io.icpready.rules;

import io.icpready.rules.checks.IdentityCheck;
import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Condition;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form offers for a choice after other answers: what the rules accept (MAT-03, MAT-04, DOM-08,
 * DOM-09), and the one constant that a person must be able to say although it is refused.
 */
public final class Offers {

    /**
     * One case of a choice.
     *
     * @param when what must have been answered; all of it must hold
     * @param values the constants to offer then, in the order of the vocabulary
     */
    public record Offer(List<Condition> when, List<String> values) {

        public Offer {
            when = List.copyOf(when);
            values = List.copyOf(values);
        }
    }

    private static final String KIND = "subject.kind";
    private static final String RELATION = "domain.holderRelation";

    private static final Map<String, List<Offer>> BY_FACT = Map.of(
            "subject.idType",
            documentsOfSubject(),
            "leader.idType",
            documentsOfPerson("leader.residency"),
            "serviceLeader.idType",
            documentsOfPerson("serviceLeader.residency"),
            RELATION,
            relations(),
            "domain.holderIdType",
            documentsOfHolder());

    private Offers() {}

    /**
     * The cases of a fact: the first that holds narrows its constants; where none holds, all are
     * offered.
     *
     * @param path for example {@code subject.idType}
     */
    public static List<Offer> of(String path) {
        return BY_FACT.getOrDefault(path, List.of());
    }

    /** Persons of a unit in whose name its domain may stand, with a proof (DOM-09, DOM-12). */
    public static List<HolderRelation> relationsWithProof() {
        return Arrays.stream(HolderRelation.values())
                .filter(Subjects::isPersonOfTheUnit)
                .toList();
    }

    private static List<Offer> documentsOfSubject() {
        return Arrays.stream(SubjectKind.values())
                .map(kind -> new Offer(List.of(is(KIND, kind)), names(IdentityCheck.documentsOf(kind))))
                .toList();
    }

    private static List<Offer> documentsOfPerson(String residency) {
        return Arrays.stream(Residency.values())
                .map(home -> new Offer(List.of(is(residency, home)), names(IdentityCheck.documentsOf(home))))
                .toList();
    }

    /** {@code OTHER} stays on offer: somebody else's domain is refused with the ways out (DOM-12). */
    private static List<Offer> relations() {
        return Arrays.stream(SubjectKind.values())
                .map(kind -> new Offer(List.of(is(KIND, kind)), names(relationsOf(kind))))
                .toList();
    }

    private static List<HolderRelation> relationsOf(SubjectKind kind) {
        return Stream.of(HolderRelation.values())
                .filter(relation ->
                        relation == HolderRelation.OTHER || kind.isIndividual() == (relation == HolderRelation.SELF))
                .toList();
    }

    /** A shareholder may be a unit as well, so nothing narrows that case. */
    private static List<Offer> documentsOfHolder() {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(
                List.of(Condition.is(
                        RELATION,
                        names(List.of(
                                HolderRelation.LEGAL_REPRESENTATIVE,
                                HolderRelation.PRINCIPAL,
                                HolderRelation.SENIOR_MANAGER)))),
                names(IdentityCheck.documentsOf(SubjectKind.INDIVIDUAL))));
        Condition own = Condition.is(RELATION, names(List.of(HolderRelation.SELF, HolderRelation.UNIT)));
        Arrays.stream(SubjectKind.values())
                .map(kind -> new Offer(List.of(own, is(KIND, kind)), names(IdentityCheck.documentsOf(kind))))
                .forEach(offers::add);
        return offers;
    }

    private static Condition is(String path, Enum<?> constant) {
        return Condition.is(path, List.of(constant.name()));
    }

    private static List<String> names(Set<IdType> documents) {
        return documents.stream().sorted().map(Enum::name).toList();
    }

    private static List<String> names(Collection<HolderRelation> relations) {
        return relations.stream().map(Enum::name).toList();
    }
}
