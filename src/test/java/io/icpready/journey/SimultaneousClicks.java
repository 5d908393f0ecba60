package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.rules.RuleBook;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.StartsEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Fifty people click in the same moment, with the real job executor behind them: nobody's click may
 * fail, and every journey goes on.
 */
@StartsEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimultaneousClicks {

    private static final int CLICKS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ConfigurableApplicationContext application;
    private ProcessEngine engine;
    private InMemoryDocuments documents;

    /** Properties that lead to the database. */
    abstract List<String> database();

    @BeforeAll
    void start() {
        List<String> arguments = new ArrayList<>();
        database().forEach(property -> arguments.add("--" + property));
        arguments.add("--" + JourneySlice.EVERYBODY_MAY);
        arguments.add("--" + JourneySlice.UNCOVERED);
        application = new SpringApplicationBuilder(JourneySlice.class, LongList.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
        engine = application.getBean(ProcessEngine.class);
        documents = application.getBean(InMemoryDocuments.class);
    }

    @AfterAll
    void stop() {
        application.close();
        ClockUtil.reset();
    }

    @BeforeEach
    void begin() {
        TestJourney.today(LocalDate.parse(SampleFilings.TODAY));
    }

    @Test
    void ofReviewersAndTheApplicantOnOneJourney() {
        TestJourney journey = start(SampleFilings.enterprise());
        journey.upToBranches();
        List<Runnable> uploads =
                clicks(journey.tasks(Element.UPLOAD_DOCUMENT), task -> journey.upload(task, TestJourney.longTerm()));
        assertThat(uploads).hasSize(CLICKS);
        assertThat(failuresOf(uploads)).isEmpty();

        List<Runnable> last = clicks(journey.tasks(Element.REVIEW_DOCUMENT), journey::approve);
        last.add(completion(journey, Element.DECLARE_DOMAIN, domain()));
        last.add(completion(journey, Element.DECLARE_SERVER, SampleFilings.server()));

        assertThat(failuresOf(last)).isEmpty();
        awaitSubmission(List.of(journey));
    }

    @Test
    void ofReviewersAndApplicantsOnManyJourneys() {
        List<TestJourney> journeys = IntStream.range(0, CLICKS)
                .mapToObj(number -> start(SampleFilings.individual()))
                .toList();
        List<Runnable> last = new ArrayList<>();
        for (TestJourney journey : journeys) {
            journey.upToBranches();
            boolean waitsForTheReviewer = last.size() % 2 == 0;
            if (waitsForTheReviewer) {
                journey.declareDomain().declareServer();
                last.add(lastReview(journey));
            } else {
                lastReview(journey).run();
                journey.declareDomain();
                last.add(completion(journey, Element.DECLARE_SERVER, SampleFilings.server()));
            }
        }

        assertThat(failuresOf(last)).isEmpty();
        awaitSubmission(journeys);
    }

    private Runnable lastReview(TestJourney journey) {
        Task upload = journey.task(Element.UPLOAD_DOCUMENT, DocumentType.SUBJECT_LEADER_ID);
        journey.upload(upload, TestJourney.longTerm());
        Task review = journey.task(Element.REVIEW_DOCUMENT);
        return () -> journey.approve(review);
    }

    private Runnable completion(TestJourney journey, String task, Map<String, Object> answers) {
        String taskId = journey.task(task).getId();
        return () -> engine.getTaskService().complete(taskId, answers);
    }

    private static List<Runnable> clicks(List<Task> tasks, Consumer<Task> click) {
        List<Runnable> clicks = new ArrayList<>();
        tasks.forEach(task -> clicks.add(() -> click.accept(task)));
        return clicks;
    }

    /** What people see who click all at once: nothing, if all goes well. */
    private static List<Throwable> failuresOf(List<Runnable> clicks) {
        ExecutorService people = Executors.newFixedThreadPool(clicks.size());
        CountDownLatch moment = new CountDownLatch(1);
        List<Future<?>> answers = new ArrayList<>();
        for (Runnable click : clicks) {
            answers.add(people.submit(() -> {
                moment.await();
                click.run();
                return null;
            }));
        }
        moment.countDown();
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        people.shutdown();
        return failures;
    }

    private void awaitSubmission(List<TestJourney> journeys) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(journeys)
                        .allSatisfy(journey -> assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING)));
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    private static Map<String, Object> domain() {
        return SampleFilings.domainOf(SampleFilings.enterprise());
    }

    private TestJourney start(Map<String, Object> subject) {
        return TestJourney.start(engine, documents, subject);
    }

    /** As many documents for an enterprise as there are clicks. */
    static class LongList {

        @Bean
        @Primary
        RuleBook longList(@Qualifier("ruleBook") RuleBook rules) {
            return new ManyDocuments(rules, CLICKS);
        }
    }
}
