package io.icpready.documents.store;

import io.icpready.documents.Consent;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.Documents;
import io.icpready.sealing.JourneyKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;

/** The documents of journeys over their store, keys and consents. */
class JourneyDocuments implements Documents {

    private final DocumentStore store;
    private final JourneyKeys keys;
    private final Consents consents;

    JourneyDocuments(DocumentStore store, JourneyKeys keys, Consents consents) {
        this.store = store;
        this.keys = keys;
        this.consents = consents;
    }

    @Override
    public boolean acceptedFor(String documentId, String taskId) {
        return store.find(documentId)
                .filter(document -> document.taskId().equals(taskId))
                .isPresent();
    }

    @Override
    public void keepFor(String documentId, String taskId) {
        store.moveTo(documentId, taskId);
    }

    @Override
    public Optional<DocumentRecord> find(String documentId) {
        return store.find(documentId);
    }

    @Override
    public Set<String> stored(Collection<String> documentIds) {
        return store.stored(documentIds);
    }

    @Override
    public List<DocumentRecord> ofJourney(String journeyId) {
        return store.ofJourney(journeyId);
    }

    @Override
    @Transactional
    public void approved(String documentId) {
        store.find(documentId).ifPresent(this::approve);
    }

    private void approve(DocumentRecord approved) {
        store.markApproved(approved.documentId());
        store.ofJourney(approved.journeyId()).stream()
                .filter(other -> !other.documentId().equals(approved.documentId()))
                .filter(other -> sameSlot(other, approved))
                .forEach(superseded -> store.erase(superseded.documentId()));
    }

    private static boolean sameSlot(DocumentRecord one, DocumentRecord other) {
        return one.type() == other.type() && one.purpose().equals(other.purpose());
    }

    @Override
    @Transactional
    public void journeyEnded(String journeyId, Instant endedAt) {
        keys.journeyEnded(journeyId, endedAt);
    }

    @Override
    @Transactional
    public void eraseJourney(String journeyId) {
        consents.lock(journeyId);
        store.ofJourney(journeyId).forEach(document -> store.erase(document.documentId()));
        keys.drop(journeyId);
    }

    @Override
    @Transactional
    public void giveConsent(String journeyId, String userId) {
        consents.give(journeyId, userId);
    }

    @Override
    @Transactional
    public void withdrawConsent(String journeyId, String userId) {
        eraseJourney(journeyId);
        consents.withdraw(journeyId, userId);
    }

    @Override
    public boolean consentGiven(String journeyId) {
        return consents.given(journeyId).isPresent();
    }

    @Override
    public Optional<Consent> consent(String journeyId) {
        return consents.given(journeyId);
    }
}
