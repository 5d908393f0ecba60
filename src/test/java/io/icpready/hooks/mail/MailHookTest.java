package io.icpready.hooks.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HooksOnly;
import io.icpready.hooks.MailedJourneys;
import io.icpready.hooks.desk.HookDesk;
import io.icpready.hooks.desk.HookForm;
import io.icpready.hooks.outbox.JdbcHookEvents;
import io.icpready.hooks.outbox.LoggedDelivery;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.target.TargetRules;
import io.icpready.support.StartsEngine;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("Hooks as e-mail, through a real server")
@SpringBootTest(
        classes = {HooksOnly.class, MailHookTest.Known.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail-hooks",
            "icp-ready.hooks.retry-waits=PT0.2S,PT0.2S,PT0.2S,PT0.5S,PT1S,PT2S,PT2S,PT2S",
            "icp-ready.hooks.deadline=PT3S",
            "icp-ready.hooks.poll-interval=PT0.1S",
            "icp-ready.mail.from=filings@example.com",
            "icp-ready.public-url=https://icp.example/",
            "db-scheduler.polling-interval=PT0.1S"
        })
@StartsEngine
class MailHookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OF_APPLICANT = "Wang.Applicant@example.com";
    private static final int PORT = freePort();
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

    @Autowired
    private JdbcHookEvents events;

    @Autowired
    private HookDesk desk;

    @Autowired
    private MailTokens tokens;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    /** Who can be reached, and when a filing ends. */
    @TestConfiguration
    static class Known {
        @Bean
        MailedJourneys journeys() {
            return new MailedJourneys() {
                @Override
                public Optional<String> address(String applicant) {
                    return Optional.of(OF_APPLICANT).filter(known -> applicant.equals("wang"));
                }

                @Override
                public Optional<String> calendar(String journeyId) {
                    return Optional.of("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
                }
            };
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void emptyBoxes() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from icp_hook_mail_stop").update();
    }

    @AfterEach
    void unsubscribeAll() {
        desk.all().forEach(each -> desk.delete(each.id()));
    }

    @AfterAll
    static void stopServer() {
        MAIL.stop();
    }

    @Test
    @DisplayName("reach a fixed address: both languages, plain text and HTML, the calendar, a way out")
    void toAFixedAddress() throws Exception {
        subscribe("mailto:team@example.com");
        publish("wang");

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("备案材料被退回");
        assertThat(mail.getAllRecipients()[0]).hasToString("team@example.com");
        assertThat(mail.getFrom()[0]).hasToString("filings@example.com");
        List<BodyPart> parts = parts(mail.getContent());
        assertThat(content(parts, "text/plain"))
                .contains("ICP-20261124-ABC123", "授权书")
                .contains("Letter of authorization")
                .contains("https://icp.example/api/mail/unsubscribe?token=");
        assertThat(content(parts, "text/html")).contains("<li>").contains("href=\"https://icp.example/api/mail/");
        assertThat(content(parts, "text/calendar")).contains("BEGIN:VCALENDAR");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    @DisplayName("reach the applicant whose journey it is, and end quietly where nobody knows an address")
    void toTheApplicant() throws Exception {
        Subscription subscription = subscribe("applicant");
        publish("wang");
        assertThat(onlyMail().getAllRecipients()[0]).hasToString(OF_APPLICANT);

        publish("somebody-without-mail");
        await().atMost(PATIENCE)
                .until(() -> states(subscription).size() == 2
                        && states(subscription).stream().allMatch(DeliveryState.DELIVERED::equals));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("reach nobody who unsubscribed, by whatever subscription and however the address is written")
    void unsubscribed() {
        List<Subscription> all = List.of(
                subscribe("applicant"),
                subscribe("mailto:" + OF_APPLICANT),
                subscribe("mailto:" + OF_APPLICANT.toLowerCase(Locale.ROOT)));
        String link = "/api/mail/unsubscribe?token=" + tokens.of(OF_APPLICANT);

        assertThat(http.getForObject(URI.create(link), String.class))
                .contains("<form")
                .contains("确认退订");
        publish("wang");
        await().atMost(PATIENCE).until(() -> MAIL.getReceivedMessages().length == 3);

        assertThat(http.postForEntity(URI.create(link), null, String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        publish("wang");
        await().atMost(PATIENCE)
                .until(() -> all.stream()
                        .allMatch(each -> log(each).size() == 2
                                && log(each).stream().allMatch(one -> one.state() == DeliveryState.DELIVERED)));
        assertThat(all)
                .allSatisfy(each -> assertThat(log(each))
                        .extracting(LoggedDelivery::responseExcerpt)
                        .contains("unsubscribed"));
        assertThat(MAIL.getReceivedMessages()).hasSize(3);
    }

    @Test
    @DisplayName("are tried again while the server is away, and then arrive once")
    void whileTheServerIsAway() {
        Subscription subscription = subscribe("mailto:team@example.com");
        MAIL.stop();
        publish("wang");
        await().atMost(PATIENCE).until(() -> log(subscription).get(0).attempts() >= 2);
        MAIL.start();

        await().atMost(PATIENCE).until(() -> states(subscription).contains(DeliveryState.DELIVERED));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("have a way out for their own readers alone")
    void foreignToken() {
        URI foreign = URI.create("/api/mail/unsubscribe?token=bm90LW91cnM");
        assertThat(http.postForEntity(foreign, null, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity(foreign, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@example.com?bcc=b@example.com",
                "mailto:a@example.com,b@example.com",
                "mailto:a@example.com\nBcc: b@example.com",
                "mailto:",
                "a@example.com",
                "applicants",
                "https://example.com/"
            })
    @DisplayName("go to one address and nothing beside it")
    void oneAddressOnly(String target) {
        assertThat(new TargetRules(false, true).refusal(target, HookFormat.EMAIL))
                .contains("hooks.target.noMailAddress");
    }

    @Test
    @DisplayName("are no choice where there is no server")
    void withoutServer() {
        assertThat(new TargetRules(false).refusal("applicant", HookFormat.EMAIL))
                .contains("hooks.target.mailOff");
        assertThat(new TargetRules(false, true).refusal("applicant", HookFormat.STANDARD))
                .isPresent();
    }

    private Subscription subscribe(String target) {
        return desk.create(
                new HookForm(
                        Optional.of(target),
                        Optional.of(Set.of(HookEventType.DOCUMENT_REJECTED)),
                        Optional.of(HookFormat.EMAIL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of("manager"));
    }

    private void publish(String applicant) {
        events.publish(new HookEvent(
                HookEventType.DOCUMENT_REJECTED,
                "journey-1",
                Instant.parse("2026-11-24T01:00:00Z"),
                Map.of(
                        "journeyId", "journey-1",
                        "businessKey", "ICP-20261124-ABC123",
                        "applicant", applicant,
                        "documentType", "AUTHORIZATION_LETTER")));
    }

    private List<LoggedDelivery> log(Subscription subscription) {
        return desk.log(subscription.id());
    }

    private List<DeliveryState> states(Subscription subscription) {
        return log(subscription).stream().map(LoggedDelivery::state).toList();
    }

    private static MimeMessage onlyMail() {
        await().atMost(PATIENCE).until(() -> MAIL.getReceivedMessages().length == 1);
        return MAIL.getReceivedMessages()[0];
    }

    private static List<BodyPart> parts(Object content) throws Exception {
        List<BodyPart> parts = new ArrayList<>();
        if (content instanceof Multipart several) {
            for (int index = 0; index < several.getCount(); index++) {
                BodyPart part = several.getBodyPart(index);
                parts.add(part);
                parts.addAll(parts(part.getContent()));
            }
        }
        return parts;
    }

    private static String content(List<BodyPart> parts, String type) throws Exception {
        for (BodyPart part : parts) {
            if (part.isMimeType(type)) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("No part is " + type);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
