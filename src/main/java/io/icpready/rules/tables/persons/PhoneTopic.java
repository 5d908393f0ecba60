package io.icpready.rules.tables.persons;

/** What a province may ask of the telephone numbers of the leaders (PHO-01). */
public enum PhoneTopic {
    /** First and emergency number of one person differ. */
    EMERGENCY_DIFFERS,
    /** So many different numbers among all that are given. */
    DISTINCT,
    /** Two persons have no number in common as their first. */
    TWO_PERSONS_DIFFER,
    /** The emergency number is neither leader's. */
    THIRD_PERSON,
    /** The first number is one of the province. */
    LOCAL,
    /** The same, of individuals whose household is registered elsewhere. */
    LOCAL_FROM_ELSEWHERE,
    /** A landline is one of the province. */
    LANDLINE_LOCAL,
    /** The number stands in no other subject's filing. */
    NOT_USED_ELSEWHERE
}
