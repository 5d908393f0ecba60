package io.icpready.access.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.access.Groups;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("Single sign-on by an OpenID provider, over HTTP")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "icp-ready.oidc.client-id=icp-ready",
            "icp-ready.oidc.client-secret=secret",
            "icp-ready.oidc.groups.camunda-admin=icp-admins",
            "spring.application.name=sign-on"
        })
@ActiveProfiles({"demo", "oidc"})
@StartsEngine
class SignOnTest {

    private static final OpenIdProvider PROVIDER = OpenIdProvider.start("icp-ready", "secret");

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String JOURNEYS = WebSession.PLUGIN + "/journeys";
    private static final String LOGOUT = "/api/single-sign-on/logout";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("icp-ready.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @ParameterizedTest(name = "{0}: Tasklist 200, Cockpit {1}, Admin {2}")
    @CsvSource({"applicants, 403, 403", "reviewers, 403, 403", "managers, 200, 403", "icp-admins, 200, 200"})
    void everyRoleComesInAsFarAsItsGroupsOpen(String group, int cockpit, int admin) {
        Browser browser = new Browser(port);

        HttpResponse<String> page = loggedIn(browser, UUID.randomUUID().toString(), group);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(TASKLIST);
        assertThat(page.body()).contains("app-name=\"tasklist\"");
        assertThat(browser.open(JOURNEYS).statusCode()).isEqualTo(200);
        assertThat(browser.open("/camunda/app/cockpit/default/").statusCode()).isEqualTo(cockpit);
        assertThat(browser.open("/camunda/app/admin/default/").statusCode()).isEqualTo(admin);
    }

    @Test
    @DisplayName("The session is that of the web applications: the guard, the token and our own interfaces know it")
    void oneSessionEverywhere() {
        Browser manager = new Browser(port);
        loggedIn(manager, "manager-of-hooks", "managers");

        assertThat(manager.open("/api/hooks").statusCode()).isEqualTo(200);
        assertThat(filters(manager, true).statusCode()).isEqualTo(200);
        assertThat(filters(manager, false).statusCode()).as("without a token").isEqualTo(403);

        Browser applicant = new Browser(port);
        loggedIn(applicant, "applicant-without-hooks", "applicants");
        assertThat(applicant.open("/api/hooks").statusCode()).isEqualTo(403);
        assertThat(applicant.open(WebSession.ENGINE + "/user").statusCode())
                .as("the guard")
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "groups {0}")
    @ValueSource(strings = {"[]", "[\"cooks\"]", "[\"camunda-admin\"]"})
    void whoHasNoRoleReadsWhyInBothLanguages(String groups) {
        Browser browser = new Browser(port);

        HttpResponse<String> page = signedOn(browser, "cook", claims("cook", groups));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("尚未登录", "用户组", "You are not logged in", "none of the groups", "?anew")
                .doesNotContain("cook");
        assertThat(identities.createUserQuery().userId("cook").count()).isZero();
        assertThat(browser.open(JOURNEYS).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("Nobody takes over an account that was made here by being called the same there")
    void namesOpenNothing() {
        Browser browser = new Browser(port);
        signedOn(browser, "someone", claims("admin", "[\"applicants\"]"));

        assertThat(browser.open("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"admin2\"");
        assertThat(groupsOf("admin")).containsExactly(Groups.ADMINS);
        assertThat(groupsOf("admin2")).containsExactly(Groups.APPLICANTS);
    }

    @Test
    @DisplayName("A group lost at the provider ends the other sessions at the next login, and the role with them")
    void aLostGroupEndsSessions() {
        Browser here = new Browser(port);
        Browser there = new Browser(port);
        loggedIn(here, "moving", "managers");
        assertThat(here.open("/api/hooks").statusCode()).isEqualTo(200);

        loggedIn(there, "moving", "reviewers");

        assertThat(groupsOf("moving")).containsExactly(Groups.REVIEWERS);
        assertThat(here.open("/api/hooks").statusCode()).isEqualTo(401);
        assertThat(there.open(JOURNEYS).statusCode()).isEqualTo(200);

        Browser again = new Browser(port);
        HttpResponse<String> page = signedOn(again, "moving", claims("moving", "[]"));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(groupsOf("moving")).isEmpty();
        assertThat(there.open(JOURNEYS).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("After eight hours the provider is asked again")
    void sessionsHaveAnEnd() {
        Browser browser = new Browser(port);
        loggedIn(browser, "patient", "applicants");
        try {
            ClockUtil.setCurrentTime(
                    Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(8 * 3600 + 60)));
            assertThat(browser.open(JOURNEYS).statusCode()).isEqualTo(401);
            assertThat(browser.open(TASKLIST).uri().getPath()).isEqualTo("/agency/authorize");
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    @DisplayName("A logout ends the session here and leads to where the provider ends its own")
    void logoutEndsBoth() throws Exception {
        Browser browser = new Browser(port);
        loggedIn(browser, "leaving", "applicants");
        assertThat(browser.post(LOGOUT, "application/json", "", false).statusCode())
                .as("from another site's page")
                .isEqualTo(403);
        assertThat(browser.open(JOURNEYS).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = browser.post(LOGOUT, "application/json", "", true);
        String end = new ObjectMapper().readTree(answer.body()).get("location").asText();

        assertThat(browser.open(JOURNEYS).statusCode()).isEqualTo(401);
        assertThat(end)
                .startsWith(PROVIDER.issuer() + "/endsession?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http://localhost:" + port + "/");
        assertThat(browser.open(end).uri().getPath())
                .as("back from the provider")
                .isEqualTo("/");
    }

    @Test
    @DisplayName("A session from before the login is nobody's afterwards (fixation)")
    void nobodyPlantsASession() {
        Browser victim = new Browser(port);
        HttpResponse<String> form = victim.open(TASKLIST);
        Browser attacker = new Browser(port);
        attacker.takeSessionOf(victim);
        String planted = victim.cookie("JSESSIONID");

        victim.signOn(form, "victim", claims("victim", "[\"applicants\"]"));

        assertThat(victim.cookie("JSESSIONID")).isNotEqualTo(planted);
        assertThat(victim.open(JOURNEYS).statusCode()).isEqualTo(200);
        assertThat(attacker.open(JOURNEYS).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("A login that was begun in one browser does not end in another")
    void nobodyIsLoggedInAsSomebodyElse() {
        Browser attacker = new Browser(port);
        HttpResponse<String> form = attacker.open(TASKLIST);
        Browser victim = new Browser(port);
        victim.open(TASKLIST);

        HttpResponse<String> page = victim.signOn(form, "attacker", claims("attacker", "[\"applicants\"]"));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("单点登录未能完成", "did not come to its end");
        assertThat(victim.open(JOURNEYS).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("Who logs in over somebody else's session has their own")
    void theLastLoginCounts() {
        Browser shared = new Browser(port);
        loggedIn(shared, "first", "managers");
        HttpResponse<String> form = shared.open("/oauth2/authorization/icp-ready?anew");

        shared.signOn(form, "second", claims("second", "[\"applicants\"]"));

        assertThat(shared.open("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"second\"");
        assertThat(shared.open("/api/hooks").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("A password opens for administrators alone")
    void passwordsForAdministratorsAlone() {
        assertThat(password("applicant", "applicant").statusCode()).isEqualTo(403);
        assertThat(password("applicant", "applicant").body()).contains("单点登录");
        assertThat(password("admin", "wrong").statusCode()).isEqualTo(401);
        assertThat(password("admin", "admin").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("An account without a password cannot be logged in to by one")
    void noPasswordIsNoPassword() {
        loggedIn(new Browser(port), "headOfIt", "icp-admins");

        assertThat(password("headOfIt", "null").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> password(String user, String password) {
        Browser browser = new Browser(port);
        assertThat(browser.open(TASKLIST + "?password").uri().getPath()).isEqualTo(TASKLIST);
        return browser.post(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "user%6eame=" + user + "&username=admin&password=" + password,
                true);
    }

    private static HttpResponse<String> filters(Browser browser, boolean withToken) {
        return browser.post(WebSession.ENGINE + "/task/count", "application/json", "{}", withToken);
    }

    /** From Tasklist to the provider's form, and back with what it says. */
    private static HttpResponse<String> signedOn(Browser browser, String subject, String claims) {
        return browser.signOn(browser.open(TASKLIST), subject, claims);
    }

    private HttpResponse<String> loggedIn(Browser browser, String name, String group) {
        return signedOn(browser, name, claims(name, "[\"" + group + "\"]"));
    }

    private static String claims(String name, String groups) {
        return "{\"preferred_username\": \"%s\", \"given_name\": \"明\", \"family_name\": \"李\", \"groups\": %s}"
                .formatted(name, groups);
    }

    private List<String> groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
