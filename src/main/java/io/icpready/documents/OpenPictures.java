package io.icpready.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands pictures out to those who may see them: the owner, managers, and reviewers while the review
 * is open. Every opening is logged.
 */
class OpenPictures {

    private static final String MANAGERS = "managers";

    private final DocumentStore store;
    private final JourneyKeys keys;
    private final UploadTasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenPictures(
            DocumentStore store,
            JourneyKeys keys,
            UploadTasks tasks,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A picture in clear with what is known of it. */
    record Opened(DocumentRecord document, byte[] bytes) {}

    /** What this person may know of a document; empty for a stranger as for a missing one. */
    Optional<DocumentRecord> about(String documentId, CurrentPerson person) {
        return store.find(documentId).filter(document -> maySee(document, person));
    }

    @Transactional
    public Optional<Opened> open(String documentId, CurrentPerson person) {
        Optional<Opened> opened = about(documentId, person).flatMap(this::decrypt);
        opened.ifPresent(picture -> log(picture.document(), person.userId()));
        return opened;
    }

    private boolean maySee(DocumentRecord document, CurrentPerson person) {
        return tasks.ownsJourney(document.journeyId(), person.userId())
                || person.isInGroup(MANAGERS)
                || tasks.mayReview(document.documentId(), person.userId());
    }

    private Optional<Opened> decrypt(DocumentRecord document) {
        return store.encrypted(document.documentId())
                .flatMap(
                        encrypted ->
                                keys.decrypt(
                                        encrypted, document.documentId(), document.journeyId()))
                .map(bytes -> new Opened(document, bytes));
    }

    private void log(DocumentRecord document, String userId) {
        jdbc.sql(
                        "insert into icp_document_access (access_id, document_id, journey_id, user_id,"
                                + " opened_at) values (:id, :document, :journey, :user, :now)")
                .param("id", UUID.randomUUID().toString())
                .param("document", document.documentId())
                .param("journey", document.journeyId())
                .param("user", userId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
