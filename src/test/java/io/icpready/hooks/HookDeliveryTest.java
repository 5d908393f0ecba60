package io.icpready.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.icpready.hooks.Receiver.Received;
import io.icpready.hooks.desk.HookDesk;
import io.icpready.hooks.desk.HookForm;
import io.icpready.hooks.outbox.DeliveryLog;
import io.icpready.hooks.outbox.FailureLedger;
import io.icpready.hooks.outbox.JdbcHookEvents;
import io.icpready.hooks.outbox.LoggedDelivery;
import io.icpready.hooks.outbox.NewDelivery;
import io.icpready.hooks.outbox.NewEvent;
import io.icpready.hooks.outbox.Outbox;
import io.icpready.hooks.outbox.Trouble;
import io.icpready.hooks.subscription.HookIds;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.subscription.Subscription.InactiveReason;
import io.icpready.store.SqlTime;
import io.icpready.support.StartsEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Delivery of hooks")
@SpringBootTest(
        classes = HooksOnly.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:hook-delivery",
            "icp-ready.hooks.allow-private-targets=true",
            "icp-ready.hooks.retry-waits=PT0.1S,PT0.2S,PT0.3S",
            "icp-ready.hooks.deadline=PT1S",
            "icp-ready.hooks.poll-interval=PT0.1S",
            "db-scheduler.polling-interval=PT0.1S"
        })
