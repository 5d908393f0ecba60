package io.icpready.papers.letters;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import java.util.Locale;
import java.util.Optional;

/**
 * What a letter is about.
 *
 * @param purpose whose letter it is, or which industry; empty where a list has one of its kind only
 */
record Matter(Facts facts, Said said, Optional<DocumentPurpose> purpose, Locale language) {

    boolean individual() {
        return facts.subject()
                .flatMap(Subject::kind)
                .filter(SubjectKind::isIndividual)
                .isPresent();
    }

    Optional<Province> province() {
        return facts.subject().flatMap(Subject::province);
    }

    /** Who is named in it: the service's leader where nobody else is said. */
    DocumentPurpose person() {
        return purpose.filter(DocumentPurpose.LEADER::equals).orElse(DocumentPurpose.SERVICE_LEADER);
    }

    /** A fact of the person who is named in it. */
    String ofPerson(String field) {
        return (person() == DocumentPurpose.LEADER ? "leader." : "serviceLeader.") + field;
    }
}
