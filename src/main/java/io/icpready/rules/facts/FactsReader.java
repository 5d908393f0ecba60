package io.icpready.rules.facts;

import java.util.List;
import java.util.Map;

/** Reads nested plain values (maps, lists, strings, numbers, booleans) as facts, strictly. */
public interface FactsReader {

    /**
     * Reads the JSON form of contract §1: groups as maps, {@code documents} as a list, {@code
     * submissionDate} as text. Unknown names, unknown constants, impossible dates, numbers out of
     * range and wrong types are errors; a null value is an absent one.
     */
    Reading read(Map<String, ?> values);

    /** What came of it: facts when there are no errors. */
    record Reading(Facts facts, List<FieldError> errors) {}
}
