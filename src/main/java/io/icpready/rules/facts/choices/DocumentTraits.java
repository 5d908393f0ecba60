package io.icpready.rules.facts.choices;

import static io.icpready.rules.facts.choices.ReviewPoint.AGREES;
import static io.icpready.rules.facts.choices.ReviewPoint.BORDER;
import static io.icpready.rules.facts.choices.ReviewPoint.BOTH_SIDES;
import static io.icpready.rules.facts.choices.ReviewPoint.DATE;
import static io.icpready.rules.facts.choices.ReviewPoint.HELD;
import static io.icpready.rules.facts.choices.ReviewPoint.KIND;
import static io.icpready.rules.facts.choices.ReviewPoint.NEWEST;
import static io.icpready.rules.facts.choices.ReviewPoint.ORIGINAL;
import static io.icpready.rules.facts.choices.ReviewPoint.SEAL;
import static io.icpready.rules.facts.choices.ReviewPoint.SEAL_OF_UNIT;
import static io.icpready.rules.facts.choices.ReviewPoint.SHARP;
import static io.icpready.rules.facts.choices.ReviewPoint.SIGNATURE;

import java.util.List;

/**
 * What a form asks of a document of one type, and what a picture of it shows.
 *
 * @param issuedOn whether the day of issue or signing is judged (VAL-02 to VAL-06)
 * @param expiresOn whether the end date, or that there is none, is judged (VAL-01)
 * @param twoSided whether it is a card with something to read on both sides
 * @param points what a reviewer looks for in its picture, in this order
 */
public record DocumentTraits(Need issuedOn, Need expiresOn, boolean twoSided, List<ReviewPoint> points) {

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
        return new DocumentTraits(
                Need.NONE, Need.REQUIRED, true, List.of(KIND, ORIGINAL, SHARP, BORDER, BOTH_SIDES, NEWEST, AGREES));
    }

    /** A certificate that ends. */
    static DocumentTraits ending() {
        return oneSided(Need.NONE, Need.REQUIRED, KIND, ORIGINAL, SHARP, BORDER, NEWEST, AGREES);
    }

    /** A paper that some issue with an end. */
    static DocumentTraits mayEnd() {
        return oneSided(Need.NONE, Need.OPTIONAL, KIND, ORIGINAL, SHARP, BORDER, NEWEST, AGREES);
    }

    /** A plan that the applicant signs. */
    static DocumentTraits plan() {
        return oneSided(Need.NONE, Need.OPTIONAL, KIND, ORIGINAL, SHARP, BORDER, SIGNATURE, SEAL_OF_UNIT, AGREES);
    }

    /** What an applicant signs, and what is too old one day. */
    static DocumentTraits letter() {
        return oneSided(Need.REQUIRED, Need.NONE, KIND, ORIGINAL, SHARP, BORDER, SIGNATURE, SEAL_OF_UNIT, DATE, AGREES);
    }

    /** What somebody else attests, and what is too old one day. */
    static DocumentTraits attested() {
        return oneSided(Need.REQUIRED, Need.NONE, KIND, ORIGINAL, SHARP, BORDER, SEAL, DATE, AGREES);
    }

    /** A person with a document in the hand. */
    static DocumentTraits held() {
        return oneSided(Need.NONE, Need.NONE, KIND, ORIGINAL, SHARP, HELD, AGREES);
    }

    private static DocumentTraits oneSided(Need issuedOn, Need expiresOn, ReviewPoint... points) {
        return new DocumentTraits(issuedOn, expiresOn, false, List.of(points));
    }
}
