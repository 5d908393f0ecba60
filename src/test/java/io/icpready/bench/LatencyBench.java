package io.icpready.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How long a completion takes over HTTP while twenty people work")
class LatencyBench {

    private static final int PEOPLE = 20;

    /** As many as send pictures without a pause, and are not asked to wait. */
    private static final int WARMING_UP = 4;

    /** Somebody who fills in a form without reading it; real people leave the machine more time. */
    private static final int LONGEST_THOUGHT_MILLIS = 4000;

    /** Twenty are there when the first has come to the end of a journey. */
    private static final Duration BETWEEN_TWO_WHO_COME = Duration.ofMillis(1200);

    @TempDir
    private Path folder;

    @Test
    void times() {
        Table table = Table.of(
                "latency",
                "A completion over HTTP, 20 people with 2 s between two of their steps on average",
                "completions",
                "median ms",
                "95th percentile ms",
                "99th percentile ms",
                "longest ms");
        try (Postgres server = Postgres.start();
                Application application = Application.start(
                        Application.packaged(),
                        folder,
                        Sizes.flags(),
                        Application.with(server.properties(server.create())))) {
            HttpWalk walk = HttpWalk.of("ours", application, Optional.of(server), PEOPLE, folder);
            walk.walk(WARMING_UP, 10 * PEOPLE);
            double[] millis = completions(walk);
            table.row(
                    millis.length,
                    Figures.median(millis),
                    Figures.percentile(95, millis),
                    Figures.percentile(99, millis),
                    Figures.percentile(100, millis));
        }
        table.write();
    }

    /**
     * Those of the time when all are at work: they come one after another, since twenty who begin in the
     * same moment would go on waiting for each other, and leave when there is nothing more to begin.
     */
    private static double[] completions(HttpWalk walk) {
        int journeys = Sizes.latencyJourneys();
        Set<Integer> present = ConcurrentHashMap.newKeySet();
        AtomicInteger begun = new AtomicInteger();
        Queue<Duration> taken = new ConcurrentLinkedQueue<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random thoughts = new Random(person);
            walk.client(person).telling(took -> {
                if (present.size() == PEOPLE && begun.get() < journeys) {
                    taken.add(took);
                }
                pause(Duration.ofMillis(thoughts.nextInt(LONGEST_THOUGHT_MILLIS)));
            });
        }
        AtOnce.run(PEOPLE, journeys, person -> {
            if (!present.contains(person)) {
                pause(BETWEEN_TWO_WHO_COME.multipliedBy(person));
                present.add(person);
            }
            begun.incrementAndGet();
            walk.walkOne(person);
        });
        return taken.stream().mapToDouble(took -> took.toNanos() / 1e6).toArray();
    }

    private static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
