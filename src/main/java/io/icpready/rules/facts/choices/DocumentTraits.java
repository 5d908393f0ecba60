package io.icpready.rules.facts.choices;

/**
 * What a form asks of a document of one type, and what a picture of it shows.
 *
 * @param issuedOn whether the day of issue or signing is judged (VAL-02 to VAL-06)
 * @param expiresOn whether the end date, or that there is none, is judged (VAL-01)
 * @param twoSided whether it is a card with something to read on both sides
 */
public record DocumentTraits(Need issuedOn, Need expiresOn, boolean twoSided) {

    /** How much a date of a document matters. */
    public enum Need {
        /** Without it the document is refused. */
        REQUIRED,
        /** Judged where the document bears one. */
        OPTIONAL,
        /** Never asked. */
        NONE
    }

    /** A card that ends. */
    static DocumentTraits card() {
        return new DocumentTraits(Need.NONE, Need.REQUIRED, true);
    }

    /** A certificate that ends. */
    static DocumentTraits ending() {
        return new DocumentTraits(Need.NONE, Need.REQUIRED, false);
    }

    /** A paper that some issue with an end. */
    static DocumentTraits mayEnd() {
        return new DocumentTraits(Need.NONE, Need.OPTIONAL, false);
    }

    /** A letter, proof or statement that is too old one day. */
    static DocumentTraits dated() {
        return new DocumentTraits(Need.REQUIRED, Need.NONE, false);
    }

    static DocumentTraits undated() {
        return new DocumentTraits(Need.NONE, Need.NONE, false);
    }
}
