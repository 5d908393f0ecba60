package io.icpready.rules.tables.persons;

/** What a province may ask of the mailing address (ADR-01). */
public enum AddressTopic {
    /** 市辖区 is no district that a letter finds. */
    CITY_DISTRICT,
    /** It goes down to the house. */
    HOUSE_NUMBER,
    /** It lies in the city of the certificate. */
    SAME_CITY
}
