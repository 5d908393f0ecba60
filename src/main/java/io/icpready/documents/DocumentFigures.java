package io.icpready.documents;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What other rooms may know of all pictures together. The tables are this room's own. */
public class DocumentFigures {

    private final JdbcClient jdbc;

    DocumentFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many pictures there are, each counted once.
     *
     * @param stored neither approved nor erased
     * @param approved and not erased
     */
    public record Counts(long stored, long approved, long erased) {}

    public Counts counts() {
        return jdbc.sql("""
                        select count(case when erased_at is null and approved_at is null then 1 end) as stored,
                               count(case when erased_at is null and approved_at is not null then 1 end) as approved,
                               count(erased_at) as erased
                          from icp_document
                        """)
                .query((row, number) ->
                        new Counts(row.getLong("stored"), row.getLong("approved"), row.getLong("erased")))
                .single();
    }
}
