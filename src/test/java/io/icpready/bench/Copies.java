package io.icpready.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies of one open journey in PostgreSQL, row by row: what the journey's rows are known by becomes
 * an id of the copy wherever it stands, and ten copies belong to a person of their own. Nobody can
 * look into their sealed facts; statements cost what they would.
 */
final class Copies {

    private static final int PER_PERSON = 10;

    /** Pictures are left out: nothing but their own page reads them. */
    private static final Set<String> LEFT_OUT = Set.of("act_ru_jobdef", "act_ru_filter", "icp_document_content");

    private final JdbcClient jdbc;
    private final List<CopiedTable> tables;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = tables();
    }

    /** Adds copies of a journey that was started by {@code applicant}; numbers must not come again. */
    void of(String journey, int first, int last) {
        collectIds(journey);
        // As one that restores a dump: keys between tables hold in the end, not from the first row on.
        String order = "set session_replication_role = replica; "
                + tables.stream()
                        .map(CopiedTable::copy)
                        .collect(Collectors.joining("; "))
                        .replace(":first", Integer.toString(first))
                        .replace(":last", Integer.toString(last))
                + "; set session_replication_role = origin";
        jdbc.sql(order).update();
    }

    private void collectIds(String journey) {
        jdbc.sql("create schema if not exists bench").update();
        jdbc.sql("drop table if exists bench.id").update();
        jdbc.sql("create table bench.id (id text primary key)").update();
        jdbc.sql("insert into bench.id values (:journey)")
                .param("journey", journey)
                .update();
        jdbc.sql("insert into bench.id select distinct business_key_ from act_ru_execution"
                        + " where proc_inst_id_ = :journey and business_key_ is not null")
                .param("journey", journey)
                .update();
        int found;
        do {
            found = tables.stream()
                    .flatMap(table -> table.findsIds().stream())
                    .mapToInt(order -> jdbc.sql(order).update())
                    .sum();
        } while (found > 0);
    }

    private List<CopiedTable> tables() {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and (table_name like 'act_ru_%'"
                        + " or table_name like 'act_hi_%' or table_name = 'act_ge_bytearray'"
                        + " or table_name like 'icp_%') order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .map(this::table)
                .filter(table -> !table.texts().isEmpty())
                .toList();
    }

    private CopiedTable table(String name) {
        return new CopiedTable(
                name,
                columns(name, "is_identity = 'NO'"),
                columns(name, "data_type in ('character varying', 'text', 'character')"),
                jdbc.sql("select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid"
                                + " and a.attnum = any (i.indkey) where i.indisprimary"
                                + " and i.indrelid = cast(:table as regclass)")
                        .param("table", name)
                        .query(String.class)
                        .list());
    }

    private List<String> columns(String table, String which) {
        return jdbc.sql("select column_name from information_schema.columns where table_schema = 'public'"
                        + " and table_name = :table and " + which + " order by ordinal_position")
                .param("table", table)
                .query(String.class)
                .list();
    }

    /**
     * @param columns all that have to be written
     * @param texts those that hold texts
     * @param key those of the primary key
     */
    private record CopiedTable(String name, List<String> columns, List<String> texts, List<String> key) {

        private static final String IDS = "(select id from bench.id)";

        /** Statements that add what rows of the journey are known by. */
        List<String> findsIds() {
            return texts.stream()
                    .filter(column -> key.contains(column) || column.equals("bytearray_id_"))
                    .map(column -> "insert into bench.id select distinct t." + column + " from " + name
                            + " t where " + isOfTheJourney() + " and t." + column + " is not null"
                            + " on conflict do nothing")
                    .toList();
        }

        String copy() {
            return "insert into " + name + " (" + String.join(", ", columns) + ") select "
                    + columns.stream().map(this::value).collect(Collectors.joining(", ")) + " from " + name
                    + " t cross join generate_series(:first, :last) as copy(n) where " + isOfTheJourney();
        }

        private String isOfTheJourney() {
            return texts.stream()
                    .map(column -> "t." + column + " in " + IDS)
                    .collect(Collectors.joining(" or ", "(", ")"));
        }

        private String value(String column) {
            String value = "t." + column;
            return !texts.contains(column)
                    ? value
                    : "case when " + value + " in " + IDS + " then case when length(" + value
                            + ") = 36 then cast(cast(md5(" + value + " || n) as uuid) as varchar) else " + value
                            + " || '-' || n end when " + value + " = 'applicant' then 'applicant-' || n / "
                            + PER_PERSON + " else " + value + " end";
        }
    }
}
