package io.icpready.rules.checks.persons;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.tables.persons.PersonRole;
import io.icpready.rules.tables.persons.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody in a role of a filing that goes to a province.
 *
 * @param group the facts that name the person: subject, leader, serviceLeader
 * @param person what is said beside the document; of an individual that of the leader
 * @param idTypes every document that is named as theirs
 * @param number of the document, where both are said
 */
record Standing(
        Province province,
        PersonRole role,
        String group,
        Optional<Person> person,
        List<IdType> idTypes,
        Optional<PersonalNumber> number) {

    /** Everybody of whom something is said; nobody while kind or province are not known. */
    static List<Standing> of(Facts facts) {
        return facts.subject().stream()
                .filter(subject -> subject.kind().isPresent())
                .flatMap(subject -> subject.province().stream().flatMap(province -> of(facts, subject, province)))
                .toList();
    }

    private static Stream<Standing> of(Facts facts, Subject subject, Province province) {
        if (subject.kind().filter(SubjectKind::isIndividual).isPresent()) {
            return Stream.of(individual(facts, subject, province));
        }
        return Stream.concat(
                facts.leader().map(leader -> of(province, PersonRole.UNIT_LEADER, "leader", leader)).stream(),
                facts
                        .serviceLeader()
                        .map(leader -> of(province, PersonRole.SERVICE_LEADER, "serviceLeader", leader))
                        .stream());
    }

    /** An individual is the leader as well; their document may be given with either (MAT-02). */
    private static Standing individual(Facts facts, Subject subject, Province province) {
        Optional<Person> leader = facts.leader();
        Optional<IdType> idType = subject.idType().or(() -> leader.flatMap(Person::idType));
        Optional<String> idNumber = subject.idNumber().or(() -> leader.flatMap(Person::idNumber));
        List<IdType> idTypes = Stream.concat(subject.idType().stream(), leader.flatMap(Person::idType).stream())
                .distinct()
                .toList();
        return new Standing(province, PersonRole.INDIVIDUAL, "subject", leader, idTypes, number(idType, idNumber));
    }

    private static Standing of(Province province, PersonRole role, String group, Person person) {
        return new Standing(
                province,
                role,
                group,
                Optional.of(person),
                person.idType().stream().toList(),
                number(person.idType(), person.idNumber()));
    }

    private static Optional<PersonalNumber> number(Optional<IdType> idType, Optional<String> idNumber) {
        return idType.flatMap(type -> idNumber.flatMap(number -> PersonalNumber.of(type, number)));
    }

    /** As the number says, or else as the person does. */
    Optional<LocalDate> birth() {
        return number.flatMap(PersonalNumber::birth).or(() -> person.flatMap(Person::birthDate));
    }

    Sex sex() {
        return number.map(PersonalNumber::sex).orElse(Sex.UNKNOWN);
    }

    /** As it is said, or else as the documents show it. */
    Optional<Residency> residency() {
        return person.flatMap(Person::residency)
                .or(() -> idTypes.stream().findFirst().flatMap(Standing::residencyOf));
    }

    /** Where the facts are that no document bears; those of an individual stand with the leader. */
    String factsGroup() {
        return role == PersonRole.SERVICE_LEADER ? "serviceLeader" : "leader";
    }

    /** Message key of how the person is called. */
    String label() {
        return "person." + group;
    }

    private static Optional<Residency> residencyOf(IdType idType) {
        return switch (idType) {
            case RESIDENT_ID, TEMPORARY_RESIDENT_ID -> Optional.of(Residency.MAINLAND);
            case HK_MACAO_RESIDENCE_PERMIT, HK_MACAO_TRAVEL_PERMIT -> Optional.of(Residency.HONG_KONG_MACAO);
            case TAIWAN_RESIDENCE_PERMIT, TAIWAN_TRAVEL_PERMIT -> Optional.of(Residency.TAIWAN);
            case PASSPORT, FOREIGN_PERMANENT_RESIDENT_ID -> Optional.of(Residency.OTHER);
            default -> Optional.empty();
        };
    }
}
