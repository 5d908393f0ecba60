package io.icpready.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@StartsEngine
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

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
        assertThat(answer.body()).contains("does not open this application (admin)", "Every role opens Tasklist");
    }

    @Test
    void aWrongPasswordMakesTheNextTryWaitAtMostAMinute() {
        user("hasty");
        try {
            assertThat(login("hasty", "wrong")).isEqualTo(401);
            assertThat(login("hasty", "right")).as("within the first second").isEqualTo(401);
            later(1);
            assertThat(login("hasty", "right")).as("a second later").isEqualTo(200);
        } finally {
            forget("hasty");
        }
    }

    @Test
    void nobodyIsLockedOutForGoodByTheGuessesOfOthers() {
        user("target");
        try {
            for (int guess = 0; guess < 100; guess++) {
                assertThat(login("target", "guess " + guess)).isEqualTo(401);
                later(60);
            }
            assertThat(login("target", "right")).isEqualTo(200);
        } finally {
            forget("target");
        }
    }

    @Test
    void afterSevenGuessesTheNextTakesAMinute() {
        user("guessed");
        try {
            for (int guess = 0; guess < 7; guess++) {
                login("guessed", "guess " + guess);
                later(60);
            }
            assertThat(login("guessed", "guess")).isEqualTo(401);
            later(59);
            assertThat(login("guessed", "right")).isEqualTo(401);
            later(1);
            assertThat(login("guessed", "right")).isEqualTo(200);
        } finally {
            forget("guessed");
        }
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
    void theDemoIsMarkedOnEveryPage() {
        assertThat(WebSession.anonymous(port)
                        .get("/camunda/app/tasklist/styles/user-styles.css")
                        .body())
                .contains("icp", "演示环境");
    }
}
