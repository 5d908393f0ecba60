package io.icpready.rules.facts.choices;

/** What the holder of a domain is to the filing subject (DOM-08, DOM-09). */
public enum HolderRelation {
    SELF,
    UNIT,
    SHAREHOLDER,
    PRINCIPAL,
    SENIOR_MANAGER,
    LEGAL_REPRESENTATIVE,
    OTHER
}
