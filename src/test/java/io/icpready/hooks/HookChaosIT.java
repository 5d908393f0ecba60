package io.icpready.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.icpready.hooks.Receiver.Received;
import io.icpready.hooks.desk.HookDesk;
import io.icpready.hooks.desk.HookForm;
import io.icpready.hooks.outbox.DeliveryLog;
import io.icpready.hooks.outbox.FailureLedger;
import io.icpready.hooks.outbox.JdbcHookEvents;
import io.icpready.hooks.outbox.Outbox;
import io.icpready.hooks.outbox.WakeUp;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.subscription.Subscription.InactiveReason;
import io.icpready.hooks.subscription.Subscriptions;
import io.icpready.sealing.SecretBox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kills the delivering process with -9 while receivers misbehave. Two processes run against one
 * PostgreSQL, so that one can take over from the other. {@code -Dicp-ready.chaos=long} asks for the
 * long form.
 */
@DisplayName("Hooks survive killed processes and bad receivers")
class HookChaosIT {

    private static final boolean LONG = "long".equals(System.getProperty("icp-ready.chaos"));
    private static final int EVENTS = LONG ? 2000 : 200;
    private static final int KILLS = LONG ? 5 : 2;
    private static final int JOURNEYS = EVENTS / 10;
    private static final Duration PATIENCE = LONG ? Duration.ofMinutes(20) : Duration.ofMinutes(5);
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Pattern NUMBER = Pattern.compile("\"journeyId\":\"(j\\d+)\",\"number\":(\\d+)");

