package io.icpready.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.access.guard.GuardedApplication;
import io.icpready.documents.Documents;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("Interfaces beside the web applications (contract §5)")
@GuardedApplication
class InterfacesTest {

    private static final Pattern NONCE_OF_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern NONCE_OF_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    @ParameterizedTest(name = "{1} gets {2} from {0}")
    @CsvSource({
        "/actuator/health,            ,          200",
        "/actuator/health/liveness,   ,          200",
        "/actuator/health/readiness,  ,          200",
        "/actuator/prometheus,        ,          401",
        "/actuator/prometheus,        applicant, 403",
        "/actuator/prometheus,        manager,   200",
        "/actuator/prometheus,        admin,     200",
        "/actuator/env,               admin,     404",
        "/actuator/heapdump,          admin,     404",
        "/api/hooks,                  ,          401",
        "/api/hooks,                  applicant, 403",
        "/api/hooks,                  reviewer,  403",
        "/api/hooks,                  admin,     403",
        "/api/hooks,                  manager,   200",
    })
    void basicLoginDecidesByGroup(String path, String user, int expected) {
        HttpResponse<String> answer = user == null ? nobody().get(path) : basic(user, user, path);

        assertThat(answer.statusCode()).isEqualTo(expected);
        if (expected == 401 || expected == 403) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whatTheWebApplicationsRefuseHasAReasonToo() {
        String task = WebSession.ENGINE + "/task";
        assertThat(nobody().get(task).body()).contains("请先登录");
        assertThat(nobody().speaking("en").get(task).body()).contains("log in");

        WebSession applicant = WebSession.login(port, "applicant", "applicant").withoutToken();
        HttpResponse<String> withoutToken = applicant.speaking("en").postJson(task, "{}");
        assertThat(withoutToken.statusCode()).isEqualTo(403);
        assertThat(withoutToken.body()).contains("X-XSRF-TOKEN", "reload");
    }

    @Test
    void aPageThatIsNotForThisRoleSaysSoInWords() {
        HttpResponse<String> page = WebSession.login(port, "applicant", "applicant")
                .send("GET", "/camunda/app/cockpit/default/", BodyPublishers.noBody(), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("您的账户不能打开此页面", "Your account may not open this page", "/camunda/app/tasklist/")
                .doesNotContain("Whitelabel");
    }

    @Test
    void aWrongPasswordIsNobody() {
        assertThat(basic("nobody-known", "x", "/api/hooks").statusCode()).isEqualTo(401);
    }

    @Test
    void healthTellsNoDetails() {
        assertThat(nobody().get("/actuator/health").body()).doesNotContain("details", "H2");
    }

    @Test
    void theWebSessionIsALoginAndChangesNeedItsToken() {
        WebSession manager = WebSession.login(port, "manager", "manager");

        assertThat(manager.get("/api/hooks").statusCode()).isEqualTo(200);
        assertThat(manager.postJson("/api/hooks", "{}").statusCode()).isEqualTo(400);
        manager.withoutToken();
        assertThat(manager.postJson("/api/hooks", "{}").statusCode()).isEqualTo(403);
        assertThat(postWithToken(manager, "wrong").statusCode()).isEqualTo(403);
        assertThat(manager.get("/api/hooks").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestLeavesTheWebSessionAsItIs() {
        WebSession manager = WebSession.login(port, "manager", "manager");

        HttpResponse<String> answer = manager.get("/api/hooks");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .as("a new id would log out every other request of the same browser")
                .isEmpty();
    }

    @Test
    void aDeletedUserIsNobodyAtOnce() {
        User leaving = engine.getIdentityService().newUser("leaving");
        leaving.setPassword("leaving");
        engine.getIdentityService().saveUser(leaving);
        engine.getIdentityService().createMembership("leaving", Groups.MANAGERS);
        WebSession session = WebSession.login(port, "leaving", "leaving");
        assertThat(session.get("/api/hooks").statusCode()).isEqualTo(200);

        engine.getIdentityService().deleteMembership("leaving", Groups.MANAGERS);
        assertThat(session.get("/api/hooks").statusCode())
                .as("the session ended with the group")
                .isEqualTo(401);
        assertThat(basic("leaving", "leaving", "/api/hooks").statusCode()).isEqualTo(403);
        engine.getIdentityService().deleteUser("leaving");
        assertThat(basic("leaving", "leaving", "/api/hooks").statusCode()).isEqualTo(401);
    }

    @Test
    void noOtherSiteMakesABrowserChangeSomething() {
        HttpResponse<String> answer = nobody().send(
                        "POST",
                        "/api/hooks",
                        BodyPublishers.ofString("{}"),
                        "Authorization",
                        credentials("manager", "manager"),
                        "Origin",
                        "https://elsewhere.example",
                        "Content-Type",
                        "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theEnginesOwnRestIsNotShipped() {
        assertThat(nobody().get("/engine-rest/engine").statusCode()).isEqualTo(404);
        assertThat(nobody().get("/h2-console").statusCode()).isEqualTo(404);
    }

    @Test
    void springSecurityStaysOutOfTheWay() {
        HttpResponse<String> login = nobody().get("/camunda/app/tasklist/default/");

        assertThat(login.statusCode()).isEqualTo(200);
        for (String header : List.of("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options")) {
            assertThat(login.headers().allValues(header)).hasSize(1);
        }
        assertThat(login.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(nobody().postJson("/api/precheck", "{}").statusCode()).isEqualTo(200);
        HttpResponse<String> start = nobody().get("/");
        assertThat(start.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(start.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    @DisplayName("Of 800 pages loaded by eight browsers at once, each has the nonce of its header")
    void everyPageHasTheNonceOfItsOwnHeader() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> visits = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(browser -> () -> mismatches(100))
                    .toList();
            int mismatches = 0;
            for (Future<Integer> visit : browsers.invokeAll(visits)) {
                mismatches += visit.get();
            }
            assertThat(mismatches).isZero();
        } finally {
            browsers.shutdownNow();
        }
    }

    private int mismatches(int pages) {
        WebSession browser = nobody();
        List<String> different = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            HttpResponse<String> answer = browser.get("/camunda/app/tasklist/default/");
            String header =
                    answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            if (!first(NONCE_OF_HEADER, header).equals(first(NONCE_OF_PAGE, answer.body()))) {
                different.add(header);
            }
        }
        return different.size();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> postWithToken(WebSession session, String token) {
        return session.send(
                "POST",
                "/api/hooks",
                BodyPublishers.ofString("{}"),
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                token);
    }

    private HttpResponse<String> basic(String user, String password, String path) {
        return nobody().send("GET", path, BodyPublishers.noBody(), "Authorization", credentials(user, password));
    }

    private static String credentials(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private WebSession nobody() {
        return WebSession.anonymous(port);
    }
}
