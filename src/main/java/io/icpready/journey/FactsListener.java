package io.icpready.journey;

import java.util.Map;

/** Hears what was said of a filing as it is taken in, in the same transaction. */
public interface FactsListener {

    /**
     * @param facts what was said this time, by joined names ({@code subjectName}); null where an answer
     *     was taken back. Holds what is personal in clear: not to be logged, nor stored beyond names
     */
    void told(String journeyId, Map<String, ?> facts);

    /** A person's data are erased: what was noted of this journey by name goes at once. */
    void forgotten(String journeyId);
}
