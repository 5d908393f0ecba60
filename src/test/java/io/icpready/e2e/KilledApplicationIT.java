package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.WebSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, killed with -9 while ten journeys are on their way. */
@DisplayName("Journeys survive kill -9")
class KilledApplicationIT {

    private static final int JOURNEYS = 10;
    private static final int STAGES = 5;

    /** The application dies when this many tasks were completed while all ten were at work. */
    private static final int COMPLETED_BEFORE_THE_END = 6;

    @TempDir
    private Path folder;

    private final List<String> journeys = new ArrayList<>();
    private final Set<String> completed = ConcurrentHashMap.newKeySet();

    @Test
    @DisplayName("What was answered is kept, every journey goes on to its filing, no incident")
    void nothingIsLost() throws InterruptedException {
        try (PackagedApplication application = PackagedApplication.start(folder)) {
            JourneyWalk walk = new JourneyWalk(application.port(), new TestPictures(folder));
            for (int number = 0; number < JOURNEYS; number++) {
                String journey = walk.begin();
                journeys.add(journey);
                for (int stage = 0; stage < number % STAGES; stage++) {
                    completed.addAll(walk.completeOpenTasks(journey));
                }
            }
            killInTheMiddleOf(application, walk);
        }
        try (PackagedApplication application = PackagedApplication.start(folder)) {
            JourneyWalk walk = new JourneyWalk(application.port(), new TestPictures(folder));
            List<String> running = walk.running(journeys);
            assertThat(running).hasSizeGreaterThan(JOURNEYS / 2);
            for (String journey : running) {
                assertThat(walk.openTasks(journey)).isNotEmpty().doesNotContainAnyElementsOf(completed);
                walk.toTheEnd(journey);
            }
            assertEverythingIsFiled(application);
        }
    }

    private void killInTheMiddleOf(PackagedApplication application, JourneyWalk walk) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(COMPLETED_BEFORE_THE_END);
        ExecutorService people = Executors.newFixedThreadPool(JOURNEYS);
        journeys.forEach(journey -> people.submit(() -> walk.completeOpenTasks(journey, task -> {
            completed.add(task);
            enough.countDown();
        })));
        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        application.kill();
        people.shutdownNow();
        assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    private void assertEverythingIsFiled(PackagedApplication application) {
        WebSession manager = WebSession.login(application.port(), "manager", "manager");
        for (String journey : journeys) {
            JsonNode ended = JourneyWalk.json(manager.get(WebSession.ENGINE
                    + "/history/activity-instance?activityId="
                    + Element.END_SUBMITTED
                    + "&processInstanceId="
                    + journey));
            assertThat(ended).as("ends of " + journey).hasSize(1);
        }
        assertThat(count(manager, "/incident/count")).isZero();
        assertThat(count(manager, "/job/count?noRetriesLeft=true")).isZero();
    }

    private static int count(WebSession manager, String question) {
        return JourneyWalk.json(manager.get(WebSession.ENGINE + question))
                .get("count")
                .asInt();
    }
}
