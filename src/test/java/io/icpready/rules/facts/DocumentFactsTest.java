package io.icpready.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What was declared and has to stand on a document")
class DocumentFactsTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("is a fact of the catalogue, and named once")
    void isKnown(DocumentType type) {
        assertThat(type.facts()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Vocabulary.FIELDS).extracting(FactField::path).containsAll(type.facts());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DOMAIN_CERTIFICATE, domain.name domain.holderName domain.registrar domain.registeredOn domain.expiresOn",
        "SUBJECT_LEADER_ID, leader.name leader.idNumber",
        "SERVICE_LEADER_ID, serviceLeader.name serviceLeader.idNumber",
        "ORGANIZER_CERTIFICATE, subject.name subject.idNumber",
        "DOMAIN_REGISTRANT_PROOF, domain.name domain.holderName subject.name"
    })
    @DisplayName("follows from its type")
    void followsFromTheType(DocumentType type, String paths) {
        assertThat(type.facts()).contains(paths.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("of a letter that names a person is that person's")
    void ofThePerson(DocumentPurpose purpose) {
        assertThat(purpose.person().stream()).allMatch(List.of("leader", "serviceLeader")::contains);
    }
}
