package io.icpready.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.desk.HookDesk;
import io.icpready.hooks.outbox.DeliveryLog;
import io.icpready.hooks.subscription.Subscriptions;
import io.icpready.support.StartsEngine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The resource /api/hooks")
@SpringBootTest(
        classes = HooksOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:hook-resource",
            "icp-ready.hooks.allow-private-targets=true",
            "icp-ready.hooks.retry-waits=PT0.1S",
            "icp-ready.hooks.poll-interval=PT0.1S",
            "db-scheduler.polling-interval=PT0.1S"
        })
@StartsEngine
class HookResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private HookDesk desk;

    @Autowired
    private DeliveryLog deliveryLog;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void clear() {
        desk.all().forEach(each -> desk.delete(each.id()));
        receiver.close();
    }

    @Test
    void a_new_subscription_is_active_and_shows_its_secret_once() throws Exception {
        HttpResponse<String> created = send("POST", "", body("\"events\":[\"task.reminder\",\"journey.overdue\"]"));

        assertThat(created.statusCode()).isEqualTo(201);
        JsonNode hook = json.readTree(created.body());
        assertThat(hook.path("id").asText()).isNotEmpty();
        assertThat(hook.path("active").asBoolean()).isTrue();
        assertThat(hook.path("format").asText()).isEqualTo("standard");
        assertThat(hook.path("secret").asText()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(created.headers().firstValue("Location"))
                .contains("/api/hooks/" + hook.path("id").asText());

        HttpResponse<String> read = send("GET", "/" + hook.path("id").asText(), "");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).doesNotContain("whsec_");
        assertThat(json.readTree(read.body()).path("events"))
                .extracting(JsonNode::asText)
                .containsExactly("task.reminder", "journey.overdue");
    }

    @Test
    void all_subscriptions_are_listed() throws Exception {
        create("\"events\":[\"*\"]");
        create("\"events\":[\"hook.ping\"],\"description\":\"second\"");

        JsonNode list = json.readTree(send("GET", "", "").body());
        assertThat(list).hasSize(2);
        assertThat(list.get(0).path("events").get(0).asText()).isEqualTo("*");
        assertThat(list.get(1).path("description").asText()).isEqualTo("second");
    }

    @Test
    void neither_the_secret_nor_the_target_stands_in_clear_in_the_database() throws Exception {
        JsonNode hook = create("\"events\":[\"*\"],\"format\":\"dingtalk\",\"signingSecret\":\"SEC12\"");

        String row = jdbc.sql("select * from icp_hook_subscription where active")
                .query()
                .singleRow()
                .values()
                .toString();
        assertThat(row).doesNotContain(hook.path("secret").asText(), "SEC12", "access_token", "/hook");
    }

    @Test
    void the_address_of_a_robot_is_not_shown() throws Exception {
        JsonNode hook = create("\"events\":[\"*\"],\"format\":\"wecom\"");

        assertThat(send("GET", "/" + hook.path("id").asText(), "").body()).doesNotContain("access_token");
    }

    @Test
    void a_subscription_is_changed_part_by_part() throws Exception {
        String id = create("\"events\":[\"*\"]").path("id").asText();

        HttpResponse<String> changed = send("PATCH", "/" + id, "{\"active\":false,\"events\":[\"journey.ready\"]}");

        assertThat(changed.statusCode()).isEqualTo(200);
        JsonNode hook = json.readTree(changed.body());
        assertThat(hook.path("active").asBoolean()).isFalse();
        assertThat(hook.path("inactiveReason").asText()).isEqualTo("MANAGER");
        assertThat(hook.path("events").get(0).asText()).isEqualTo("journey.ready");
        assertThat(hook.path("targetUrl").asText()).isEqualTo(receiver.url("/hook?access_token=1"));
        assertThat(hook.has("secret")).isFalse();
    }

    @Test
    void another_address_is_checked_as_the_first_one_was_and_the_secret_stays() throws Exception {
        String id = create("\"events\":[\"*\"]").path("id").asText();

        HttpResponse<String> refused =
                send("PATCH", "/" + id, "{\"targetUrl\":\"ftp://example.com/\",\"description\":\"at night\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).at("/errors/0/field").asText()).isEqualTo("targetUrl");

        String moved = receiver.url("/moved");
        HttpResponse<String> changed =
                send("PATCH", "/" + id, "{\"targetUrl\":\"" + moved + "\",\"description\":\"at night\"}");
        assertThat(changed.statusCode()).isEqualTo(200);
        JsonNode hook = json.readTree(changed.body());
        assertThat(hook.path("targetUrl").asText()).isEqualTo(moved);
        assertThat(hook.path("description").asText()).isEqualTo("at night");
        assertThat(hook.path("events").get(0).asText()).isEqualTo("*");
        assertThat(hook.has("secret")).isFalse();
        assertThat(hook.has("previousSecretUntil")).isFalse();
    }

    @Test
    void a_rotation_shows_the_new_secret_once() throws Exception {
        JsonNode before = create("\"events\":[\"*\"]");

        JsonNode after = json.readTree(send("PATCH", "/" + before.path("id").asText(), "{\"rotateSecret\":true}")
                .body());

        assertThat(after.path("secret").asText())
                .startsWith("whsec_")
                .isNotEqualTo(before.path("secret").asText());
        assertThat(after.has("previousSecretUntil")).isTrue();
    }

    @Test
    void a_deleted_subscription_is_gone_with_its_log() throws Exception {
        String id = create("\"events\":[\"*\"]").path("id").asText();
        send("POST", "/" + id + "/ping", "");

        assertThat(send("DELETE", "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", "/" + id, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/" + id + "/deliveries", "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_deleted_leaves_the_database_with_the_next_clearing() throws Exception {
        String id = create("\"events\":[\"*\"]").path("id").asText();
        send("POST", "/" + id + "/ping", "");
        awaitState(id, "DELIVERED");
        send("DELETE", "/" + id, "");

        deliveryLog.forgetBefore(Instant.now().minus(Duration.ofDays(30)));
        subscriptions.forgetDeletedBefore(Instant.now().plusSeconds(1));

        assertThat(rows("icp_hook_subscription", "id", id)).isZero();
        assertThat(rows("icp_hook_delivery", "subscription_id", id)).isZero();
    }

    @Test
    void a_ping_is_delivered_and_stands_in_the_log() throws Exception {
        receiver.answer(200, "pong");
        String id = create("\"events\":[\"journey.ready\"]").path("id").asText();

        HttpResponse<String> ping = send("POST", "/" + id + "/ping", "");

        assertThat(ping.statusCode()).isEqualTo(202);
        JsonNode line = awaitState(id, "DELIVERED");
        assertThat(line.path("id").asText())
                .isEqualTo(json.readTree(ping.body()).path("id").asText())
                .isEqualTo(receiver.received().get(0).webhookId());
        assertThat(line.path("event").asText()).isEqualTo("hook.ping");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("response").asText()).isEqualTo("pong");
        assertThat(line.path("request").asText()).contains("\"type\":\"hook.ping\"");
    }

    @Test
    void a_failed_ping_leaves_the_log_with_time() throws Exception {
        receiver.answer(500);
        String id = create("\"events\":[\"*\"]").path("id").asText();
        send("POST", "/" + id + "/ping", "");
        awaitState(id, "FAILED");

        deliveryLog.forgetBefore(Instant.now().plusSeconds(1));

        assertThat(send("GET", "/" + id + "/deliveries", "").body()).isEqualTo("[]");
    }

    @Test
    void a_failed_delivery_says_why_and_can_be_redelivered() throws Exception {
        receiver.answer(500);
        String id = create("\"events\":[\"*\"]").path("id").asText();
        send("POST", "/" + id + "/ping", "");
        JsonNode failed = awaitState(id, "FAILED");
        assertThat(failed.path("problem").asText()).isEqualTo("对方返回 HTTP 500。");

        receiver.answer(200);
        HttpResponse<String> again =
                send("POST", "/deliveries/" + failed.path("id").asText() + "/redeliver", "");

        assertThat(again.statusCode()).isEqualTo(202);
        awaitState(id, "DELIVERED");
    }

    @Test
    void nothing_is_sent_to_a_subscription_that_is_off() throws Exception {
        String id = create("\"events\":[\"*\"]").path("id").asText();
        send("PATCH", "/" + id, "{\"active\":false}");

        HttpResponse<String> refused = send("POST", "/" + id + "/ping", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json.readTree(refused.body()).path("detail").asText()).contains("已停用");
    }

    @Test
    void what_does_not_exist_is_not_found() throws Exception {
        assertThat(send("GET", "/hook_none", "").statusCode()).isEqualTo(404);
        assertThat(send("PATCH", "/hook_none", "{\"active\":true}").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/hook_none/ping", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/deliveries/msg_none/redeliver", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{1} is refused in {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    targetUrl   | {"events":["*"]}
                    events      | {"targetUrl":"https://example.com/"}
                    events      | {"targetUrl":"https://example.com/","events":[]}
                    events      | {"targetUrl":"https://example.com/","events":"*"}
                    events[1]   | {"targetUrl":"https://example.com/","events":["*","task.done"]}
                    format      | {"targetUrl":"https://example.com/","events":["*"],"format":"slack"}
                    targetUrl   | {"targetUrl":"ftp://example.com/","events":["*"]}
                    targetUrl   | {"targetUrl":"https://user:pass@example.com/","events":["*"]}
                    targetUrl   | {"targetUrl":"example.com","events":["*"]}
                    targetUrl   | {"targetUrl":7,"events":["*"]}
                    colour      | {"targetUrl":"https://example.com/","events":["*"],"colour":"red"}
                    active      | {"targetUrl":"https://example.com/","events":["*"],"active":true}
                    events[0]   | {"targetUrl":"https://example.com/","events":[null]}
                    events[0]   | {"targetUrl":"https://example.com/","events":[["*"]]}
                    description | {"targetUrl":"https://example.com/","events":["*"],"description":"a\\u0000b"}
                    description | {"targetUrl":"https://example.com/","events":["*"],"description":"\\ud800"}
                    targetUrl   | {"targetUrl":"https://example.com:0/","events":["*"]}
                    targetUrl   | {"targetUrl":"https://example.com:99999/","events":["*"]}
                    """)
    void a_malformed_subscription_is_refused_field_by_field(String field, String body) throws Exception {
        HttpResponse<String> refused = send("POST", "", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode error = json.readTree(refused.body()).path("errors").get(0);
        assertThat(error.path("field").asText()).isEqualTo(field);
        assertThat(error.path("message").asText()).isNotEmpty().doesNotStartWith("hooks.");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,必填", "en,required"})
    void refusals_speak_the_reader_s_language(String language, String word) throws Exception {
        HttpRequest request = request("POST", "", "{\"events\":[\"*\"]}")
                .header("Accept-Language", language)
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"targetUrl\":\"https://example.com/\",\"events\":[\"*\"]} and more",
                "{\"targetUrl\":\"https://example.com/\",\"events\":[\"*\"],\"events\":[\"*\"]}"
            })
    void what_is_no_json_object_is_refused(String body) throws Exception {
        HttpResponse<String> refused = send("POST", "", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body())
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEmpty();
    }

    @Test
    void what_is_very_large_is_not_read_to_its_end() throws Exception {
        String large = body("\"events\":[\"*\"],\"description\":\"" + "x".repeat(70_000) + "\"");

        HttpResponse<String> refused = send("POST", "", large);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("64 KB");
    }

    @Test
    void what_is_not_called_json_is_refused() throws Exception {
        HttpRequest request = request("POST", "", body("\"events\":[\"*\"]"))
                .setHeader("Content-Type", "text/plain")
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    }

    @Test
    void null_takes_a_description_away_but_no_part_a_subscription_needs() throws Exception {
        String id = create("\"events\":[\"*\"],\"description\":\"words\"")
                .path("id")
                .asText();

        assertThat(send("PATCH", "/" + id, "{\"description\":null}").body()).doesNotContain("description");
        HttpResponse<String> refused = send("PATCH", "/" + id, "{\"targetUrl\":null,\"events\":null,\"active\":null}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly("targetUrl", "events", "active");
    }

    @Test
    void who_wants_no_event_any_more_is_told_to_switch_the_subscription_off() throws Exception {
        String id = create("\"events\":[\"*\"]").path("id").asText();

        HttpResponse<String> refused = send("PATCH", "/" + id, "{\"events\":[]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).at("/errors/0/field").asText()).isEqualTo("events");
        assertThat(json.readTree(refused.body()).at("/errors/0/message").asText())
                .contains("至少一个", "停用", "journey.ready");
    }

    @Test
    void a_refusal_says_what_would_be_accepted() throws Exception {
        String refused = send(
                        "POST",
                        "",
                        "{\"targetUrl\":\"https://example.com/\",\"events\":[\"done\"],"
                                + "\"format\":\"slack\",\"colour\":1}")
                .body();

        assertThat(refused).contains("task.reminder", "dingtalk", "signingSecret");
    }

    private int rows(String table, String column, String value) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(value)
                .query(Integer.class)
                .single();
    }

    private JsonNode create(String fields) throws Exception {
        HttpResponse<String> created = send("POST", "", body(fields));
        assertThat(created.statusCode()).isEqualTo(201);
        return json.readTree(created.body());
    }

    private String body(String fields) {
        return "{\"targetUrl\":\"" + receiver.url("/hook?access_token=1") + "\"," + fields + "}";
    }

    private JsonNode awaitState(String id, String state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> json.readTree(
                                send("GET", "/" + id + "/deliveries", "").body()),
                        lines -> StreamSupport.stream(lines.spliterator(), false)
                                .anyMatch(line -> line.path("state").asText().equals(state)))
                .get(0);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(request(method, path, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/hooks" + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
