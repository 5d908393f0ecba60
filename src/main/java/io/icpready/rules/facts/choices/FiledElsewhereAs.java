package io.icpready.rules.facts.choices;

/** In whose filing the number of a leader stands already (PER-03). */
public enum FiledElsewhereAs {
    OWN_INDIVIDUAL,
    ANOTHER_SUBJECT
}
