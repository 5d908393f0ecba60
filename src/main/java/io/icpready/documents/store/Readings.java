package io.icpready.documents.store;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.optional;
import static io.icpready.store.SqlTime.sql;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was read on pictures, sealed. Erased with its picture. */
public class Readings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A reading that was asked for.
     *
     * @param readAt empty while it is under way, here or on another node
     * @param sealed empty when the picture was not read
     */
    public record Kept(Instant askedAt, Optional<Instant> readAt, Optional<byte[]> sealed) {}

    /** Notes that a picture is going to be read. */
    public void ask(String documentId) {
        jdbc.sql("insert into icp_document_reading (document_id, asked_at) values (:id, :now)")
                .param("id", documentId)
                .param("now", sql(clock.instant()))
                .update();
    }

    /** Keeps what was read; nothing where it was not read, or where the picture is erased by now. */
    public void keep(String documentId, Optional<byte[]> sealed) {
        jdbc.sql("update icp_document_reading set read_at = :now, sealed = :sealed where document_id = :id")
                .param("now", sql(clock.instant()))
                .param("sealed", sealed.orElse(null))
                .param("id", documentId)
                .update();
    }

    public Optional<Kept> find(String documentId) {
        return jdbc.sql("select asked_at, read_at, sealed from icp_document_reading where document_id = :id")
                .param("id", documentId)
                .query((row, number) -> new Kept(
                        instant(row, "asked_at"),
                        optional(row, "read_at"),
                        Optional.ofNullable(row.getBytes("sealed"))))
                .optional();
    }
}
