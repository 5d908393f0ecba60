package io.icpready.rules.checks;

import io.icpready.rules.checks.equivalence.NameEquivalence;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Service;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServiceType;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.tables.DocumentCase;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What several checks ask of the facts. */
public final class Subjects {

    static final Set<IdType> PERSONAL_DOCUMENTS = EnumSet.of(
            IdType.RESIDENT_ID,
            IdType.HK_MACAO_RESIDENCE_PERMIT,
            IdType.HK_MACAO_TRAVEL_PERMIT,
            IdType.TAIWAN_RESIDENCE_PERMIT,
            IdType.TAIWAN_TRAVEL_PERMIT,
            IdType.PASSPORT,
            IdType.TEMPORARY_RESIDENT_ID,
            IdType.FOREIGN_PERMANENT_RESIDENT_ID);

    static final Set<IdType> UNIT_DOCUMENTS = EnumSet.complementOf(EnumSet.copyOf(PERSONAL_DOCUMENTS));

    /** Relations under which a person may hold an organisation's domain (DOM-09). */
    private static final Set<HolderRelation> PERSONS_OF_THE_UNIT = EnumSet.of(
            HolderRelation.SHAREHOLDER,
            HolderRelation.PRINCIPAL,
            HolderRelation.SENIOR_MANAGER,
            HolderRelation.LEGAL_REPRESENTATIVE);

    private Subjects() {}

    public static Optional<SubjectKind> kind(Facts facts) {
        return facts.subject().flatMap(Subject::kind);
    }

    public static Optional<Province> province(Facts facts) {
        return facts.subject().flatMap(Subject::province);
    }

    static boolean isApp(Facts facts) {
        return facts.service()
                .flatMap(Service::type)
                .filter(ServiceType.APP::equals)
                .isPresent();
    }

    static boolean isPersonal(IdType idType) {
        return PERSONAL_DOCUMENTS.contains(idType);
    }

    public static boolean isPersonOfTheUnit(HolderRelation relation) {
        return PERSONS_OF_THE_UNIT.contains(relation);
    }

    /** Whether the domain stands in a filing of this subject's own, to which this order adds or which it changes. */
    public static boolean isFiledBySelf(Domain domain) {
        return is(domain.alreadyFiled()) && is(domain.filedBySelf());
    }

    /** A flag that was not said is not set. */
    public static boolean is(Optional<Boolean> flag) {
        return flag.orElse(false);
    }

    /** Whether two leaders are one person: by number, or by name where a number is missing. */
    static boolean isSamePerson(Person one, Person other) {
        if (one.idNumber().isPresent() && other.idNumber().isPresent()) {
            return one.idNumber()
                    .map(Identifiers::foldNumber)
                    .equals(other.idNumber().map(Identifiers::foldNumber));
        }
        return one.name()
                .flatMap(name -> other.name()
                        .map(named -> !NameEquivalence.compare(name, named).isDifferent()))
                .orElse(false);
    }

    /** Whether one person leads subject and service; two are two once it is said who they are. */
    public static boolean isOneLeader(Facts facts) {
        return facts.leader()
                .flatMap(leader -> facts.serviceLeader()
                        .filter(other -> areComparable(leader, other))
                        .map(other -> isSamePerson(leader, other)))
                .orElse(true);
    }

    private static boolean areComparable(Person one, Person other) {
        return one.idNumber().isPresent() && other.idNumber().isPresent()
                || one.name().isPresent() && other.name().isPresent();
    }

    /** An individual whose household is registered in another province (AUX-07). */
    public static boolean isHouseholdElsewhere(Subject subject) {
        return subject.kind().filter(SubjectKind::isIndividual).isPresent()
                && subject.householdProvince().isPresent()
                && !subject.householdProvince().equals(subject.province());
    }

    /** The case that decides on documents; empty while kind or province are not known. */
    static Optional<DocumentCase> documentCase(Facts facts) {
        return facts.subject()
                .filter(subject ->
                        subject.kind().isPresent() && subject.province().isPresent())
                .map(subject -> documentCase(facts, subject));
    }

    private static DocumentCase documentCase(Facts facts, Subject subject) {
        SubjectKind kind = subject.kind().orElseThrow();
        return new DocumentCase(
                kind,
                subject.province().orElseThrow(),
                kind.isIndividual() || leaderIsLegalRepresentative(facts),
                kind.isIndividual() || serviceLeaderIsLegalRepresentative(facts),
                is(facts.leader().flatMap(Person::filedElsewhere)),
                is(facts.serviceLeader().flatMap(Person::filedElsewhere)),
                isHouseholdElsewhere(subject),
                is(subject.nameChanged()),
                is(facts.service().flatMap(Service::commercialWording)),
                !kind.isIndividual()
                        && facts.domain().filter(Subjects::isHeldByPerson).isPresent(),
                Math.max(1, subject.domainCount().orElse(1)));
    }

    /** A leader of whom nothing is said is taken for the legal representative, the usual case. */
    private static boolean leaderIsLegalRepresentative(Facts facts) {
        return facts.leader().map(leader -> is(leader.legalRepresentative())).orElse(true);
    }

    private static boolean serviceLeaderIsLegalRepresentative(Facts facts) {
        return facts.serviceLeader()
                .map(person -> is(person.legalRepresentative()) || isTheLegalRepresentativeLeading(facts, person))
                .orElse(true);
    }

    private static boolean isTheLegalRepresentativeLeading(Facts facts, Person person) {
        return person.legalRepresentative().isEmpty()
                && facts.leader()
                        .filter(leader -> is(leader.legalRepresentative()))
                        .filter(leader -> isSamePerson(leader, person))
                        .isPresent();
    }

    private static boolean isHeldByPerson(Domain domain) {
        return domain.holderRelation().filter(Subjects::isPersonOfTheUnit).isPresent()
                || domain.holderIdType().filter(Subjects::isPersonal).isPresent();
    }
}
