package io.icpready.precheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.icpready.wording.BoundText;
import io.icpready.wording.Rendered.Document;
import io.icpready.wording.Rendered.Reference;
import io.icpready.wording.Rendered.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of a pre-check as contract §2 writes it. What is absent is written as {@code null}.
 *
 * @param excludingBounds what excludes each other where no day is left, and what mends it
 * @param order the kind of order, while nothing about it is open (SUB-03)
 * @param sources what stands behind the ids in {@code source}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Answer(
        LocalDate submissionDate,
        boolean ready,
        Map<String, StepAnswer> steps,
        List<Document> requiredDocuments,
        Optional<LocalDate> earliestSubmissionDate,
        Optional<LocalDate> latestSubmissionDate,
        List<BoundText> excludingBounds,
        Optional<Order> order,
        Map<String, Reference> sources) {

    /** What kind of order it is, and what people call it. */
    record Order(String kind, String label) {}

    /** State of one step and all that is to be said of it. */
    record StepAnswer(String status, List<Remark> findings) {}
}
