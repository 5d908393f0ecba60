package io.icpready.rules;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.SubjectKind;
import java.util.Optional;

/** Whose identity document it is that an applicant uploads (PIPL art. 29). */
public final class CardHolders {

    private CardHolders() {}

    /**
     * True for the card of somebody who need not be the applicant, so that the holder's own consent
     * is asked for: every card of a unit, and the service leader's where that is another person.
     */
    public static boolean isOfSomebodyElse(DocumentType type, Facts facts) {
        if (!type.traits().twoSided()) {
            return false;
        }
        return Subjects.kind(facts).filter(SubjectKind::isIndividual).isEmpty()
                || (type == DocumentType.SERVICE_LEADER_ID
                        && !number(facts.leader()).equals(number(facts.serviceLeader())));
    }

    private static Optional<String> number(Optional<Person> person) {
        return person.flatMap(Person::idNumber).map(Identifiers::foldNumber);
    }
}
