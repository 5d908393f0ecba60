package io.icpready.documents.reading;

import io.icpready.documents.reading.sight.Box;
import io.icpready.rules.ReadDocument;
import io.icpready.rules.ReadField;
import java.util.Map;

/**
 * What was read on one picture, and where.
 *
 * @param places where in the picture a value stands, as far as that is one line
 */
public record Reading(ReadDocument document, Map<ReadField, Box> places) {

    /** A picture on which nothing could be read. */
    public static final Reading NOTHING = new Reading(ReadDocument.NOTHING, Map.of());

    public Reading {
        places = Map.copyOf(places);
    }
}
