package io.icpready.documents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The documents of journeys, as the other rooms use them. Pictures themselves never leave this room
 * but by HTTP.
 */
public interface Documents {

    /** True when this picture was accepted for this task and is not erased. */
    boolean acceptedFor(String documentId, String taskId);

    /** Lets a picture that was accepted for an earlier task of its document stand for this one. */
    void keepFor(String documentId, String taskId);

    /** What is known of a stored picture. */
    Optional<DocumentRecord> find(String documentId);

    /** Those of these pictures that are not erased. */
    Set<String> stored(Collection<String> documentIds);

    /** Pictures of a journey that are not erased, oldest first. */
    List<DocumentRecord> ofJourney(String journeyId);

    /** Marks a picture as approved; those it supersedes for the same slot are erased. */
    void approved(String documentId);

    /** Starts the retention period of all pictures of an ended journey. */
    void journeyEnded(String journeyId, Instant endedAt);

    /** Erases every picture of a journey and drops its key, at once. */
    void eraseJourney(String journeyId);

    /**
     * Records the consent to store pictures of identity documents (PIPL art. 29), with the current
     * text version.
     */
    void giveConsent(String journeyId, String userId);

    /** Takes the consent back and erases the pictures of the journey. */
    void withdrawConsent(String journeyId, String userId);

    boolean consentGiven(String journeyId);

    /**
     * The standing consent: which text, who and when. The text itself is in {@link ConsentText}.
     */
    Optional<Consent> consent(String journeyId);
}
