package io.icpready.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server that tests bring along, with its own statistics of statements. */
final class Postgres implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private int databases;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.max", "10000")
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes a database, and gives its name. */
    String create() {
        String database = "bench" + ++databases;
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + database)
                .update();
        jdbc(database).sql("create extension pg_stat_statements").update();
        return database;
    }

    String url(String database) {
        return server.getJdbcUrl(USER, database);
    }

    JdbcClient jdbc(String database) {
        return JdbcClient.create(server.getDatabase(USER, database));
    }

    /** Spring's settings of a database of this server. */
    List<String> properties(String database) {
        return List.of(
                "spring.datasource.url=" + url(database),
                "spring.datasource.username=" + USER,
                "spring.datasource.password=" + USER,
                "camunda.bpm.database.type=postgres");
    }

    /** Processor time of all processes of the server. */
    Duration processorTime() {
        long port = server.getPort();
        return ProcessHandle.allProcesses()
                .filter(process -> isServer(process, port))
                .findFirst()
                .map(Processes::processorTime)
                .orElseThrow();
    }

    private static boolean isServer(ProcessHandle process, long port) {
        return process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent()
                && List.of(process.info().arguments().orElse(new String[0])).contains(Long.toString(port));
    }

    void forgetStatements(String database) {
        jdbc(database).sql("select pg_stat_statements_reset()").query().listOfRows();
    }

    /** Rows that statements wrote or calls that read, by kind, without those of web sessions. */
    Map<String, Long> statements(String database) {
        Map<String, Long> kinds = new TreeMap<>();
        jdbc(database)
                .sql("select upper(substring(query from '[a-zA-Z]+')) as kind, sum(calls) as calls"
                        + " from pg_stat_statements join pg_database d on d.oid = dbid"
                        + " where d.datname = current_database() and query not ilike '%spring_session%'"
                        + " group by 1")
                .query((row, number) -> kinds.put(row.getString("kind"), row.getLong("calls")))
                .list();
        return kinds;
    }

    /** What every table holds, after what is dead was thrown away; pictures and web sessions left out. */
    Map<String, Held> held(String database) {
        JdbcClient jdbc = jdbc(database);
        jdbc.sql("vacuum full").update();
        Map<String, Held> held = new TreeMap<>();
        tables(database).forEach(table -> held.put(table, held(jdbc, table)));
        return held;
    }

    private static Held held(JdbcClient jdbc, String table) {
        return jdbc.sql("select (select count(*) from " + table + "),"
                        + " pg_total_relation_size(cast(:table as regclass)),"
                        + " pg_indexes_size(cast(:table as regclass))")
                .param("table", table)
                .query((row, number) -> new Held(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /**
     * @param bytes of the rows, their long values and their indexes
     * @param indexes how many of these are the indexes'
     */
    record Held(long rows, long bytes, long indexes) {

        static final Held NOTHING = new Held(0, 0, 0);

        Held plus(Held other) {
            return new Held(rows + other.rows, bytes + other.bytes, indexes + other.indexes);
        }

        Held minus(Held other) {
            return new Held(rows - other.rows, bytes - other.bytes, indexes - other.indexes);
        }
    }

    /** All but pictures and web sessions. */
    private List<String> tables(String database) {
        return jdbc(database)
                .sql("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename not like 'spring_session%' and tablename <> 'icp_document_content'"
                        + " order by 1")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
