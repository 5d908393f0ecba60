package io.icpready.access.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.icpready.access.Groups;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("Applicants register by e-mail")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=native",
            "icp-ready.registration.enabled=true",
            "icp-ready.registration.per-client-per-hour=60",
            "icp-ready.registration.at-most-open=20",
            "icp-ready.mail.from=filings@example.com",
            "icp-ready.public-url=https://icp.example/",
            "spring.application.name=registration"
        })
@ExtendWith(OutputCaptureExtension.class)
@StartsEngine
class RegistrationTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static final Pattern LINK = Pattern.compile("https://icp\\.example/register/account\\.html#([\\w-]+)");
    private static final String PASSWORD = "Blue-Heron-27!";

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegistrationRows rows;

    @Autowired
    RegistrationProperties settings;

    @Autowired
    Clock clock;

    @BeforeEach
    @AfterEach
    void forget() throws Exception {
        jdbc.sql("delete from icp_registration").update();
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    @DisplayName("Address, mail, link, name and password: an applicant who logs in by that address")
    void fromTheAddressToTheTaskList(CapturedOutput log) throws Exception {
        String email = someone();

        assertThat(request(email).statusCode()).isEqualTo(202);
        String token = link(mail(1));
        HttpResponse<String> made = create(token, "李明", PASSWORD);

        assertThat(made.statusCode()).isEqualTo(201);
        String userId = new ObjectMapper().readTree(made.body()).get("userId").asText();
        User user = identities.createUserQuery().userId(userId).singleResult();
        assertThat(user.getEmail()).isEqualTo(email);
        assertThat(user.getFirstName()).isEqualTo("李明");
        assertThat(identities.createGroupQuery().groupMember(userId).list())
                .extracting("id")
                .containsExactly(Groups.APPLICANTS);
        for (String name : List.of(userId, email, email.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(WebSession.anonymous(port)
                            .tryLogin("tasklist", name, PASSWORD)
                            .statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
        assertThat(WebSession.anonymous(port)
                        .tryLogin("tasklist", email, "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(rowsOf(email)).isZero();
        assertThat(log.getAll().lines().filter(line -> !line.contains("greenmail")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(email) || line.contains(token) || line.contains("李明"));
    }

    @Test
    @DisplayName("Of a link only a hash is kept, and it opens once")
    void aLinkOpensOnce() throws Exception {
        String email = someone();
        request(email);
        String token = link(mail(1));

        assertThat(jdbc.sql("select token_hash from icp_registration")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .hasSize(64)
                .isNotEqualTo(token);
        assertThat(create(token, "李明", PASSWORD).statusCode()).isEqualTo(201);
        assertThat(create(token, "李明", PASSWORD).statusCode()).isEqualTo(404);
        assertThat(create("made-up", "李明", PASSWORD).body()).contains("链接");
        assertThat(identities.createUserQuery().userEmail(email).count()).isOne();
    }

    @Test
    @DisplayName("A link that has run out opens nothing, and is forgotten")
    void aLinkRunsOut() throws Exception {
        String email = someone();
        request(email);
        String token = link(mail(1));
        jdbc.sql("update icp_registration set requested_at = requested_at - interval '25' hour")
                .update();

        assertThat(create(token, "李明", PASSWORD).statusCode()).isEqualTo(404);
        assertThat(rowsOf(email)).isOne();
        assertThat(rows.forgetOld(clock.instant())).isOne();
        assertThat(rowsOf(email)).isZero();
    }

    @Test
    @DisplayName("Whether an address is known stands in the mail alone: the answers are the same to the letter")
    void nobodyLearnsWhoHasAnAccount() throws Exception {
        String email = someone();
        request(email);
        create(link(mail(1)), "李明", PASSWORD);
        MAIL.purgeEmailFromAllMailboxes();

        HttpResponse<String> known = request(email.toUpperCase(java.util.Locale.ROOT));
        HttpResponse<String> unknown = request(someone());

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        List<String> mails = mails(2).stream().map(RegistrationTest::text).toList();
        assertThat(mails).filteredOn(text -> LINK.matcher(text).find()).hasSize(1);
        assertThat(mails).filteredOn(text -> text.contains("已有账户")).hasSize(1);
    }

    @Test
    @DisplayName("A mail holds nothing that whoever asked could have written, in the language of the page")
    void theMail() throws Exception {
        WebSession.anonymous(port).speaking("en").postJson("/api/registration", "{\"email\": \"" + someone() + "\"}");

        MimeMessage mail = mail(1);

        assertThat(mail.getSubject()).isEqualTo("Your account for ICP filings");
        assertThat(mail.getFrom()[0]).hasToString("filings@example.com");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail)).contains("24 hours", "ignore this mail").containsPattern(LINK);
    }

    @Test
    @DisplayName("An address gets three mails a day, however often it is given; the answer stays the same")
    void nobodyIsFlooded() {
        String email = someone();

        for (int number = 0; number < 5; number++) {
            assertThat(request(email).statusCode()).isEqualTo(202);
        }

        assertThat(rowsOf(email)).isEqualTo(3);
        assertThat(mails(3)).hasSize(3);
    }

    @Test
    @DisplayName("One network address has so many calls an hour, and is told when to come back; others go on")
    void noMoreThanSoManyOfOneAddress() {
        List<HttpResponse<String>> answers = Stream.generate(() -> requestFrom("203.0.113.9"))
                .limit(settings.perClientPerHour() + 1)
                .toList();

        assertThat(answers.subList(0, settings.perClientPerHour()))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(400));
        HttpResponse<String> refused = answers.get(settings.perClientPerHour());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
        assertThat(requestFrom("203.0.113.10").statusCode()).isEqualTo(400);
    }

    /** Costs a turn as any other, and no mail. */
    private HttpResponse<String> requestFrom(String address) {
        return WebSession.anonymous(port)
                .send(
                        "POST",
                        "/api/registration",
                        BodyPublishers.ofString("{\"email\": \"nobody\"}"),
                        "Content-Type",
                        "application/json",
                        "X-Forwarded-For",
                        address);
    }

    @Test
    @DisplayName("So many requests may be open in all; one more is told to wait")
    void noMoreThanSoManyInAll() {
        for (int number = 0; number < settings.atMostOpen(); number++) {
            rows.add(UUID.randomUUID().toString(), someone(), clock.instant());
        }

        HttpResponse<String> refused = request(someone());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest(name = "{0} is too weak")
    @ValueSource(strings = {"short1!A", "alllowercase1!", "NoDigitsHere!", "NoSpecials123", "Heron-Li-2027!"})
    void weakPasswordsAreRefusedAndTheLinkStaysGood(String password) throws Exception {
        request(someone());
        String token = link(mail(1));

        HttpResponse<String> refused = create(token, "heron", password);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"password\"", "密码");
        assertThat(create(token, "heron", "Blue-Stork-27!").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "{\"email\": \"nobody\"}",
                "{\"email\": \"a@example.cn\\r\\nBcc: b@example.cn\"}",
                "{}",
                "{\"email\": \"a@example.cn\", \"name\": \"cheap watches\"}"
            })
    void whatIsNoAddressIsToldSo(String body) {
        HttpResponse<String> refused = WebSession.anonymous(port).postJson("/api/registration", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("errors");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("The export of a person's data holds the account; its erasure forgets requests at its address")
    void personalData() throws Exception {
        String email = someone();
        request(email);
        String made = create(link(mail(1)), "李明", PASSWORD).body();
        String userId = new ObjectMapper().readTree(made).get("userId").asText();
        request(email);
        WebSession manager = WebSession.login(port, "manager", "manager");

        assertThat(manager.get("/api/personal-data/" + userId).body()).contains("\"account\"", email, "李明");
        assertThat(rowsOf(email)).isOne();
        assertThat(manager.delete("/api/personal-data/" + userId).statusCode()).isBetween(200, 204);
        assertThat(rowsOf(email)).isZero();
    }

    @Test
    void theLoginPageIsToldThatThereIsAWayToRegister() {
        assertThat(WebSession.anonymous(port).get("/ui/doors").body()).contains("\"registration\":true");
        assertThat(WebSession.anonymous(port).get("/register/index.html").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> request(String email) {
        return WebSession.anonymous(port).postJson("/api/registration", "{\"email\": \"" + email + "\"}");
    }

    private HttpResponse<String> create(String token, String name, String password) throws Exception {
        return WebSession.anonymous(port)
                .postJson(
                        "/api/registration/account",
                        new ObjectMapper()
                                .writeValueAsString(Map.of("token", token, "name", name, "password", password)));
    }

    private static String someone() {
        return "w" + UUID.randomUUID() + "@example.cn";
    }

    private int rowsOf(String email) {
        return jdbc.sql("select count(*) from icp_registration where email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private static MimeMessage mail(int number) {
        return mails(number).get(number - 1);
    }

    private static List<MimeMessage> mails(int number) {
        assertThat(MAIL.waitForIncomingEmail(20_000, number)).isTrue();
        return List.of(MAIL.getReceivedMessages());
    }

    private static String link(MimeMessage mail) {
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (Exception unreadable) {
            return new String(GreenMailUtil.getBodyAsBytes(mail), StandardCharsets.UTF_8);
        }
    }
}
