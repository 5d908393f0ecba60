package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.desk.JourneyPage.Wanted;
import io.icpready.journey.desk.OwnJourneys;
import io.icpready.journey.steps.OpenJourneys;
import io.icpready.support.PostgresOfTests;
import io.icpready.support.StartsEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("Nobody has more journeys open than one person may")
@StartsEngine
class OpenJourneysTest {

    private static final int MOST = 3;
    private static final int AT_ONCE = 12;

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Limit {

        private ConfigurableApplicationContext application;
        private ProcessEngine engine;
        private OpenJourneys openJourneys;

        abstract List<String> database();

        @BeforeAll
        void start() {
            List<String> arguments = new ArrayList<>();
            database().forEach(property -> arguments.add("--" + property));
            arguments.add("--icp-ready.journeys.max-open-per-person=" + MOST);
            arguments.add("--" + JourneySlice.JOBS_BY_HAND);
            arguments.add("--" + JourneySlice.EVERYBODY_MAY);
            arguments.add("--" + JourneySlice.UNCOVERED);
            application = new SpringApplicationBuilder(JourneySlice.class)
                    .web(WebApplicationType.NONE)
                    .run(arguments.toArray(String[]::new));
            engine = application.getBean(ProcessEngine.class);
            openJourneys = application.getBean(OpenJourneys.class);
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
        void whoEndsOneMayStartAnother() throws Exception {
            List<String> journeys = new ArrayList<>();
            for (int number = 0; number < MOST; number++) {
                assertThat(openJourneys.objection("one")).isEmpty();
                journeys.add(startAs("one"));
            }

            assertThat(openJourneys.objection("one")).hasValueSatisfying(refusal -> {
                assertThat(refusal.status()).isEqualTo(400);
                assertThat(refusal.messageKey()).isEqualTo("journey.tooManyOpen");
            });
            assertThat(openJourneys.objection("another")).isEmpty();
            engine.getRuntimeService()
                    .createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                    .processInstanceId(journeys.get(0))
                    .correlate();

            assertThat(openJourneys.objection("one")).isEmpty();
            startAs("one");
        }

        @Test
        void whoStartsManyInTheSameMomentHasNoMore() throws Exception {
            List<Throwable> failures = atOnce(() -> startAs("hasty"));

            assertThat(open("hasty")).isPositive().isLessThanOrEqualTo(MOST);
            assertThat(failures)
                    .hasSize(AT_ONCE - (int) open("hasty"))
                    .allMatch(failure ->
                            failure instanceof NotValidException || failure instanceof OptimisticLockingException);
        }

        private long open(String person) {
            return application
                    .getBean(OwnJourneys.class)
                    .of(person, Wanted.NEWEST, Locale.ENGLISH)
                    .total();
        }

        private String startAs(String person) {
            engine.getIdentityService().setAuthenticatedUserId(person);
            try {
                return engine.getRuntimeService()
                        .startProcessInstanceByKey(JourneyModel.PROCESS_KEY, SampleFilings.enterprise())
                        .getId();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }

        private static List<Throwable> atOnce(Callable<String> start) throws InterruptedException {
            ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
            List<Callable<String>> starts =
                    IntStream.range(0, AT_ONCE).mapToObj(number -> start).toList();
            List<Throwable> failures = new ArrayList<>();
            for (Future<String> answer : hands.invokeAll(starts)) {
                try {
                    answer.get();
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
            hands.shutdown();
            return failures;
        }
    }

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Limit {

        @Override
        List<String> database() {
            return List.of();
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends Limit {

        @Override
        List<String> database() {
            return PostgresOfTests.properties(PostgresOfTests.create());
        }
    }
}
