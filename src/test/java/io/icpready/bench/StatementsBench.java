package io.icpready.bench;

import io.icpready.bench.Postgres.Held;
import io.icpready.e2e.JourneyWalk;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a journey over HTTP leaves to PostgreSQL: statements, rows, bytes")
class StatementsBench {

    private static final int JOURNEYS = 20;
    private static final int CLIENTS = 4;

    /** Enough of them for the pages of a hundred indexes to be full. */
    private static final int HELD = 100;

    @TempDir
    private Path folder;

    @Test
    void counts() {
        try (Postgres server = Postgres.start()) {
            String database = server.create();
            try (Application application = Application.start(
                    Application.packaged(), folder, Sizes.flags(), Application.with(server.properties(database)))) {
                HttpWalk walk = HttpWalk.of("ours", application, Optional.of(server), CLIENTS, folder);
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
                "rows",
                "Rows and bytes of one journey, pictures not, of " + HELD + " together",
                "journey, table",
                "rows",
                "KiB",
                "of these indexes");
        Map<String, Held> before = server.held(database);
        Queue<String> open = new ConcurrentLinkedQueue<>();
        AtOnce.run(CLIENTS, HELD, client -> open.add(upToSubmission(walk.client(client))));
        row(table, "open, before its submission", total(added(server.held(database), before)));
        AtOnce.run(CLIENTS, HELD, client -> walk.client(client).toTheEnd(open.remove()));
        Map<String, Held> left = added(server.held(database), before);
        row(table, "finished", total(left));
        left.entrySet().stream()
                .filter(each -> each.getValue().bytes() >= 1024L * HELD / 10)
                .sorted(Comparator.comparingLong(each -> -each.getValue().bytes()))
                .forEach(each -> row(table, "finished, " + each.getKey(), each.getValue()));
        table.write();
    }

    private static String upToSubmission(JourneyWalk walk) {
        String journey = walk.begin();
        walk.upToSubmission(journey);
        return journey;
    }

    private static Map<String, Held> added(Map<String, Held> after, Map<String, Held> before) {
        Map<String, Held> added = new TreeMap<>(after);
        added.replaceAll((name, held) -> held.minus(before.getOrDefault(name, Held.NOTHING)));
        return added;
    }

    private static Held total(Map<String, Held> tables) {
        return tables.values().stream().reduce(Held.NOTHING, Held::plus);
    }

    private static void row(Table table, String what, Held held) {
        table.row(what, (double) held.rows() / HELD, held.bytes() / 1024.0 / HELD, held.indexes() / 1024.0 / HELD);
    }
}
