package io.icpready.hooks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.Samples;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.outbox.Trouble;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Formats of hooks")
class WireFormatTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Nested
    @DisplayName("standard")
    class Standard {

        private final StandardFormat format = new StandardFormat();

        /** The example of the specification, worked out with openssl. */
        @Test
        void the_signature_is_that_of_the_specification() {
            QueuedDelivery delivery = new QueuedDelivery(
                    1,
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    "hook_1",
                    "lane",
                    0,
                    HookEventType.HOOK_PING,
                    Optional.empty(),
                    Samples.NOW,
                    "{\"test\": 2432232314}");

            HookRequest request = format.compose(
                    Samples.subscription(HookFormat.STANDARD, "https://example.com/hook", null),
                    List.of(delivery),
                    Instant.ofEpochSecond(1614265330));

            assertThat(request.headers())
                    .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                    .containsEntry("webhook-timestamp", "1614265330")
                    .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
            assertThat(text(request)).isEqualTo("{\"test\": 2432232314}");
        }

        @ParameterizedTest(name = "{0} seconds before the end of the overlap: {1} signatures")
        @CsvSource({"1,2", "0,1", "-1,1"})
        void the_old_secret_signs_until_the_overlap_ends(long left, int signatures) {
            HookRequest request = format.compose(
                    Samples.rotated(Samples.NOW.plusSeconds(left)), List.of(Samples.reminder(1)), Samples.NOW);

            assertThat(request.headers().get("webhook-signature").split(" "))
                    .hasSize(signatures)
                    .allMatch(signature -> signature.startsWith("v1,"));
        }
    }

    @Nested
    @DisplayName("dingtalk")
    class DingTalk {

        private static final String URL = "https://oapi.dingtalk.com/robot/send?access_token=abc";
        private final DingTalkFormat format = new DingTalkFormat(JSON);

        /** {@code printf '<millis>\n<secret>' | openssl dgst -sha256 -hmac <secret>}, base64. */
        @Test
        void the_signature_stands_in_the_query() {
            HookRequest request = format.compose(
                    Samples.subscription(HookFormat.DINGTALK, URL, "SEC0123456789abcdef"),
                    List.of(Samples.reminder(1)),
                    Samples.NOW);

            assertThat(request.target())
                    .hasToString(URL
                            + "&timestamp=1790000000000"
                            + "&sign=MgwOF6laiFdMlPKdcMozOJXtt2X%2BN2YsrCDDT%2FHQDcg%3D");
        }

        @Test
        void without_a_secret_nothing_is_signed() {
            HookRequest request = format.compose(
                    Samples.subscription(HookFormat.DINGTALK, URL, null), List.of(Samples.reminder(1)), Samples.NOW);

            assertThat(request.target()).hasToString(URL);
        }

        @Test
        void the_card_is_chinese_and_leads_to_the_task() throws IOException {
            JsonNode markdown = body(format, HookFormat.DINGTALK, Samples.reminder(1));

            assertThat(markdown.at("/msgtype").asText()).isEqualTo("markdown");
            assertThat(markdown.at("/markdown/title").asText()).isEqualTo("备案待办提醒（第 2 次）");
            assertThat(markdown.at("/markdown/text").asText())
                    .contains("ICP-20261124-ABC123")
                    .contains("[填写域名（请于 2026-12-01 前完成）](https://icp.example/#/?task=t1)");
        }
    }

    @Nested
    @DisplayName("wecom")
    class WeCom {

        private final WeComFormat format = new WeComFormat(JSON);

        @Test
        void a_card_keeps_within_the_limit_of_4096_bytes() throws IOException {
            JsonNode body = body(format, HookFormat.WECOM, Samples.reminder(60));

            String content = body.at("/markdown/content").asText();
            assertThat(content.getBytes(StandardCharsets.UTF_8).length).isLessThan(4096);
            assertThat(content).contains("另有 52 项待办");
        }

        @Test
        void what_waited_is_merged_into_a_digest() throws IOException {
            List<QueuedDelivery> waiting = Collections.nCopies(15, Samples.reminder(3));
            JsonNode body = JSON.readTree(format.compose(
                            Samples.subscription(HookFormat.WECOM, "https://qyapi.weixin.qq.com/x?key=1", null),
                            waiting,
                            Samples.NOW)
                    .body());

            String content = body.at("/markdown/content").asText();
            assertThat(content).startsWith("**备案通知汇总（15 条）**");
            assertThat(content.lines()).hasSize(16);
            assertThat(content.getBytes(StandardCharsets.UTF_8).length).isLessThan(4096);
        }
    }

    @Nested
    @DisplayName("feishu")
    class Feishu {

        private final FeishuFormat format = new FeishuFormat(JSON);

        /** {@code openssl dgst -sha256 -hmac "<seconds>\n<secret>"} of nothing, base64. */
        @Test
        void the_signature_stands_in_the_body() throws IOException {
            HookRequest request = format.compose(
                    Samples.subscription(
                            HookFormat.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/x", "kXq9ZtYp3LmN"),
                    List.of(Samples.reminder(1)),
                    Samples.NOW);

            JsonNode body = JSON.readTree(request.body());
            assertThat(body.path("timestamp").asText()).isEqualTo("1790000000");
            assertThat(body.path("sign").asText()).isEqualTo("zqYRhina2AcTFSR1vzZy/BJTbEF71RYPg5wPnojIliw=");
            assertThat(body.at("/card/header/title/content").asText()).contains("备案待办提醒");
            assertThat(body.at("/card/elements/0/content").asText()).contains("填写域名");
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    dingtalk | 200 | {"errcode":0,"errmsg":"ok"}             | DELIVERED
                    dingtalk | 200 | {"errcode":310000,"errmsg":"sign"}      | ROBOT_REFUSED
                    dingtalk | 200 | {"errcode":130101,"errmsg":"too fast"}  | TOO_MANY
                    wecom    | 200 | {"errcode":0,"errmsg":"ok"}             | DELIVERED
                    wecom    | 200 | {"errcode":93000,"errmsg":"key"}        | ROBOT_REFUSED
                    wecom    | 200 | {"errcode":45009,"errmsg":"limit"}      | TOO_MANY
                    feishu   | 200 | {"code":0,"msg":"success","data":{}}    | DELIVERED
                    feishu   | 200 | {"code":19021,"msg":"sign"}             | ROBOT_REFUSED
                    feishu   | 200 | {"code":11232,"msg":"limit"}            | TOO_MANY
                    feishu   | 200 | {"StatusCode":0,"StatusMessage":"success"} | DELIVERED
                    feishu   | 200 | {"Extra":null,"StatusCode":0,"code":0}  | DELIVERED
                    feishu   | 200 | {"StatusCode":0,"code":19024}           | ROBOT_REFUSED
                    feishu   | 200 | {"StatusCode":9499,"StatusMessage":"x"} | ROBOT_REFUSED
                    feishu   | 200 | {"code":"0"}                            | DELIVERED
                    feishu   | 200 | {"data":{"code":0}}                     | ROBOT_REFUSED
                    dingtalk | 200 | \uFEFF{"errcode":0,"errmsg":"ok"}       | DELIVERED
                    wecom    | 200 | \uFEFF{"errcode":0,"errmsg":"ok"}       | DELIVERED
                    feishu   | 200 | \uFEFF{"StatusCode":0}                  | DELIVERED
                    dingtalk | 200 | {"errcode":"0","errmsg":"ok"}           | DELIVERED
                    wecom    | 200 | {"errmsg":"ok","errcode":" 0 "}         | DELIVERED
                    wecom    | 200 | {"errcode":0.0}                         | DELIVERED
                    wecom    | 200 | {"errcode":"45009"}                     | TOO_MANY
                    wecom    | 200 | {"errcode":"zero"}                      | ROBOT_REFUSED
                    wecom    | 200 | {"errcode":null}                        | ROBOT_REFUSED
                    wecom    | 200 | {"errcode":[0]}                         | ROBOT_REFUSED
                    wecom    | 200 | [0]                                     | ROBOT_REFUSED
                    wecom    | 200 | {"errcode":0,"errmsg":"cut off her      | DELIVERED
                    wecom    | 200 | {"errmsg":"cut off before its co        | ROBOT_REFUSED
                    feishu   | 302 | x                                       | REDIRECTED
                    feishu   | 200 | <html>                                  | ROBOT_REFUSED
                    wecom    | 500 | oops                                    | STATUS
                    wecom    | 410 | gone                                    | GONE
                    standard | 200 | {"errcode":5}                           | DELIVERED
                    standard | 204 | x                                       | DELIVERED
                    standard | 299 | x                                       | DELIVERED
                    standard | 300 | x                                       | STATUS
                    standard | 199 | x                                       | STATUS
                    standard | 301 | x                                       | REDIRECTED
                    standard | 302 | x                                       | REDIRECTED
                    standard | 303 | x                                       | REDIRECTED
                    standard | 304 | x                                       | STATUS
                    standard | 307 | x                                       | REDIRECTED
                    standard | 308 | x                                       | REDIRECTED
                    standard | 404 | x                                       | STATUS
                    standard | 410 | x                                       | GONE
                    standard | 429 | x                                       | TOO_MANY
                    standard | 503 | x                                       | STATUS
                    """)
    void an_answer_is_read_as_its_vendor_means_it(String format, int status, String body, String expected) {
        WireFormat wire = new WireFormats(JSON).of(HookFormat.of(format).orElseThrow());

        AttemptResult outcome = wire.judge(new HookAnswer(status, Optional.empty(), body), Samples.NOW);

        assertThat(nameOf(outcome)).isEqualTo(expected);
    }

    /** The word may be the keyword that a robot asks for in every message. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"DINGTALK", "WECOM", "FEISHU"})
    void the_word_filing_and_a_body_stand_in_every_message_of_a_robot(HookFormat format) throws IOException {
        for (HookEventType type : HookEventType.values()) {
            for (QueuedDelivery delivery : List.of(
                    Samples.delivery(type, "{}"), Samples.delivery(type, "{\"url\":\"https://icp.example/\"}"))) {
                JsonNode message = body(new WireFormats(JSON).of(format), format, delivery);

                assertThat(message.toString()).as(type.key()).contains("备案");
                assertThat(writtenIn(message)).as(type.key()).isNotBlank();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"DINGTALK", "WECOM", "FEISHU"})
    void the_word_filing_stands_in_a_digest(HookFormat format) throws IOException {
        List<QueuedDelivery> pings = Collections.nCopies(3, Samples.delivery(HookEventType.HOOK_PING, "{}"));
        HookRequest request = new WireFormats(JSON)
                .of(format)
                .compose(Samples.subscription(format, "https://robot.example/?key=1", null), pings, Samples.NOW);

        assertThat(writtenIn(JSON.readTree(request.body()))).contains("备案");
    }

    @Test
    void a_redirect_says_that_it_is_not_followed_and_what_to_do() {
        assertThat(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                .extracting(language -> Wording.render(
                        "hooks.trouble." + Trouble.REDIRECTED, Map.of("status", Argument.text("308")), language))
                .allMatch(sentence -> sentence.contains("308"))
                .element(1)
                .asString()
                .contains("not followed", "Subscribe the address that answers itself");
    }

    @ParameterizedTest(name = "Retry-After: {0} → {1} s")
    @CsvSource(delimiter = '|', textBlock = """
                    0                             | 0
                    120                           | 120
                    999999999                     | 21600
                    Mon, 21 Sep 2026 14:14:20 GMT | 60
                    Mon, 21 Sep 2026 14:12:20 GMT | 0
                    """)
    void retry_after_is_seconds_or_a_date(String header, long seconds) {
        assertThat(HttpJudgement.retryAfter(header, Instant.parse("2026-09-21T14:13:20Z")))
                .contains(Duration.ofSeconds(seconds));
    }

    @Test
    void a_retry_after_that_is_neither_is_ignored() {
        assertThat(HttpJudgement.retryAfter("soon", Samples.NOW)).isEmpty();
        assertThat(HttpJudgement.retryAfter("-5", Samples.NOW)).isEmpty();
    }

    @Test
    void names_cannot_smuggle_links_into_a_card() throws IOException {
        QueuedDelivery delivery = Samples.delivery(HookEventType.TASK_REMINDER, """
                        {"openTasks":[{"name":"a](https://evil.example) <b>","url":"https://ok.example/(x)"}]}
                        """);

        String text = body(new WeComFormat(JSON), HookFormat.WECOM, delivery)
                .at("/markdown/content")
                .asText();

        assertThat(text).contains("[a\\](https://evil.example) \\<b\\>](https://ok.example/%28x%29)");
    }

    private static String nameOf(AttemptResult outcome) {
        if (outcome instanceof AttemptResult.NotDelivered failure) {
            return failure.trouble().name();
        }
        return outcome instanceof AttemptResult.Unwanted ? "GONE" : "DELIVERED";
    }

    private static JsonNode body(WireFormat format, HookFormat name, QueuedDelivery delivery) throws IOException {
        Subscription robot = Samples.subscription(name, "https://robot.example/?key=1", null);
        return JSON.readTree(
                format.compose(robot, List.of(delivery), Samples.NOW).body());
    }

    /** What the vendor compares keywords with, and shows. */
    private static String writtenIn(JsonNode message) {
        return Stream.of("/markdown/text", "/markdown/content", "/card/elements/0/content")
                .map(place -> message.at(place).asText())
                .collect(Collectors.joining());
    }

    private static String text(HookRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }
}
