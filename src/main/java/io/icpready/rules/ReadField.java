package io.icpready.rules;

import java.util.Arrays;
import java.util.Optional;

/** What can be read on the picture of a document, with its name in answers. */
public enum ReadField {
    NAME("name"),
    DOMAIN("domain"),
    ID_NUMBER("idNumber"),
    BIRTH_DATE("birthDate"),
    PROVINCE("province"),
    ISSUER("issuer"),
    REGISTRATION_NUMBER("registrationNumber"),
    TYPE("type"),
    LEGAL_REPRESENTATIVE("legalRepresentative"),
    ESTABLISHED_ON("establishedOn"),
    ISSUED_ON("issuedOn"),
    VALID_FROM("validFrom"),
    VALID_UNTIL("validUntil"),
    LONG_TERM("longTerm");

    private final String shortName;

    ReadField(String shortName) {
        this.shortName = shortName;
    }

    /** Name in answers, for example {@code validUntil}. */
    public String shortName() {
        return shortName;
    }

    /** The field of this name. */
    public static Optional<ReadField> of(String shortName) {
        return Arrays.stream(values())
                .filter(field -> field.shortName.equals(shortName))
                .findFirst();
    }
}
