package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.OnPostgres;
import io.icpready.support.StartsEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Thirty journeys by six people, with reminders every five seconds, on PostgreSQL")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"icp-ready.reminders.schedule=R/PT5S", "spring.application.name=reminded"})
@ContextConfiguration(initializers = OnPostgres.class)
@StartsEngine
class ClicksUnderRemindersTest {

    private static final int PEOPLE = 6;
    private static final int JOURNEYS_EACH = 5;

    @TempDir
    private static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Test
    @DisplayName("No click fails, and every filing is submitted")
    void noClickFails() throws InterruptedException {
        TestPictures pictures = new TestPictures(folder);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<Void>> walks = IntStream.range(0, PEOPLE)
                .mapToObj(person -> new JourneyWalk(port, pictures))
                .<Callable<Void>>map(person -> () -> walk(person))
                .toList();
        List<Throwable> failures = new ArrayList<>();
        for (Future<Void> walk : people.invokeAll(walks)) {
            try {
                walk.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            }
        }
        people.shutdown();

        assertThat(failures).isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(Element.END_SUBMITTED)
                        .count())
                .isEqualTo(PEOPLE * JOURNEYS_EACH);
    }

    private static Void walk(JourneyWalk person) {
        for (int journey = 0; journey < JOURNEYS_EACH; journey++) {
            person.toTheEnd(person.begin());
        }
        return null;
    }
}