    /** What each receiver does to the n-th request it gets. */
    private enum Temper {
        SLOW,
        FAILING,
        RESETTING,
        HANGING,
        BUSY,
        LEAVING
    }

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres;
    private Subscriptions subscriptions;
    private DeliveryLog deliveryLog;
    private JdbcHookEvents events;
    private HookDesk desk;
    private JdbcTemplate jdbc;
    private final Map<Temper, Receiver> receivers = new HashMap<>();
    private final Map<Temper, Subscription> hooks = new HashMap<>();
    private final List<Process> nodes = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        nodes.add(node(1));
        DataSource database = DataSourceBuilder.create()
                .url(url())
                .username("postgres")
                .password("postgres")
                .build();
        jdbc = new JdbcTemplate(database);
        await().atMost(PATIENCE).ignoreExceptions().until(this::tablesAreThere);
        nodes.add(node(2));
        room(database);
        for (Temper temper : Temper.values()) {
            Receiver receiver = new Receiver();
            receiver.behave((exchange, request, number) -> answer(temper, exchange, number));
            receivers.put(temper, receiver);
            hooks.put(temper, desk.create(subscriptionTo(receiver), Optional.empty()));
        }
    }

    @AfterEach
    void stop() throws IOException {
        nodes.forEach(Process::destroyForcibly);
        receivers.values().forEach(Receiver::close);
        postgres.close();
    }

    @Test
    void every_event_arrives_in_order_with_one_body_per_id_and_nothing_after_410() {
        for (int event = 0; event < EVENTS; event++) {
            publish(event);
            if (event % (EVENTS / KILLS) == EVENTS / KILLS / 2) {
                killTheDispatcher();
            }
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> pending() == 0);

        for (Temper temper : Temper.values()) {
            List<Received> received = receivers.get(temper).received();
            assertOneBodyPerId(temper, received);
            if (temper == Temper.LEAVING) {
                assertNothingAfterSwitchingOff(received);
            } else {
                assertEverythingArrivedInOrder(temper, received);
            }
        }
    }

    private void assertEverythingArrivedInOrder(Temper temper, List<Received> received) {
        Map<String, List<Integer>> firstTimes = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Received hook : received) {
            Matcher number = NUMBER.matcher(hook.body());
            assertThat(number.find()).isTrue();
            if (seen.add(hook.webhookId())) {
                firstTimes
                        .computeIfAbsent(number.group(1), journey -> new ArrayList<>())
                        .add(Integer.parseInt(number.group(2)));
            }
        }
        assertThat(firstTimes).as(temper + ": journeys").hasSize(JOURNEYS);
        assertThat(seen).as(temper + ": events").hasSize(EVENTS);
        firstTimes.forEach((journey, numbers) ->
                assertThat(numbers).as(temper + ": order of " + journey).isSorted());
        assertThat(delivered(hooks.get(temper).id())).isEqualTo(EVENTS);
    }

    private static void assertOneBodyPerId(Temper temper, List<Received> received) {
        received.stream()
                .collect(Collectors.groupingBy(
                        Received::webhookId, Collectors.mapping(Received::body, Collectors.toSet())))
                .forEach((id, bodies) ->
                        assertThat(bodies).as(temper + ": " + id).hasSize(1));
    }

    /**
     * What was already in flight when the subscription was switched off may still have come. (A
     * process that is killed between the answer 410 and the note of it has not switched it off.)
     */
    private void assertNothingAfterSwitchingOff(List<Received> received) {
        Subscription left = desk.find(hooks.get(Temper.LEAVING).id());
        assertThat(left.active()).isFalse();
        assertThat(left.inactiveReason()).contains(InactiveReason.GONE);
        Instant end = left.changedAt().plus(DEADLINE);
        assertThat(received).extracting(Received::at).allMatch(at -> at.isBefore(end));
    }

    private void answer(Temper temper, HttpExchange exchange, int number) throws IOException {
        switch (temper) {
            case SLOW -> {
                await().pollDelay(Duration.ofMillis(150)).until(() -> true);
                Receiver.reply(exchange, 200, "ok");
            }
            case FAILING -> Receiver.reply(exchange, number % 3 == 0 ? 500 : 200, "");
            case RESETTING -> {
                if (number % 4 == 0) {
                    exchange.close();
                } else {
                    Receiver.reply(exchange, 204, "");
                }
            }
            case HANGING -> {
                if (number % 25 != 0) {
                    Receiver.reply(exchange, 204, "");
                }
            }
            case BUSY -> {
                boolean busy = number % 40 == 0;
                if (busy) {
                    exchange.getResponseHeaders().add("Retry-After", "1");
                }
                Receiver.reply(exchange, busy ? 429 : 200, "");
            }
            case LEAVING -> {
                boolean leaving = number > EVENTS / 20;
                Receiver.reply(exchange, leaving ? 410 : 200, "");
            }
        }
    }

    private void publish(int event) {
        String journey = "j" + event % JOURNEYS;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("journeyId", journey);
        data.put("number", event / JOURNEYS);
        events.publish(new HookEvent(HookEventType.TASK_REMINDER, journey, Instant.now(), data));
    }

    /** Kills whichever process holds the lease, once it has something to do, and starts another. */
    private void killTheDispatcher() {
        int before = deliveredInAll();
        await().atMost(PATIENCE).until(() -> deliveredInAll() > before);
        Process victim = nodes.remove(0);
        victim.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !victim.isAlive());
        nodes.add(node(nodes.size() + 2));
    }

    private Process node(int number) {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                // Such a process lives for seconds: starting fast beats running fast.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HooksOnly.class.getName(),
                "--server.port=0",
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--icp-ready.hooks.allow-private-targets=true",
                "--icp-ready.hooks.retry-waits=" + "PT0.2S,".repeat(30) + "PT0.2S",
                "--icp-ready.hooks.deadline=" + DEADLINE,
                "--icp-ready.hooks.poll-interval=PT0.2S",
                "--db-scheduler.polling-interval=PT0.5S",
                "--db-scheduler.heartbeat-interval=PT0.5S",
                "--db-scheduler.missed-heartbeats-limit=6");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), "node-" + number + ".log"))
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The publishing side in this process: what the engine does in the application. */
    private void room(DataSource database) {
        SecretBox box = new SecretBox(HooksOnly.aead());
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        subscriptions = new Subscriptions(JdbcClient.create(jdbc), box);
        Outbox outbox = new Outbox(jdbc);
        deliveryLog = new DeliveryLog(jdbc);
        events = new JdbcHookEvents(
                subscriptions, outbox, new ObjectMapper(), new WakeUp(), transactions, Clock.systemUTC());
        desk = new HookDesk(
                subscriptions,
                outbox,
                deliveryLog,
                new FailureLedger(jdbc),
                events,
                new StaticListableBeanFactory().getBeanProvider(FailedDeliveries.class),
                transactions,
                Duration.ofHours(1),
                Clock.systemUTC());
    }

    private boolean tablesAreThere() {
        return jdbc.queryForObject("select count(*) from scheduled_tasks", Integer.class) > 0;
    }

    private int pending() {
        return count("state = 'PENDING'");
    }

    private int deliveredInAll() {
        return count("state = 'DELIVERED'");
    }

    private int delivered(String subscriptionId) {
        return count("state = 'DELIVERED' and subscription_id = '" + subscriptionId + "'");
    }

    private int count(String condition) {
        return Optional.ofNullable(
                        jdbc.queryForObject("select count(*) from icp_hook_delivery where " + condition, Integer.class))
                .orElse(0);
    }

    private String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static HookForm subscriptionTo(Receiver receiver) {
        return new HookForm(
                Optional.of(receiver.url("/hook")),
                Optional.of(Set.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
