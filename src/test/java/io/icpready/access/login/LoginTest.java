package io.icpready.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.icpready.access.Groups;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.forward-headers-strategy=native", "spring.application.name=logins"})
@StartsEngine
class LoginTest {

    private static final String HOME = "198.51.100.1";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0} may open {1}: {2}")
    @CsvSource({
        "applicant, tasklist, 200",
        "applicant, cockpit,  403",
        "applicant, admin,    403",
        "reviewer,  tasklist, 200",
        "reviewer,  cockpit,  403",
        "manager,   tasklist, 200",
        "manager,   cockpit,  200",
        "manager,   admin,    403",
        "admin,     tasklist, 200",
        "admin,     admin,    200",
    })
    void everyRoleOpensTasklistAndManagersCockpitToo(String user, String application, int expected) {
        assertThat(WebSession.anonymous(port).tryLogin(application, user, user).statusCode())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("Who is in no group reads that the account has no role yet, and whom to ask")
    void anAccountWithoutARole() {
        user("roleless");
        engine.getIdentityService().deleteMembership("roleless", Groups.APPLICANTS);
        try {
            for (String application : List.of("tasklist", "cockpit", "admin")) {
                HttpResponse<String> chinese = WebSession.anonymous(port).tryLogin(application, "roleless", "right");
                HttpResponse<String> english =
                        WebSession.anonymous(port).speaking("en").tryLogin(application, "roleless", "right");

                assertThat(chinese.statusCode()).isEqualTo(403);
                assertThat(chinese.body())
                        .contains("\"message\"", "还没有任何角色", "系统管理员", "applicants")
                        .doesNotContain("TOKEN");
                assertThat(english.body())
                        .contains("has no role yet", "administrator", "applicants")
                        .doesNotContain("TOKEN");
            }
        } finally {
            forget("roleless");
        }
    }

    @Test
    void aRoleThatDoesNotOpenThisApplicationSaysWhichOnesItDoes() {
        HttpResponse<String> answer =
                WebSession.anonymous(port).speaking("en").tryLogin("admin", "applicant", "applicant");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("does not open this application (admin)", "Every role opens “Filing preparation”");
    }

    @ParameterizedTest(name = "at the login of {0}")
    @ValueSource(strings = {"tasklist", "cockpit"})
    @DisplayName("Who mistypes reads that the name or the password is wrong")
    void aWrongPassword(String application) {
        HttpResponse<String> chinese = WebSession.anonymous(port).tryLogin(application, "applicant", "mistyped");
        HttpResponse<String> english =
                WebSession.anonymous(port).speaking("en").tryLogin(application, "stranger", "mistyped");

        assertThat(chinese.statusCode()).isEqualTo(401);
        assertThat(chinese.body()).contains("用户名或密码不对");
        assertThat(english.body()).contains("name or the password is wrong");
    }

    @Test
    @DisplayName("Seven wrong passwords for a name make the next wait from there, up to a minute, and say so")
    void whoGuessesWaits() {
        user("guessed");
        try {
            guess("guessed", HOME, 7);
            HttpResponse<String> right = loginFrom(HOME, "guessed", "right");
            assertThat(right.statusCode()).isEqualTo(401);
            assertThat(right.headers().firstValue("Retry-After")).isPresent();
            assertThat(right.body()).contains("连续多次输错密码");
            later(60);
            assertThat(loginFrom(HOME, "guessed", "right").statusCode()).isEqualTo(200);
        } finally {
            forget("guessed");
        }
    }

    @Test
    @DisplayName("Nobody is kept out by guesses that come from elsewhere")
    void guessesFromElsewhereKeepNobodyOut() {
        user("target");
        try {
            guess("target", "203.0.113.9", 20);
            assertThat(loginFrom("203.0.113.9", "target", "right").statusCode()).isEqualTo(401);
            assertThat(loginFrom("198.51.100.7", "target", "right").statusCode())
                    .isEqualTo(200);
        } finally {
            forget("target");
        }
    }

    @Test
    @DisplayName("Who tries many names waits with all of them")
    void sprayingIsSlow() {
        user("sprayed");
        try {
            for (int name = 0; name < 50; name++) {
                guess("nobody" + name, "203.0.113.10", 1);
            }
            assertThat(loginFrom("203.0.113.10", "sprayed", "right").statusCode())
                    .isEqualTo(401);
            assertThat(loginFrom("203.0.113.11", "sprayed", "right").statusCode())
                    .isEqualTo(200);
        } finally {
            forget("sprayed");
        }
    }

    @Test
    @DisplayName("HTTP Basic counts with the other logins")
    void basicIsNoWayRound() {
        user("basic");
        try {
            guess("basic", "203.0.113.12", 7);
            byte[] pair = "basic:right".getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> answer = WebSession.anonymous(port)
                    .speaking("en")
                    .send(
                            "GET",
                            "/api/personal-data",
                            BodyPublishers.noBody(),
                            "X-Forwarded-For",
                            "203.0.113.12",
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(pair));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("Too many wrong passwords");
        } finally {
            forget("basic");
        }
    }

    @Test
    @DisplayName("A password that was hashed in the engine's quick way is hashed slowly at its next login")
    void oldHashesAreMadeAnew() {
        user("longTimeUser");
        try {
            jdbc.sql("update act_id_user set pwd_ = ?, salt_ = ? where id_ = 'longTimeUser'")
                    .params("{SHA-512}" + new Sha512HashDigest().encrypt("right" + "salt"), "salt")
                    .update();
            assertThat(login("longTimeUser", "right")).isEqualTo(200);
            assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = 'longTimeUser'")
                            .query(String.class)
                            .single())
                    .startsWith("{PBKDF2-SHA512}1000$");
            assertThat(login("longTimeUser", "right")).isEqualTo(200);
        } finally {
            forget("longTimeUser");
        }
    }

    @ParameterizedTest(name = "{0}: the sessions of that person end, others go on")
    @ValueSource(strings = {"a new password", "a group less", "deleted"})
    void sessionsEndWithWhatTheyRestOn(String change) {
        user("changed");
        try {
            WebSession session = WebSession.login(port, "changed", "right");
            WebSession other = WebSession.login(port, "applicant", "applicant");
            IdentityService identities = engine.getIdentityService();
            switch (change) {
                case "a new password" -> {
                    User user = identities.createUserQuery().userId("changed").singleResult();
                    user.setPassword("another");
                    identities.saveUser(user);
                }
                case "a group less" -> identities.deleteMembership("changed", Groups.APPLICANTS);
                default -> identities.deleteUser("changed");
            }
            assertThat(session.get(WebSession.PLUGIN + "/journeys").statusCode())
                    .isEqualTo(401);
            assertThat(other.get(WebSession.PLUGIN + "/journeys").statusCode()).isEqualTo(200);
        } finally {
            forget("changed");
        }
    }

    private void guess(String user, String address, int times) {
        for (int guess = 0; guess < times; guess++) {
            assertThat(loginFrom(address, user, "guess " + guess).statusCode()).isEqualTo(401);
        }
    }

    /** Through a proxy on this machine, which says where it comes from. */
    private HttpResponse<String> loginFrom(String address, String user, String password) {
        WebSession session = WebSession.anonymous(port);
        session.get("/camunda/app/tasklist/default/");
        return session.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                BodyPublishers.ofString("username=" + user + "&password=" + password.replace(' ', '+')),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-For",
                address);
    }

    /** A user of whom this test knows the time: the clock stands still until it is moved. */
    private void user(String id) {
        ClockUtil.setCurrentTime(new Date());
        User user = engine.getIdentityService().newUser(id);
        user.setPassword("right");
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(id, Groups.APPLICANTS);
    }

    private static void later(int seconds) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(seconds)));
    }

    private void forget(String id) {
        ClockUtil.reset();
        engine.getIdentityService().deleteUser(id);
    }

    private int login(String user, String password) {
        return WebSession.anonymous(port).tryLogin("tasklist", user, password).statusCode();
    }

    @Test
    @DisplayName("Beside 250 bodies that come byte by byte, health and Tasklist answer within five seconds")
    void slowBodiesHoldNobodyUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 250; number++) {
                Socket socket = new Socket("localhost", port);
                slow.add(socket);
                String path = number % 2 == 0 ? "/api/precheck" : "/camunda/api/admin/auth/user/default/login/tasklist";
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 5000\r\n\r\n{")
                                .getBytes(StandardCharsets.UTF_8));
            }
            assertTimeout(Duration.ofSeconds(5), () -> {
                assertThat(WebSession.anonymous(port)
                                .get("/actuator/health/readiness")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(WebSession.anonymous(port)
                                .get("/camunda/app/tasklist/default/")
                                .statusCode())
                        .isEqualTo(200);
            });
            // In which order the server takes them up is its own affair.
            Map<Socket, String> told = new HashMap<>();
            await().untilAsserted(() -> {
                hear(slow, told);
                assertThat(told.values())
                        .filteredOn("HTTP/1.1 503"::equals)
                        .as("all but a hundred of them")
                        .hasSizeGreaterThanOrEqualTo(150);
            });
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void hear(List<Socket> sockets, Map<Socket, String> told) throws IOException {
        for (Socket socket : sockets) {
            if (!told.containsKey(socket) && socket.getInputStream().available() >= 12) {
                told.put(socket, new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void theDemoIsMarkedOnEveryPage() {
        assertThat(WebSession.anonymous(port)
                        .get("/camunda/app/tasklist/styles/user-styles.css")
                        .body())
                .contains("icp", "演示环境");
    }
}
