package io.icpready.documents.desk;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.sql;

import io.icpready.access.CurrentUser;
import io.icpready.access.Groups;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.PictureShelf;
import io.icpready.documents.UploadTasks;
import io.icpready.documents.picture.ImageFormat;
import io.icpready.documents.store.DocumentStore;
import io.icpready.rules.facts.Printable;
import io.icpready.sealing.JourneyKeys;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands pictures out to those who may see them: the owner, managers, and reviewers while the review
 * of it, or of the picture that took its place, is open. Every opening is logged.
 */
public class OpenPictures implements PictureShelf {

    private final DocumentStore store;
    private final JourneyKeys keys;
    private final UploadTasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenPictures(DocumentStore store, JourneyKeys keys, UploadTasks tasks, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A picture in clear with what is known of it. */
    public record Opened(DocumentRecord document, byte[] bytes) {}

    /** What this person may know of a document; empty for a stranger as for a missing one. */
    public Optional<DocumentRecord> about(String documentId, CurrentUser user) {
        return Printable.onOneLine(documentId)
                ? user.userId().flatMap(id -> store.find(documentId).filter(known -> maySee(known, id, user)))
                : Optional.empty();
    }

    @Transactional
    public Optional<Opened> open(String documentId, CurrentUser user) {
        Optional<Opened> opened = about(documentId, user).flatMap(this::decrypt);
        opened.ifPresent(picture -> log(picture.document(), user.userId().orElseThrow()));
        return opened;
    }

    @Override
    @Transactional
    public Optional<byte[]> bytes(String documentId, CurrentUser user) {
        return open(documentId, user).map(Opened::bytes);
    }

    /** Notes that somebody was told what stands on a picture. */
    public void toldOf(DocumentRecord document, CurrentUser user) {
        log(document, user.userId().orElseThrow());
    }

    private boolean maySee(DocumentRecord document, String userId, CurrentUser user) {
        return tasks.ownsJourney(document.journeyId(), userId)
                || user.isInGroup(Groups.MANAGERS)
                || tasks.mayReview(document.documentId(), userId);
    }

    private Optional<Opened> decrypt(DocumentRecord document) {
        return store.encrypted(document.documentId())
                .flatMap(encrypted -> keys.decrypt(encrypted, document.documentId(), document.journeyId()))
                .map(bytes -> new Opened(document, bytes));
    }

    private void log(DocumentRecord document, String userId) {
        jdbc.sql("insert into icp_document_access (access_id, document_id, journey_id, user_id,"
                        + " opened_at) values (:id, :document, :journey, :user, :now)")
                .param("id", UUID.randomUUID().toString())
                .param("document", document.documentId())
                .param("journey", document.journeyId())
                .param("user", userId)
                .param("now", sql(clock.instant()))
                .update();
    }

    /** Who opened a picture and when, oldest first. */
    public List<Map<String, String>> openings(String documentId) {
        return jdbc.sql("select user_id, opened_at from icp_document_access"
                        + " where document_id = :document order by opened_at")
                .param("document", documentId)
                .query((row, number) -> Map.of(
                        "userId",
                        row.getString("user_id"),
                        "at",
                        instant(row, "opened_at").toString()))
                .list();
    }

    /** Name of the file under which a picture is handed out; the applicant's own is not kept. */
    public static String fileName(DocumentRecord document) {
        return document.documentId() + "."
                + ImageFormat.valueOf(document.format()).suffix();
    }
}
