package io.icpready.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a journey over HTTP leaves to PostgreSQL: statements, rows, bytes")
class StatementsBench {

    private static final int JOURNEYS = 20;

    @TempDir
    private Path folder;

    @Test
    void counts() {
        try (Postgres server = Postgres.start()) {
            String database = server.create();
            try (Application application = Application.start(
                    Application.packaged(), folder, Sizes.flags(), Application.with(server.properties(database)))) {
                HttpWalk walk = HttpWalk.of("ours", application, Optional.of(server), 1, folder);
                walk.walk(1, JOURNEYS);
                statements(server, database, walk);
                rowsAndBytes(server, database, walk);
            }
        }
    }

    private static void statements(Postgres server, String database, HttpWalk walk) {
        Table table = Table.of(
                "statements",
                "Statements of one journey over HTTP, by PostgreSQL's own count",
                "kind",
                "calls per journey");
        server.forgetStatements(database);
        walk.walk(1, JOURNEYS);
        server.statements(database).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .filter(kind -> kind.getValue() >= JOURNEYS)
                .forEach(kind -> table.row(kind.getKey(), (double) kind.getValue() / JOURNEYS));
        table.write();
    }

    private static void rowsAndBytes(Postgres server, String database, HttpWalk walk) {
        Table table = Table.of(
                "rows", "Rows and bytes of one journey, indexes included, pictures not", "journey", "rows", "KiB");
        Held before = held(server, database);
        List<String> open = java.util.stream.IntStream.range(0, JOURNEYS)
                .mapToObj(number -> walk.client(0).begin())
                .toList();
        open.forEach(walk.client(0)::upToSubmission);
        Held waiting = held(server, database);
        row(table, "open, before its submission", before, waiting);
        open.forEach(walk.client(0)::toTheEnd);
        row(table, "finished", before, held(server, database));
        table.write();
    }

    private static Held held(Postgres server, String database) {
        return new Held(server.rows(database), server.bytes(database));
    }

    private static void row(Table table, String journey, Held before, Held after) {
        table.row(
                journey,
                (double) (after.rows() - before.rows()) / JOURNEYS,
                (after.bytes() - before.bytes()) / 1024.0 / JOURNEYS);
    }

    private record Held(long rows, long bytes) {}
}
