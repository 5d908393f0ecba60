package io.icpready.rules.facts.choices;

/** What a reviewer looks for in a picture of a document, one glance each. */
public enum ReviewPoint {
    /** It is the document that was asked for. */
    KIND,
    /** Photographed or scanned in colour from the original (MAT-05). */
    ORIGINAL,
    SHARP,
    /** All four edges are in the picture. */
    BORDER,
    /** Front and back are in the picture (IMG-05). */
    BOTH_SIDES,
    /** The face and the document held beside it can both be made out. */
    HELD,
    SIGNATURE,
    /** The seal of whoever issues it. */
    SEAL,
    /** The seal of the unit that files; an individual has none and only signs. */
    SEAL_OF_UNIT,
    /** The day of signing or issue stands on it, as declared. */
    DATE,
    /** In force, and no newer version is known. */
    NEWEST,
    /** What stands on it is what was declared. */
    AGREES;

    /** True where it is looked for in the documents of units only. */
    public boolean ofUnits() {
        return this == SEAL_OF_UNIT;
    }
}
