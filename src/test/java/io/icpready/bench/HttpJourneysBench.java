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

@DisplayName("Journeys over HTTP as Tasklist walks them, with pictures")
class HttpJourneysBench {

    private static final int MANY = 4;

    private final List<Application> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void walks() {
        Table table = Table.of(
                "journeys-http",
                "Journeys over HTTP with three pictures, in turns",
                "application",
                "clients",
                "journeys/s",
                "CPU ms per journey, application",
                "of these compilers",
                "CPU ms per journey, PostgreSQL",
                "both, of the last row's",
                "without compilers");
        try (Postgres server = Postgres.start()) {
            List<HttpWalk> walks = new ArrayList<>();
            walks.add(onH2());
            walks.add(onPostgres("ours, PostgreSQL", Application.packaged(), server));
            Sizes.other().ifPresent(jar -> walks.add(onPostgres("other state, PostgreSQL", jar, server)));
            walks.forEach(walk -> walk.walk(MANY, 2 * Sizes.httpJourneys()));
            for (int clients : new int[] {1, MANY}) {
                compare(table, walks, clients);
            }
        } finally {
            started.forEach(Application::close);
        }
        table.write();
    }

    private static void compare(Table table, List<HttpWalk> walks, int clients) {
        Map<HttpWalk, List<Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round < Sizes.rounds(); round++) {
            walks.forEach(walk ->
                    runs.computeIfAbsent(walk, any -> new ArrayList<>()).add(walk.walk(clients, Sizes.httpJourneys())));
        }
        List<Run> last = runs.get(walks.get(walks.size() - 1));
        runs.forEach((walk, walked) -> table.row(
                walk.name(),
                clients,
                Run.median(walked, Run::perSecond),
                Run.median(walked, Run::applicationMillis),
                Run.median(walked, Run::compilersMillis),
                Run.median(walked, Run::databaseMillis),
                Run.ratio(walked, last, run -> run.applicationMillis() + run.databaseMillis()),
                Run.ratio(walked, last, Run::compiledMillis)));
    }

    private HttpWalk onH2() {
        return walk("ours, H2", Application.packaged(), List.of(), Optional.empty());
    }

    private HttpWalk onPostgres(String name, Path jar, Postgres server) {
        return walk(name, jar, server.properties(server.create()), Optional.of(server));
    }

    private HttpWalk walk(String name, Path jar, List<String> database, Optional<Postgres> server) {
        Path own = folder.resolve("application" + started.size());
        Application application = Application.start(jar, own, Sizes.flags(), Application.with(database));
        started.add(application);
        return HttpWalk.of(name, application, server, MANY, own);
    }
}
