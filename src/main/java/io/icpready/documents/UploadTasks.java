package io.icpready.documents;

import io.icpready.rules.facts.Facts;
import java.util.Optional;

/** What the documents room asks of the journey; the journey answers it. */
public interface UploadTasks {

    /** The open upload task, if it exists and is assigned to this user. */
    Optional<UploadTask> uploadTask(String taskId, String userId);

    /**
     * True when a review of this document is open, or of the picture that followed it when it was sent
     * back, and the user is a reviewer and not the journey's owner.
     */
    boolean mayReview(String documentId, String userId);

    /** What was declared in this journey; nothing once it has ended. */
    Facts declared(String journeyId);

    /** True when the user started this journey, running or ended. */
    boolean ownsJourney(String journeyId, String userId);
}
