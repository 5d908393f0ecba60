package io.icpready.documents.store;

import io.icpready.documents.DocumentRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where pictures are kept. Bytes given and taken are encrypted already, so an object store can take
 * the database's place.
 */
public interface DocumentStore {

    /** A stored document's metadata and encrypted bytes become durable together. */
    void save(DocumentRecord document, byte[] encrypted);

    /** What is known of a picture that is not erased. */
    Optional<DocumentRecord> find(String documentId);

    /** Those of these pictures that are not erased. */
    Set<String> stored(Collection<String> documentIds);

    /** The encrypted bytes of a picture that is not erased. */
    Optional<byte[]> encrypted(String documentId);

    /** Pictures of a journey that are not erased, oldest first. */
    List<DocumentRecord> ofJourney(String journeyId);

    /** Pictures that a person uploaded and that are not erased, oldest first. */
    List<DocumentRecord> uploadedBy(String userId);

    /** Journeys for which a person ever uploaded a picture. */
    List<String> journeysWithUploadsOf(String userId);

    /** From now on the picture belongs to this task. */
    void moveTo(String documentId, String taskId);

    void markApproved(String documentId);

    /**
     * Removes the bytes and what could recognise them; that a document was there is still known.
     */
    void erase(String documentId);

    /** Removes every trace of a person's documents. */
    void forget(String userId);
}
