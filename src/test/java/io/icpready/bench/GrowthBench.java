package io.icpready.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The same journeys and pages beside many open journeys")
class GrowthBench {

    /** Rows read one after the other, by a journey, from which a table was read as a whole. */
    private static final long WHOLE = 1_000;

    @TempDir
    private Path folder;

    @Test
    void grows() {
        Table journeys = Table.of(
                "growth",
                "Journeys over HTTP beside open ones, in turns with an empty database",
                "open journeys",
                "journeys/s",
                "of empty",
                "PostgreSQL, CPU ms per journey",
                "of empty",
                "tables that a journey reads row by row");
        Table pages = Table.of("pages", "Pages beside open journeys, ms (median of 9)", "open journeys", "page", "ms");
        try (Postgres server = Postgres.start()) {
            String none = server.create();
            String many = server.create();
            try (Application empty = start(server, none);
                    Application full = start(server, many)) {
                HttpWalk beside = HttpWalk.of("empty", empty, Optional.of(server), 1, folder);
                HttpWalk among = HttpWalk.of("full", full, Optional.of(server), 1, folder);
                beside.walk(1, Sizes.httpJourneys());
                among.walk(1, Sizes.httpJourneys());
                List<String> samples = samples(among);
                int open = 0;
                for (int wanted : Sizes.open()) {
                    grow(server.jdbc(many), samples, open, wanted);
                    open = wanted;
                    compare(journeys, server, many, wanted, beside, among);
                    Pages.times(full.port())
                            .forEach((page, millis) -> pages.row(Integer.toString(wanted), page, millis));
                }
            }
        }
        journeys.write();
        pages.write();
    }

    private Application start(Postgres server, String database) {
        return Application.start(
                Application.packaged(),
                folder.resolve(database),
                Sizes.flags(),
                Application.with(server.properties(database)));
    }

    /** One that was just begun, one with five tasks, one with pictures that wait for a reviewer. */
    private static List<String> samples(HttpWalk walk) {
        List<String> samples = new ArrayList<>();
        for (int rounds = 0; rounds < 4; rounds++) {
            String journey = walk.client(0).begin();
            for (int round = 0; round < rounds; round++) {
                walk.client(0).completeOpenTasks(journey, task -> {});
            }
            samples.add(journey);
        }
        samples.remove(1);
        return samples;
    }

    private static void grow(JdbcClient jdbc, List<String> samples, int from, int to) {
        Copies copies = new Copies(jdbc);
        int share = (to - from) / samples.size();
        int first = from + 1;
        for (String sample : samples) {
            copies.of(sample, first, first + share - 1);
            first += share;
        }
        jdbc.sql("vacuum analyze").update();
        // What the copies left to write is not the work of a journey.
        jdbc.sql("checkpoint").update();
    }

    private static void compare(
            Table table, Postgres server, String database, int open, HttpWalk beside, HttpWalk among) {
        Map<String, Long> before = rowsReadInTurn(server.jdbc(database));
        List<Run> empty = new ArrayList<>();
        List<Run> full = new ArrayList<>();
        for (int round = 0; round < Sizes.rounds(); round++) {
            empty.add(beside.walk(1, Sizes.httpJourneys()));
            full.add(among.walk(1, Sizes.httpJourneys()));
        }
        int journeys = Sizes.rounds() * Sizes.httpJourneys();
        Map<String, Long> read = rowsReadInTurn(server.jdbc(database));
        read.replaceAll((name, rows) -> (rows - before.getOrDefault(name, 0L)) / journeys);
        read.values().removeIf(rows -> rows < WHOLE);
        table.row(
                Integer.toString(open),
                Run.median(full, Run::perSecond),
                Run.ratio(full, empty, Run::perSecond),
                Run.median(full, Run::databaseMillis),
                Run.ratio(full, empty, Run::databaseMillis),
                read.isEmpty() ? "none" : read.toString());
    }

    private static Map<String, Long> rowsReadInTurn(JdbcClient jdbc) {
        // The server's sessions tell what they counted at most a second after their statement.
        jdbc.sql("select pg_stat_force_next_flush()").query().listOfRows();
        Map<String, Long> read = new LinkedHashMap<>();
        jdbc.sql("select relname, seq_tup_read from pg_stat_user_tables where schemaname = 'public' order by 1")
                .query((row, number) -> read.put(row.getString(1), row.getLong(2)))
                .list();
        return read;
    }
}
