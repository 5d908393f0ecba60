package io.icpready.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.icpready.IcpReadyApplication;
import io.icpready.hooks.desk.HookDesk;
import io.icpready.hooks.desk.HookForm;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.journey.JourneyModel;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures deliveries against a receiver with 100 ms latency, beside the same call made inside
 * engine jobs with eight threads: application, engine and PostgreSQL together on this machine.
 * Asked for by {@code -Dicp-ready.load=true}.
 */
@DisplayName("Load: 10,000 reminders")
@EnabledIfSystemProperty(named = "icp-ready.load", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HookLoadIT {

    private static final int REMINDERS = 10_000;
    private static final int CALLS_IN_JOBS = 800;
    private static final int PER_TARGET = 500;
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext application;
    private HookDesk desk;
    private HookEvents events;
    private TransactionTemplate transactions;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        application = new SpringApplicationBuilder(IcpReadyApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--icp-ready.documents.keyset=" + folder.resolve("keyset.json"),
                        "--icp-ready.hooks.allow-private-targets=true",
                        "--icp-ready.hooks.deadline=PT5S",
                        "--camunda.bpm.job-execution.core-pool-size=8",
                        "--camunda.bpm.job-execution.max-pool-size=8",
                        "--camunda.bpm.job-execution.queue-capacity=16",
                        "--camunda.bpm.job-execution.max-jobs-per-acquisition=24",
                        "--logging.level.root=warn");
        desk = application.getBean(HookDesk.class);
        events = application.getBean(HookEvents.class);
        transactions = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    @AfterAll
    void stop() throws IOException {
        application.close();
        postgres.close();
    }

    @Test
    void deliveries_are_at_least_eight_times_as_fast_as_calls_in_engine_jobs() throws Exception {
        warmUp();
        double inJobs = callsInEngineJobs();
        double delivered = deliveries(1, REMINDERS);
        report("calls inside engine jobs, 8 threads: %.0f/s", inJobs);
        report("deliveries, one target: %.0f/s, %.1f times", delivered, delivered / inJobs);

        JourneyLoad.Result alone = new JourneyLoad(application).atHalfRate(Duration.ofSeconds(15));
        SlowReceiver receiver = new SlowReceiver(LATENCY);
        Subscription hook = hook(receiver);
        publish(hook, REMINDERS);
        JourneyLoad.Result beside = alone.load().at(alone.rate(), Duration.ofSeconds(15));
        finish(hook, receiver);
        report(
                "journeys at %.0f/s: p95 %.0f ms alone, %.0f ms beside deliveries, %.2f times",
                alone.rate(), alone.p95(), beside.p95(), beside.p95() / alone.p95());

        assertThat(delivered).isGreaterThanOrEqualTo(8 * inJobs);
    }

    @Test
    void one_dead_target_among_ten_does_not_slow_the_others() {
        Duration healthy = tenTargets(false);
        Duration withOneDead = tenTargets(true);
        report(
                "nine targets, %d each: %d ms; with a tenth one dead: %d ms",
                PER_TARGET, healthy.toMillis(), withOneDead.toMillis());

        assertThat(withOneDead).isLessThan(healthy.multipliedBy(3).dividedBy(2));
    }

    private void warmUp() {
        deliveries(1, 1000);
    }

    private double deliveries(int targets, int count) {
        SlowReceiver receiver = new SlowReceiver(LATENCY);
        Subscription hook = hook(receiver);
        long start = System.nanoTime();
        publish(hook, count);
        long committed = System.nanoTime();
        await().atMost(PATIENCE).until(() -> receiver.count() >= count * targets);
        long end = System.nanoTime();
        report("  %d events written in %d ms", count, (committed - start) / 1_000_000);
        finish(hook, receiver);
        return count * 1e9 / (end - committed);
    }

    /** All in one transaction, so that all are due in one moment. */
    private void publish(Subscription hook, int count) {
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                events.publish(new HookEvent(
                        HookEventType.TASK_REMINDER,
                        hook.id() + "-" + i,
                        Instant.now(),
                        Map.of("journeyId", "j" + i, "reminderNumber", 1)));
            }
        });
    }

    private Duration tenTargets(boolean oneDead) {
        List<SlowReceiver> receivers = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            receivers.add(new SlowReceiver(LATENCY));
        }
        SlowReceiver tenth = new SlowReceiver(oneDead ? Duration.ofHours(1) : LATENCY);
        List<Subscription> hooks =
                new ArrayList<>(receivers.stream().map(this::hook).toList());
        if (oneDead) {
            hooks.add(hook(tenth));
        }
        long start = System.nanoTime();
        publish(hooks.get(0), PER_TARGET);
        await().atMost(PATIENCE).until(() -> receivers.stream().allMatch(each -> each.count() >= PER_TARGET));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        hooks.forEach(hook -> desk.delete(hook.id()));
        receivers.forEach(SlowReceiver::close);
        tenth.close();
        return taken;
    }

    private double callsInEngineJobs() throws Exception {
        SlowReceiver receiver = new SlowReceiver(LATENCY);
        HttpClient client = HttpClient.newHttpClient();
        JavaDelegate call = execution -> client.send(
                HttpRequest.newBuilder(URI.create(receiver.url()))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.discarding());
        application.getBeanFactory().registerSingleton("callInJob", call);
        application
                .getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "call.bpmn",
                        Bpmn.createExecutableProcess("call")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${callInJob}")
                                .endEvent()
                                .done())
                .deploy();
        JobExecutor executor = application.getBean(JobExecutor.class);
        executor.shutdown();
        RuntimeService runtime = application.getBean(RuntimeService.class);
        for (int i = 0; i < CALLS_IN_JOBS; i++) {
            runtime.startProcessInstanceByKey("call");
        }
        long start = System.nanoTime();
        executor.start();
        await().atMost(PATIENCE).until(() -> receiver.count() >= CALLS_IN_JOBS);
        double rate = CALLS_IN_JOBS * 1e9 / (System.nanoTime() - start);
        receiver.close();
        return rate;
    }

    private Subscription hook(SlowReceiver receiver) {
        return desk.create(
                new HookForm(
                        Optional.of(receiver.url()),
                        Optional.of(Set.of(HookEventType.TASK_REMINDER)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private void finish(Subscription hook, SlowReceiver receiver) {
        desk.delete(hook.id());
        receiver.close();
    }

    private static void report(String line, Object... values) {
        System.out.println("LOAD " + line.formatted(values));
    }

    /** Answers after a while without holding a thread. */
    private static final class SlowReceiver implements AutoCloseable {

        private final HttpServer server;
        private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        private final AtomicInteger count = new AtomicInteger();

        SlowReceiver(Duration latency) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            server.setExecutor(timer);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                timer.schedule(() -> answer(exchange), latency.toMillis(), TimeUnit.MILLISECONDS);
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        int count() {
            return count.get();
        }

        private void answer(HttpExchange exchange) {
            try {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
                count.incrementAndGet();
            } catch (IOException gone) {
                exchange.close();
            }
        }

        @Override
        public void close() {
            server.stop(0);
            timer.shutdownNow();
        }
    }

    /** Starts journeys, at a rate that does not wait for answers. */
    private static final class JourneyLoad {

        private static final int THREADS = 8;
        private final RuntimeService runtime;
        private final IdentityService identity;

        JourneyLoad(ConfigurableApplicationContext application) {
            runtime = application.getBean(RuntimeService.class);
            identity = application.getBean(IdentityService.class);
        }

        /**
         * @param rate journeys a second
         * @param p95 milliseconds from the moment a start was due to its end
         */
        record Result(JourneyLoad load, double rate, double p95) {}

        Result atHalfRate(Duration time) throws InterruptedException {
            closedLoop(Duration.ofSeconds(10));
            return at(closedLoop(Duration.ofSeconds(10)) / 2, time);
        }

        private double closedLoop(Duration time) {
            AtomicInteger started = new AtomicInteger();
            long end = System.nanoTime() + time.toNanos();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                threads.add(new Thread(() -> {
                    while (System.nanoTime() < end) {
                        start();
                        started.incrementAndGet();
                    }
                }));
            }
            threads.forEach(Thread::start);
            await().atMost(PATIENCE).until(() -> threads.stream().noneMatch(Thread::isAlive));
            return started.get() * 1e9 / time.toNanos();
        }

        Result at(double rate, Duration time) throws InterruptedException {
            ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
            ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS);
            long begin = System.nanoTime();
            int count = (int) (rate * time.toSeconds());
            for (int i = 0; i < count; i++) {
                long due = begin + (long) (i * 1e9 / rate);
                pool.schedule(
                        () -> {
                            start();
                            latencies.add(System.nanoTime() - due);
                        },
                        due - System.nanoTime(),
                        TimeUnit.NANOSECONDS);
            }
            pool.shutdown();
            pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<Long> sorted = new ArrayList<>(latencies);
            Collections.sort(sorted);
            return new Result(this, rate, sorted.get((int) (sorted.size() * 0.95)) / 1e6);
        }

        private void start() {
            identity.setAuthentication("applicant", List.of("applicants"));
            runtime.startProcessInstanceByKey(
                    JourneyModel.PROCESS_KEY,
                    Map.of(
                            "subjectKind", "INDIVIDUAL",
                            "subjectProvince", "440000",
                            "serviceType", "WEBSITE"));
            identity.clearAuthentication();
        }
    }
}
