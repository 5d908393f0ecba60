package io.icpready.precheck;

import io.icpready.precheck.Answer.Reference;
import java.util.List;

/**
 * What is known of a province's practice, for reading.
 *
 * @param code six digits of GB/T 2260
 * @param source ids of the sources of the whole card; {@code sources} says what they are
 * @param date day or period the sources speak of
 */
record Card(
        String code,
        String name,
        List<Line> lines,
        String source,
        List<Reference> sources,
        String date,
        String confidence) {

    /** One topic of the card. */
    record Line(
            String topic,
            String label,
            String text,
            String source,
            List<Reference> sources,
            String confidence) {}
}
