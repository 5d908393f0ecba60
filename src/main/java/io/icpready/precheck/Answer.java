package io.icpready.precheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of a pre-check as contract §2 writes it. What is absent is written as {@code null}.
 *
 * @param sources what stands behind the ids in {@code source}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Answer(
        LocalDate submissionDate,
        boolean ready,
        Map<String, Step> steps,
        List<Document> requiredDocuments,
        Optional<LocalDate> earliestSubmissionDate,
        Optional<LocalDate> latestSubmissionDate,
        Map<String, Reference> sources) {

    /** State of one step and all that is to be said of it. */
    record Step(String status, List<Remark> findings) {}

    /**
     * One finding.
     *
     * @param fields the facts it is about
     * @param source ids of the sources, comma separated
     */
    record Remark(
            String rule,
            String severity,
            String message,
            String remedy,
            List<String> fields,
            String source,
            String confidence) {}

    /** A document of the personal list, with its names in the reader's language. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Document(
            String type,
            String typeName,
            Optional<String> purpose,
            Optional<String> purposeName,
            String level,
            String rule,
            String reason,
            String howTo,
            Optional<String> link,
            String source,
            String confidence) {}

    /**
     * Where a fact was read.
     *
     * @param address web address, or the place in a collection
     * @param date its day or period
     */
    record Reference(String title, String address, String date) {}
}
