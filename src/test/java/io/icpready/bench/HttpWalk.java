package io.icpready.bench;

import io.icpready.e2e.JourneyWalk;
import io.icpready.e2e.TestPictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Clients that walk whole journeys with pictures over HTTP, each logged in once. */
final class HttpWalk {

    private final String name;
    private final Application application;
    private final Optional<Postgres> server;
    private final List<JourneyWalk> clients;

    private HttpWalk(String name, Application application, Optional<Postgres> server, List<JourneyWalk> clients) {
        this.name = name;
        this.application = application;
        this.server = server;
        this.clients = clients;
    }

    /**
     * @param name for a table
     * @param server where its database is, unless it has one within
     */
    static HttpWalk of(String name, Application application, Optional<Postgres> server, int clients, Path folder) {
        TestPictures pictures = new TestPictures(folder);
        return new HttpWalk(
                name,
                application,
                server,
                IntStream.range(0, clients)
                        .mapToObj(client -> JourneyWalk.ofEnterprise(application.port(), pictures))
                        .toList());
    }

    String name() {
        return name;
    }

    JourneyWalk client(int number) {
        return clients.get(number);
    }

    Run walk(int atOnce, int journeys) {
        Duration before = application.processorTime();
        Duration compilersBefore = application.compilersTime();
        Duration databaseBefore = databaseTime();
        Duration took = AtOnce.run(atOnce, journeys, this::walkOne);
        return new Run(
                journeys,
                took,
                application.processorTime().minus(before),
                application.compilersTime().minus(compilersBefore),
                databaseTime().minus(databaseBefore));
    }

    void walkOne(int client) {
        JourneyWalk walk = clients.get(client);
        walk.toTheEnd(walk.begin());
    }

    private Duration databaseTime() {
        return server.map(Postgres::processorTime).orElse(Duration.ZERO);
    }
}
