package io.icpready.documents.store;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.documents.DocumentRecord;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pictures in the tables of the application's own database. */
class JdbcDocumentStore implements DocumentStore {

    /** Bytes of one part; H2 allows 1,048,576. */
    private static final int PART = 1_000_000;

    private static final String COLUMNS =
            "document_id, journey_id, task_id, document_type, document_purpose, uploaded_by,"
                    + " uploaded_at, width, height, bytes, format, sha256, holder_consent, findings";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcDocumentStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(DocumentRecord document, byte[] encrypted) {
        jdbc.sql("insert into icp_document ("
                        + COLUMNS
                        + ") values (:id, :journey, :task, :type, :purpose, :by, :at,"
                        + " :width, :height, :bytes, :format, :sha256, :holderConsent, :findings)")
                .param("id", document.documentId())
                .param("journey", document.journeyId())
                .param("task", document.taskId())
                .param("type", document.type().name())
                .param("purpose", document.purpose().map(Enum::name).orElse(null))
                .param("by", document.uploadedBy())
                .param("at", sql(document.uploadedAt()))
                .param("width", document.width())
                .param("height", document.height())
                .param("bytes", document.bytes())
                .param("format", document.format())
                .param("sha256", document.sha256())
                .param("holderConsent", document.holderConsent())
                .param("findings", write(document.findings()))
                .update();
        for (int part = 0; part * PART < encrypted.length; part++) {
            savePart(document.documentId(), part, encrypted);
        }
    }

    private void savePart(String documentId, int part, byte[] encrypted) {
        int from = part * PART;
        int to = Math.min(from + PART, encrypted.length);
        jdbc.sql("insert into icp_document_content (document_id, part, bytes)" + " values (:id, :part, :bytes)")
                .param("id", documentId)
                .param("part", part)
                .param("bytes", Arrays.copyOfRange(encrypted, from, to))
                .update();
    }

    @Override
    public Optional<DocumentRecord> find(String documentId) {
        return jdbc.sql("select " + COLUMNS + " from icp_document where document_id = :id and erased_at is null")
                .param("id", documentId)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public Set<String> stored(Collection<String> documentIds) {
        return documentIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "select document_id from icp_document where document_id in (:ids) and erased_at is null")
                        .param("ids", documentIds)
                        .query(String.class)
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> encrypted(String documentId) {
        List<byte[]> parts = jdbc.sql(
                        "select bytes from icp_document_content where document_id = :id" + " order by part")
                .param("id", documentId)
                .query((row, number) -> row.getBytes(1))
                .list();
        return parts.isEmpty() ? Optional.empty() : Optional.of(join(parts));
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(
                parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    @Override
    public List<DocumentRecord> ofJourney(String journeyId) {
        return listed("journey_id", journeyId);
    }

    @Override
    public List<DocumentRecord> uploadedBy(String userId) {
        return listed("uploaded_by", userId);
    }

    private List<DocumentRecord> listed(String column, String value) {
        return jdbc.sql("select "
                        + COLUMNS
                        + " from icp_document where "
                        + column
                        + " = :value and erased_at is null order by uploaded_at")
                .param("value", value)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<String> journeysWithUploadsOf(String userId) {
        return jdbc.sql("select distinct journey_id from icp_document where uploaded_by = :user")
                .param("user", userId)
                .query(String.class)
                .list();
    }

    @Override
    public void moveTo(String documentId, String taskId) {
        jdbc.sql("update icp_document set task_id = :task where document_id = :id")
                .param("task", taskId)
                .param("id", documentId)
                .update();
    }

    @Override
    public void markApproved(String documentId) {
        jdbc.sql("update icp_document set approved_at = :now where document_id = :id")
                .param("now", sql(clock.instant()))
                .param("id", documentId)
                .update();
    }

    @Override
    @Transactional
    public void erase(String documentId) {
        jdbc.sql("delete from icp_document_content where document_id = :id")
                .param("id", documentId)
                .update();
        jdbc.sql("delete from icp_document_reading where document_id = :id")
                .param("id", documentId)
                .update();
        jdbc.sql("update icp_document set erased_at = :now, sha256 = '', findings = '[]'"
                        + " where document_id = :id and erased_at is null")
                .param("now", sql(clock.instant()))
                .param("id", documentId)
                .update();
    }

    @Override
    @Transactional
    public void forget(String userId) {
        jdbc.sql("delete from icp_document_access where user_id = :user or document_id in"
                        + " (select document_id from icp_document where uploaded_by = :user)")
                .param("user", userId)
                .update();
        jdbc.sql("delete from icp_document where uploaded_by = :user")
                .param("user", userId)
                .update();
    }

    private DocumentRecord read(ResultSet row) throws SQLException {
        return new DocumentRecord(
                row.getString("document_id"),
                row.getString("journey_id"),
                row.getString("task_id"),
                DocumentType.valueOf(row.getString("document_type")),
                Optional.ofNullable(row.getString("document_purpose")).map(DocumentPurpose::valueOf),
                row.getString("uploaded_by"),
                instant(row, "uploaded_at"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                row.getString("format"),
                row.getString("sha256"),
                row.getBoolean("holder_consent"),
                findings(row.getString("findings")));
    }

    private String write(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Findings are plain records", impossible);
        }
    }

    private List<Finding> findings(String written) {
        try {
            return List.of(json.readValue(written, Finding[].class));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("Findings of another version", foreign);
        }
    }
}
