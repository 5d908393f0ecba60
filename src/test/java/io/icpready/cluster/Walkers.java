package io.icpready.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.e2e.JourneyWalk;
import io.icpready.e2e.TestPictures;
import io.icpready.support.WebSession;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Several applicants, each with a reviewer, who walk one journey after the other to its end. What
 * fails they do again, as people do; what was answered they write down.
 */
final class Walkers {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SUBMITTED = "SUBMITTED";

    private final int port;
    private final TestPictures pictures;
    private final int walkers;
    private final int journeys;
    private final AtomicBoolean beginning = new AtomicBoolean(true);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger actions = new AtomicInteger();
    private final Map<String, JourneyWalk> walks = new ConcurrentHashMap<>();
    private final Set<String> completed = ConcurrentHashMap.newKeySet();
    private final Set<String> reopened = ConcurrentHashMap.newKeySet();

    /** @param journeys so many at least; they begin others until they are told to stop */
    Walkers(int port, TestPictures pictures, int walkers, int journeys) {
        this.port = port;
        this.pictures = pictures;
        this.walkers = walkers;
        this.journeys = journeys;
    }

    CompletableFuture<Void> start() {
        ExecutorService people = Executors.newFixedThreadPool(walkers);
        CompletableFuture<Void> all = CompletableFuture.allOf(IntStream.range(0, walkers)
                .mapToObj(number -> CompletableFuture.runAsync(() -> walk(number), people))
                .toArray(CompletableFuture[]::new));
        people.shutdown();
        return all;
    }

    private void walk(int number) {
        JourneyWalk walk = again(() -> new JourneyWalk(
                WebSession.login(port, People.applicant(number), People.PASSWORD),
                WebSession.login(port, People.reviewer(number), People.PASSWORD),
                pictures));
        while (begun.getAndIncrement() < journeys || beginning.get()) {
            String journey = again(walk::begin);
            walks.put(journey, walk);
            while (!again(() -> walk.state(journey)).equals(SUBMITTED)) {
                again(() -> {
                    step(walk, journey);
                    return true;
                });
            }
        }
    }

    private void step(JourneyWalk walk, String journey) {
        if (walk.state(journey).equals(SUBMITTED)) {
            return;
        }
        walk.openTasks(journey).stream().filter(completed::contains).forEach(reopened::add);
        walk.completeOpenTasks(journey, task -> {
            completed.add(task);
            actions.incrementAndGet();
        });
    }

    /** Until it is answered. What is asked twice may have been done the first time. */
    private static <T> T again(Supplier<T> action) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(
                        failed -> failed instanceof UncheckedIOException || failed instanceof IllegalStateException)
                .until(
                        () -> {
                            try {
                                return action.get();
                            } catch (AssertionError refused) {
                                return null;
                            }
                        },
                        answer -> answer != null);
    }

    /** Returns when this many more actions were acknowledged. */
    void awaitActions(int more) {
        int goal = actions.get() + more;
        Awaitility.await().atMost(PATIENCE).until(() -> actions.get() >= goal);
    }

    /** Those that are under way go to their end, and the wanted number is made up. */
    void beginNoMore() {
        beginning.set(false);
    }

    int actions() {
        return actions.get();
    }

    List<String> journeys() {
        return new ArrayList<>(walks.keySet());
    }

    void assertNothingWasLost() {
        assertThat(walks).hasSizeGreaterThanOrEqualTo(journeys);
        assertThat(reopened).as("completed, acknowledged, and open again").isEmpty();
        assertThat(walks)
                .allSatisfy((journey, walk) -> assertThat(walk.state(journey)).isEqualTo(SUBMITTED));
        assertThat(Set.copyOf(walks.values())).allMatch(JourneyWalk::picturesComeBack);
    }
}
