package io.icpready.rules.tables.names;

/** How a word is found in a text. */
public enum WordMatch {
    STARTS,
    /** Anywhere but at the front. */
    LATER,
    CONTAINS,
    ENDS,
    /** A place name, as people write them. */
    PLACE,
    /** A place name and nothing else but a word for site. */
    PLACE_ALONE,
    /** One of the words, and a place name. */
    WITH_PLACE,
    /** Latin letters. */
    LATIN,
    /** The text is given and has none of the words. */
    LACKS,
    /** The text is given and has fewer characters than the number in place of words. */
    SHORTER,
    /** The text is not given. */
    ABSENT
}