@StartsEngine
class HookDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private JdbcHookEvents events;

    @Autowired
    private HookDesk desk;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DeliveryLog deliveryLog;

    @Autowired
    private FailureLedger failures;

    @Autowired
    private HookFigures figures;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final Receiver receiver = new Receiver();
    private Subscription subscription;

    @BeforeEach
    void subscribe() {
        subscription = desk.create(form(receiver.url("/hook")), Optional.of("manager"));
    }

    @AfterEach
    void stop() {
        desk.all().forEach(each -> desk.delete(each.id()));
        deliveryLog.forgetBefore(Instant.EPOCH);
        receiver.close();
    }

    @Test
    void what_is_published_arrives_signed() {
        publish("journey-1", 1);

        Received hook = onlyRequest();
        assertThat(hook.header("content-type")).startsWith("application/json");
        assertThat(hook.body())
                .startsWith("{\"type\":\"task.reminder\",\"timestamp\":\"2026-11-24T01:00:00Z\"")
                .contains("\"reminderNumber\":1");
        assertThatCode(() -> verify(hook, subscription.secret())).doesNotThrowAnyException();
        awaitState(DeliveryState.DELIVERED);
    }

    @Test
    void what_is_rolled_back_is_not_sent() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            publish("journey-1", 1);
            status.setRollbackOnly();
        });
        publish("journey-1", 2);

        assertThat(onlyRequest().body()).contains("\"reminderNumber\":2");
    }

    @Test
    void a_failure_is_repeated_with_the_same_id_and_the_same_bytes() {
        receiver.behave((exchange, request, number) -> Receiver.reply(exchange, number < 3 ? 500 : 200, "ok"));
        publish("journey-1", 1);

        awaitState(DeliveryState.DELIVERED);
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received())
                .extracting(Received::webhookId)
                .containsOnly(log().get(0).id());
        assertThat(receiver.received())
                .extracting(Received::body)
                .containsOnly(receiver.received().get(0).body());
        assertThat(log().get(0).attempts()).isEqualTo(3);
    }

    @Test
    void after_the_last_attempt_the_delivery_has_failed() {
        receiver.answer(503, "later");
        publish("journey-1", 1);

        awaitState(DeliveryState.FAILED);
        assertThat(receiver.received()).hasSize(4);
        assertThat(log().get(0).status()).contains(503);
        assertThat(log().get(0).responseExcerpt()).isEqualTo("later");
        assertThat(failures.reportsDue(0, 10)).hasSize(1);
    }

    @Test
    void a_failed_delivery_goes_through_when_it_is_redelivered() {
        receiver.answer(500);
        publish("journey-1", 1);
        awaitState(DeliveryState.FAILED);

        receiver.answer(200);
        desk.redeliver(log().get(0).id());

        awaitState(DeliveryState.DELIVERED);
        assertThat(receiver.received())
                .extracting(Received::webhookId)
                .containsOnly(log().get(0).id());
    }

    @Test
    void gone_switches_the_subscription_off_and_cancels_what_waits() {
        receiver.answer(410);
        IntStream.rangeClosed(1, 5).forEach(n -> publish("journey-1", n));

        await().atMost(PATIENCE).until(() -> !desk.find(subscription.id()).active());
        assertThat(desk.find(subscription.id()).inactiveReason()).contains(InactiveReason.GONE);
        assertThat(receiver.received()).hasSize(1);
        assertThat(log()).extracting(LoggedDelivery::state).containsOnly(DeliveryState.CANCELLED);
        publish("journey-1", 6);
        assertThat(log()).hasSize(5);
    }

    @Test
    void what_is_written_while_a_subscription_is_being_switched_off_is_cancelled() {
        desk.change(subscription.id(), switchedOff());

        outbox.insert(
                new NewEvent(
                        HookIds.event(), HookEventType.TASK_REMINDER, Optional.of("journey-1"), Instant.now(), "{}"),
                List.of(new NewDelivery(HookIds.delivery(), subscription.id(), "journey-1")),
                Instant.now());

        awaitState(DeliveryState.CANCELLED);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void the_next_hook_of_a_journey_waits_for_the_one_before() {
        receiver.behave((exchange, request, number) -> Receiver.reply(exchange, number == 1 ? 500 : 200, ""));
        publish("journey-1", 1);
        publish("journey-1", 2);
        publish("journey-1", 3);

        await().atMost(PATIENCE).until(() -> log().stream().allMatch(line -> line.state() == DeliveryState.DELIVERED));
        assertThat(receiver.received())
                .extracting(HookDeliveryTest::reminderNumber)
                .containsExactly(1, 1, 2, 3);
    }

    @Test
    void retry_after_is_obeyed() {
        receiver.behave((exchange, request, number) -> {
            if (number == 1) {
                exchange.getResponseHeaders().add("Retry-After", "2");
            }
            Receiver.reply(exchange, number == 1 ? 429 : 200, "");
        });
        publish("journey-1", 1);

        awaitState(DeliveryState.DELIVERED);
        Instant first = receiver.received().get(0).at();
        Instant second = receiver.received().get(1).at();
        assertThat(Duration.between(first, second)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void no_answer_within_the_deadline_counts_as_a_failure() {
        receiver.behave((exchange, request, number) -> {
            if (number > 1) {
                Receiver.reply(exchange, 200, "");
            }
        });
        publish("journey-1", 1);

        awaitState(DeliveryState.DELIVERED);
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void a_connection_that_breaks_counts_as_a_failure() {
        receiver.behave((exchange, request, number) -> {
            if (number > 1) {
                Receiver.reply(exchange, 200, "");
            } else {
                exchange.close();
            }
        });
        publish("journey-1", 1);

        awaitState(DeliveryState.DELIVERED);
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void an_address_with_chinese_characters_is_reached_as_it_stands() {
        desk.delete(subscription.id());
        subscription = desk.create(form(receiver.url("/通知?群=备案")), Optional.empty());

        publish("journey-1", 1);

        Received hook = onlyRequest();
        assertThat(hook.path()).isEqualTo("/通知");
        assertThat(hook.query()).contains("%E7%BE%A4=%E5%A4%87%E6%A1%88");
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.behave((exchange, request, number) -> {
            exchange.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
            Receiver.reply(exchange, 307, "");
        });
        publish("journey-1", 1);

        awaitState(DeliveryState.FAILED);
        assertThat(receiver.received()).extracting(Received::path).containsOnly("/hook");
        assertThat(log().get(0).trouble()).contains(Trouble.REDIRECTED);
    }

    @Test
    void after_a_rotation_both_secrets_sign() {
        Subscription rotated = desk.change(
                subscription.id(),
                new HookForm(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true)));
        publish("journey-1", 1);

        Received hook = onlyRequest();
        assertThat(rotated.secret()).isNotEqualTo(subscription.secret());
        assertThat(hook.header("webhook-signature").split(" ")).hasSize(2);
        assertThatCode(() -> verify(hook, rotated.secret())).doesNotThrowAnyException();
        assertThatCode(() -> verify(hook, subscription.secret())).doesNotThrowAnyException();
    }

    @Test
    void a_subscription_that_cannot_be_opened_does_not_hold_up_the_others() {
        Subscription broken = desk.create(form(receiver.url("/broken")), Optional.empty());
        spoilSecret(broken);
        try {
            publish("journey-1", 1);

            assertThat(onlyRequest().path()).isEqualTo("/hook");
        } finally {
            desk.delete(broken.id());
        }
    }

    @Test
    void a_subscription_that_can_no_longer_be_opened_gets_nothing_signed_with_what_it_was() {
        Subscription broken = desk.create(form(receiver.url("/broken")), Optional.empty());
        publish("journey-1", 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(desk.log(broken.id()))
                        .extracting(LoggedDelivery::state)
                        .containsExactly(DeliveryState.DELIVERED));
        spoilSecret(broken);
        try {
            publish("journey-2", 2);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log())
                            .extracting(LoggedDelivery::state)
                            .containsExactly(DeliveryState.DELIVERED, DeliveryState.DELIVERED));
            assertThat(receiver.received()).extracting(Received::path).containsOnlyOnce("/broken");
        } finally {
            desk.delete(broken.id());
        }
    }

    private void spoilSecret(Subscription subscription) {
        jdbc.sql("""
                        update icp_hook_subscription
                        set secret_sealed = 'bm90IHNlYWxlZA==', changed_at = ? where id = ?
                        """).params(SqlTime.sql(Instant.now()), subscription.id()).update();
    }

    @Test
    void the_figures_tell_what_stands_where_and_since_when() {
        receiver.behave((exchange, request, number) -> {
            if (request.body().contains("\"reminderNumber\":1")) {
                Receiver.reply(exchange, 204, "");
            } else {
                exchange.getResponseHeaders().add("Retry-After", "3600");
                Receiver.reply(exchange, 429, "");
            }
        });
        publish("journey-1", 1);
        awaitState(DeliveryState.DELIVERED);
        publish("journey-2", 2);
        await().atMost(PATIENCE).until(() -> log().get(0).attempts() == 1);
        publish("journey-2", 3);

        assertThat(figures.counts())
                .isEqualTo(new HookFigures.Counts(Map.of(DeliveryState.DELIVERED, 1L, DeliveryState.PENDING, 2L), 1));
        assertThat(figures.firstDue())
                .hasValueSatisfying(due -> assertThat(due).isAfter(Instant.now().plusSeconds(3000)));
        assertThat(figures.ofJourney("journey-2"))
                .extracting(HookFigures.JourneyDelivery::event, HookFigures.JourneyDelivery::attempts)
                .containsExactly(tuple("task.reminder", 1), tuple("task.reminder", 0));
        assertThat(figures.ofJourney("journey-3")).isEmpty();
    }

    @Test
    void a_long_answer_is_cut() {
        receiver.answer(200, "x".repeat(1_000_000));
        publish("journey-1", 1);

        awaitState(DeliveryState.DELIVERED);
        assertThat(log().get(0).responseExcerpt()).hasSize(2048);
    }

    private void publish(String journey, int number) {
        events.publish(new HookEvent(
                HookEventType.TASK_REMINDER,
                journey,
                Instant.parse("2026-11-24T01:00:00Z"),
                Map.of("reminderNumber", number)));
    }

    private Received onlyRequest() {
        await().atMost(PATIENCE).until(() -> !receiver.received().isEmpty());
        awaitState(DeliveryState.DELIVERED);
        assertThat(receiver.received()).hasSize(1);
        return receiver.received().get(0);
    }

    private void awaitState(DeliveryState state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log().get(0).state()).isEqualTo(state));
    }

    private List<LoggedDelivery> log() {
        return desk.log(subscription.id());
    }

    private static int reminderNumber(Received hook) {
        return Integer.parseInt(hook.body().replaceAll(".*\"reminderNumber\":(\\d+).*", "$1"));
    }

    private static void verify(Received hook, String secret) throws Exception {
        new Webhook(secret).verify(hook.body(), lowerCased(hook));
    }

    private static Map<String, List<String>> lowerCased(Received hook) {
        return Map.of(
                "webhook-id", List.of(hook.webhookId()),
                "webhook-timestamp", List.of(hook.header("webhook-timestamp")),
                "webhook-signature", List.of(hook.header("webhook-signature")));
    }

    private static HookForm switchedOff() {
        return new HookForm(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                Optional.empty());
    }

    private static HookForm form(String url) {
        return new HookForm(
                Optional.of(url),
                Optional.of(Set.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
