package io.icpready.journey.papers;

import io.icpready.rules.saying.Confidence;
import io.icpready.wording.Bibliography;
import io.icpready.wording.Rendered.Reference;
import java.util.List;
import java.util.stream.Stream;

/**
 * What something on a screen rests on that no rule says.
 *
 * @param source ids, comma separated
 */
record Grounds(String source, String confidence, List<Reference> sources) {

    static Grounds of(String source, Confidence confidence, Bibliography bibliography) {
        return new Grounds(
                source,
                confidence.key(),
                List.copyOf(bibliography.of(Stream.of(source)).values()));
    }
}
