package io.icpready.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.guard.GuardedApplication;
import io.icpready.documents.Documents;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("Sessions in the database (contract §6)")
@GuardedApplication
class KeptSessionsTest {

    private static final String LOGIN_PAGE = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @MockitoBean
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noneYet() {
        jdbc.sql("delete from spring_session").update();
    }

    @Test
    void aLoginIsOneSessionFiledUnderItsPerson() {
        WebSession.login(port, "applicant", "applicant");

        assertThat(jdbc.sql("select principal_name, max_inactive_interval from spring_session")
                        .query((row, number) -> row.getString(1) + " " + row.getInt(2))
                        .list())
                .containsExactly("applicant 1800");
    }

    @Test
    void whatWasEndedElsewhereIsNobodysWithTheNextRequest() {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        // As many as it takes for every thread to have answered one.
        for (int request = 0; request < 50; request++) {
            assertThat(applicant.get(WebSession.ENGINE + "/task").statusCode()).isEqualTo(200);
        }

        jdbc.sql("delete from spring_session").update();

        assertThat(IntStream.range(0, 20)
                        .map(request ->
                                applicant.get(WebSession.ENGINE + "/task").statusCode()))
                .containsOnly(401);
    }

    @Test
    void aLoginPageIsRememberedForAQuarterOfAnHour() {
        WebSession.anonymous(port).get(LOGIN_PAGE);

        assertThat(jdbc.sql("select max_inactive_interval from spring_session")
                        .query(Integer.class)
                        .list())
                .containsExactly(900);
    }

    @Test
    void whoeverDoesNotLogInLeavesNoSession() {
        for (String path : List.of(
                WebSession.ENGINE + "/task",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/tasklist/default/no-such-page",
                "/camunda/api/admin/auth/user/default",
                "/api/hooks",
                "/self-check/",
                "/")) {
            for (String cookie : List.of("a=b", "JSESSIONID=" + UUID.randomUUID())) {
                HttpResponse<String> answer =
                        WebSession.anonymous(port).send("GET", path, BodyPublishers.noBody(), "Cookie", cookie);
                assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            }
        }
        assertThat(WebSession.anonymous(port)
                        .postJson(WebSession.ENGINE + "/task", "{}")
                        .statusCode())
                .isEqualTo(401);

        assertThat(sessions()).isZero();
    }

    @Test
    @DisplayName("The login itself brings the token, so that requests right behind it agree on one")
    void oneTokenForManyRequestsAtOnce() throws Exception {
        WebSession browser = WebSession.anonymous(port);
        browser.get(LOGIN_PAGE);
        String before = browser.cookie("XSRF-TOKEN").orElseThrow();
        HttpResponse<String> login = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                BodyPublishers.ofString("username=applicant&password=applicant"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent().get().isNotEqualTo(before);

        ExecutorService tabs = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> tab = () -> browser.get(LOGIN_PAGE).headers().allValues("Set-Cookie");
            for (Future<List<String>> cookies : tabs.invokeAll(java.util.Collections.nCopies(8, tab))) {
                assertThat(cookies.get()).isEmpty();
            }
        } finally {
            tabs.shutdownNow();
        }
        assertThat(browser.postJson(WebSession.ENGINE + "/task/count", "{}").statusCode())
                .isNotEqualTo(403);
    }

    @Test
    @DisplayName("Whoever is at work is noted once a minute, not at every request")
    void notedOnceAMinute() {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        long atLogin = lastAccess();
        applicant.get(WebSession.ENGINE + "/filter");
        assertThat(lastAccess()).isEqualTo(atLogin);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 60000")
                .update();
        applicant.get(WebSession.ENGINE + "/filter");
        assertThat(lastAccess()).isGreaterThanOrEqualTo(atLogin);
    }

    @Test
    @DisplayName("Whoever was idle for half an hour is nobody any more")
    void idleIsForgotten() {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        jdbc.sql("update spring_session set last_access_time = last_access_time - 1800000,"
                        + " expiry_time = expiry_time - 1800000")
                .update();
        assertThat(applicant.get(WebSession.ENGINE + "/filter").statusCode()).isEqualTo(401);
    }

    private long lastAccess() {
        return jdbc.sql("select last_access_time from spring_session")
                .query(Long.class)
                .single();
    }

    @Test
    void aLogoutIsOneAtOnce() {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        assertThat(applicant.get(WebSession.ENGINE + "/filter").statusCode()).isEqualTo(200);

        applicant.send("POST", "/camunda/api/admin/auth/user/default/logout", BodyPublishers.noBody());

        assertThat(applicant.get(WebSession.ENGINE + "/filter").statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("select count(principal_name) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
