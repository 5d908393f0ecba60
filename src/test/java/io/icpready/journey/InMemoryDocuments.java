package io.icpready.journey;

import io.icpready.access.CurrentUser;
import io.icpready.documents.Consent;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.Documents;
import io.icpready.documents.PictureShelf;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A store of pictures without pictures. */
final class InMemoryDocuments implements Documents, PictureShelf {

    private final Map<String, DocumentRecord> stored = new ConcurrentHashMap<>();
    private final Map<String, Consent> consents = new ConcurrentHashMap<>();
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Set<String> approved = ConcurrentHashMap.newKeySet();

    /** As if a good picture had been uploaded for this task. */
    String store(String journeyId, String taskId, DocumentType type, Optional<DocumentPurpose> purpose) {
        String id = UUID.randomUUID().toString();
        stored.put(
                id,
                new DocumentRecord(
                        id,
                        journeyId,
                        taskId,
                        type,
                        purpose,
                        TestJourney.APPLICANT,
                        Instant.EPOCH,
                        1600,
                        1200,
                        200_000,
                        "JPEG",
                        "0".repeat(64),
                        false,
                        List.of()));
        return id;
    }

    boolean isApproved(String documentId) {
        return approved.contains(documentId);
    }

    Optional<Instant> endOf(String journeyId) {
        return Optional.ofNullable(ended.get(journeyId));
    }

    @Override
    public Optional<byte[]> bytes(String documentId, CurrentUser user) {
        return find(documentId).map(record -> new byte[0]);
    }

    @Override
    public boolean acceptedFor(String documentId, String taskId) {
        return find(documentId).filter(record -> record.taskId().equals(taskId)).isPresent();
    }

    @Override
    public void keepFor(String documentId, String taskId) {
        stored.computeIfPresent(
                documentId,
                (id, known) -> new DocumentRecord(
                        id,
                        known.journeyId(),
                        taskId,
                        known.type(),
                        known.purpose(),
                        known.uploadedBy(),
                        known.uploadedAt(),
                        known.width(),
                        known.height(),
                        known.bytes(),
                        known.format(),
                        known.sha256(),
                        known.holderConsent(),
                        known.findings()));
    }

    @Override
    public Set<String> stored(Collection<String> documentIds) {
        return documentIds.stream().filter(id -> find(id).isPresent()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<DocumentRecord> find(String documentId) {
        return Optional.ofNullable(stored.get(documentId));
    }

    @Override
    public List<DocumentRecord> ofJourney(String journeyId) {
        return stored.values().stream()
                .filter(record -> record.journeyId().equals(journeyId))
                .toList();
    }

    @Override
    public void approved(String documentId) {
        approved.add(documentId);
    }

    @Override
    public void journeyEnded(String journeyId, Instant endedAt) {
        ended.put(journeyId, endedAt);
    }

    @Override
    public void eraseJourney(String journeyId) {
        stored.values().removeIf(record -> record.journeyId().equals(journeyId));
    }

    @Override
    public void giveConsent(String journeyId, String userId) {
        consents.put(journeyId, new Consent(journeyId, userId, "test", Instant.EPOCH, Optional.empty()));
    }

    @Override
    public void withdrawConsent(String journeyId, String userId) {
        consents.remove(journeyId);
        eraseJourney(journeyId);
    }

    @Override
    public boolean consentGiven(String journeyId) {
        return consents.containsKey(journeyId);
    }

    @Override
    public Optional<Consent> consent(String journeyId) {
        return Optional.ofNullable(consents.get(journeyId));
    }
}
