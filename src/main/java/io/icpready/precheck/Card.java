package io.icpready.precheck;

import io.icpready.precheck.Answer.Reference;
import java.util.List;
import java.util.Map;

/**
 * What is known of a province's practice, for reading.
 *
 * @param code six digits of GB/T 2260
 * @param source ids of the sources of the whole card, comma separated
 * @param date day or period the sources speak of
 * @param sources what stands behind the ids in {@code source}
 */
record Card(
        String code,
        String name,
        List<Line> lines,
        String source,
        String date,
        String confidence,
        Map<String, Reference> sources) {

    /** One topic of the card. */
    record Line(String topic, String label, String text, String source, String confidence) {}
}
