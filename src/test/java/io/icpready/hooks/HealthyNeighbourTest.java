package io.icpready.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.icpready.hooks.desk.HookDesk;
import io.icpready.hooks.desk.HookForm;
import io.icpready.hooks.outbox.JdbcHookEvents;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.support.StartsEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Subscriptions on one host, some of them sick: nothing that goes wrong there costs a healthy one. */
@DisplayName("A healthy subscription beside sick ones on the same host")
@SpringBootTest(
        classes = HooksOnly.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:healthy-neighbour",
            "icp-ready.hooks.allow-private-targets=true",
            "icp-ready.hooks.poll-interval=PT0.1S",
            "db-scheduler.polling-interval=PT0.1S"
        })
@StartsEngine
class HealthyNeighbourTest {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RETRIES = 60;
    private static final HookEventType FOR_THE_SICK = HookEventType.TASK_REMINDER;
    private static final HookEventType FOR_THE_HEALTHY = HookEventType.JOURNEY_READY;

    @Autowired
    private JdbcHookEvents events;

    @Autowired
    private HookDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private final Receiver receiver = new Receiver();
    private final CountDownLatch testOver = new CountDownLatch(1);

    /** So many short waits that a sick one stays sick for the whole test. */
    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("icp-ready.hooks.deadline", DEADLINE::toString);
        registry.add("icp-ready.hooks.retry-waits", () -> String.join(",", Collections.nCopies(RETRIES, "PT0.1S")));
    }

    @AfterEach
    void stop() {
        testOver.countDown();
        desk.all().forEach(each -> desk.delete(each.id()));
        receiver.close();
    }

    enum Sickness {
        HANGS {
            @Override
            void answer(HttpExchange exchange, CountDownLatch testOver) {
                // no answer at all
            }
        },
        NOT_FOUND {
            @Override
            void answer(HttpExchange exchange, CountDownLatch testOver) throws IOException {
                Receiver.reply(exchange, 404, "nobody here");
            }
        },
        ASKS_FOR_AN_HOUR {
            @Override
            void answer(HttpExchange exchange, CountDownLatch testOver) throws IOException {
                exchange.getResponseHeaders().add("Retry-After", "3600");
                Receiver.reply(exchange, 429, "");
            }
        },
        REDIRECTS {
            @Override
            void answer(HttpExchange exchange, CountDownLatch testOver) throws IOException {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                Receiver.reply(exchange, 308, "");
            }
        },
        BREAKS_OFF {
            @Override
            void answer(HttpExchange exchange, CountDownLatch testOver) {
                exchange.close();
            }
        },
        DRIPS {
            @Override
            void answer(HttpExchange exchange, CountDownLatch testOver) throws IOException {
                exchange.sendResponseHeaders(500, 0);
                OutputStream body = exchange.getResponseBody();
                try {
                    do {
                        body.write('.');
                        body.flush();
                    } while (!testOver.await(100, TimeUnit.MILLISECONDS));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        },
        POURS {
            @Override
            void answer(HttpExchange exchange, CountDownLatch testOver) throws IOException {
                exchange.sendResponseHeaders(500, 0);
                byte[] much = new byte[64 * 1024];
                while (testOver.getCount() > 0) {
                    exchange.getResponseBody().write(much);
                }
            }
        };

        abstract void answer(HttpExchange exchange, CountDownLatch testOver) throws IOException;
    }

    @ParameterizedTest(name = "one that {0}, with twenty waiting")
    @EnumSource
    void is_served_within_one_deadline_beside(Sickness sickness) {
        beSick(sickness);
        Subscription sick = subscribe("/sick", HookFormat.STANDARD, FOR_THE_SICK);
        List<Subscription> healthy = IntStream.range(0, 3)
                .mapToObj(n -> subscribe("/healthy-" + n, HookFormat.STANDARD, FOR_THE_HEALTHY))
                .toList();

        publish(FOR_THE_SICK, 20);
        awaitFailing(List.of(sick));

        healthyOnesAreServedWithin(DEADLINE, healthy);
    }

    @ParameterizedTest(name = "a dozen that {0}, with sixteen waiting each")
    @EnumSource(names = {"HANGS", "NOT_FOUND"})
    void is_served_within_one_deadline_beside_a_dozen(Sickness sickness) {
        beSick(sickness);
        List<Subscription> sick = IntStream.range(0, 12)
                .mapToObj(n -> subscribe("/sick-" + n, HookFormat.STANDARD, FOR_THE_SICK))
                .toList();
        Subscription healthy = subscribe("/healthy", HookFormat.STANDARD, FOR_THE_HEALTHY);

        publish(FOR_THE_SICK, 16);
        await().atMost(PATIENCE).until(() -> receiver.received().size() >= 12);
        healthyOnesAreServedWithin(DEADLINE, List.of(healthy));

        awaitFailing(sick);
        healthyOnesAreServedWithin(DEADLINE, List.of(healthy));
    }

    /** The vendor's limit is the robot's: here the neighbours share one address and its pace. */
    @Test
    void is_served_beside_one_that_the_same_robot_refuses() {
        receiver.behave((exchange, request, number) -> Receiver.reply(
                exchange,
                200,
                request.query().orElse("").contains("&sign=") ? "{\"errcode\":310000}" : "{\"errcode\":0}"));
        Subscription sick = subscribe("/robot?access_token=1", HookFormat.DINGTALK, FOR_THE_SICK, "SECwrong");
        Subscription healthy = subscribe("/robot?access_token=1", HookFormat.DINGTALK, FOR_THE_HEALTHY);

        publish(FOR_THE_SICK, 60);
        awaitFailing(List.of(sick));

        publish(FOR_THE_HEALTHY, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> delivered(healthy) == 1);
    }

    @Test
    void is_served_beside_one_whose_deliveries_cannot_be_read() {
        Subscription strange = subscribe("/strange", HookFormat.STANDARD, FOR_THE_SICK);
        Subscription healthy = subscribe("/healthy", HookFormat.STANDARD, FOR_THE_HEALTHY);
        writeEventOfAnotherVersion(strange);

        healthyOnesAreServedWithin(DEADLINE, List.of(healthy));
        jdbc.sql("delete from icp_hook_delivery where subscription_id = ?")
                .param(strange.id())
                .update();
    }

    private void writeEventOfAnotherVersion(Subscription strange) {
        jdbc.sql("insert into icp_hook_event (id, type, occurred_at, body) values ('evt_1', 'moon.rose', now(), '{}')")
                .update();
        jdbc.sql("""
                        insert into icp_hook_delivery (id, event_id, subscription_id, lane, state, attempts,
                          next_attempt_at, incident, created_at)
                        values ('msg_1', 'evt_1', ?, 'msg_1', 'PENDING', 0, now(), 'NONE', now())
                        """).param(strange.id()).update();
    }

    private void beSick(Sickness sickness) {
        receiver.behave((exchange, request, number) -> {
            if (request.path().startsWith("/sick")) {
                sickness.answer(exchange, testOver);
            } else {
                Receiver.reply(exchange, 204, "");
            }
        });
    }

    private void healthyOnesAreServedWithin(Duration time, List<Subscription> healthy) {
        long before = healthy.stream().mapToLong(this::delivered).sum();
        publish(FOR_THE_HEALTHY, 1);
        await().atMost(time)
                .until(() -> healthy.stream().mapToLong(this::delivered).sum() == before + healthy.size());
    }

    private void awaitFailing(List<Subscription> sick) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sick)
                        .allSatisfy(each ->
                                assertThat(desk.find(each.id()).failingSince()).isPresent()));
    }

    private long delivered(Subscription subscription) {
        return desk.log(subscription.id()).stream()
                .filter(line -> line.state() == DeliveryState.DELIVERED)
                .count();
    }

    private void publish(HookEventType type, int journeys) {
        for (int n = 0; n < journeys; n++) {
            events.publish(new HookEvent(type, "journey-" + n, Instant.parse("2026-11-24T01:00:00Z"), Map.of()));
        }
    }

    private Subscription subscribe(String path, HookFormat format, HookEventType type, String... signingSecret) {
        return desk.create(
                new HookForm(
                        Optional.of(receiver.url(path)),
                        Optional.of(Set.of(type)),
                        Optional.of(format),
                        Optional.empty(),
                        Stream.of(signingSecret).findFirst(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }
}
