package io.icpready.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Journeys through the Java API, against the bare engine with our own model")
class ApiJourneysBench {

    private static final int MANY = 4;

    @Test
    void walks() {
        Table table = Table.of(
                "journeys-api",
                "Journeys through the Java API, without pictures, in turns with the bare engine",
                "engine",
                "clients",
                "journeys/s",
                "of the bare engine",
                "CPU ms per journey, engine",
                "CPU ms per journey, PostgreSQL");
        try (Postgres server = Postgres.start();
                EngineProcess ours = EngineProcess.onPostgres("ours", server);
                EngineProcess bare = EngineProcess.onPostgres("bare", server)) {
            compare(table, ours, bare);
        }
        try (EngineProcess ours = EngineProcess.onH2("ours");
                EngineProcess bare = EngineProcess.onH2("bare")) {
            compare(table, ours, bare);
        }
        table.write();
    }

    private static void compare(Table table, EngineProcess ours, EngineProcess bare) {
        List<EngineProcess> engines = List.of(ours, bare);
        engines.forEach(engine -> engine.walk(MANY, 2 * Sizes.apiJourneys()));
        for (int clients : new int[] {1, MANY}) {
            Map<EngineProcess, List<Run>> runs = new LinkedHashMap<>();
            for (int round = 0; round < Sizes.rounds(); round++) {
                for (EngineProcess engine : engines) {
                    runs.computeIfAbsent(engine, any -> new ArrayList<>())
                            .add(engine.walk(clients, Sizes.apiJourneys()));
                }
            }
            runs.forEach((engine, walked) -> table.row(
                    engine.name(),
                    clients,
                    Run.median(walked, Run::perSecond),
                    Run.ratio(walked, runs.get(bare), Run::perSecond),
                    Run.median(walked, Run::applicationMillis),
                    Run.median(walked, Run::databaseMillis)));
        }
    }
}
