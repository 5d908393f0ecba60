package io.icpready.access.guard;

import static io.icpready.support.WebSession.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.documents.Documents;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("People change their own password and nobody else's")
@GuardedApplication
class OwnPasswordTest {

    private static final String OLD = "old one";
    private static final String NEW = "Sleepy-Panda-42";

    @LocalServerPort
    int port;

    @MockitoBean
    Documents documents;

    @Autowired
    ProcessEngine engine;

    private WebSession person;

    @BeforeEach
    void twoPeople() {
        ClockUtil.setCurrentTime(new Date());
        user("changer");
        user("neighbour");
        person = WebSession.login(port, "changer", OLD).speaking("en");
    }

    @AfterEach
    void nobody() {
        ClockUtil.reset();
        engine.getIdentityService().deleteUser("changer");
        engine.getIdentityService().deleteUser("neighbour");
    }

    private void user(String id) {
        IdentityService identities = engine.getIdentityService();
        User user = identities.newUser(id);
        user.setFirstName("Somebody");
        user.setPassword(OLD);
        identities.saveUser(user);
        identities.createMembership(id, Groups.APPLICANTS);
    }

    @Test
    void theNewPasswordHoldsAtOnceAndTheOldOneNoLonger() {
        assertThat(change("changer", form(NEW, OLD)).statusCode()).isEqualTo(204);

        assertThat(isPassword("changer", NEW)).isTrue();
        assertThat(isPassword("changer", OLD)).isFalse();
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "neighbour | {'password':'Sleepy-Panda-42','authenticatedUserPassword':'old one'} | 403 | role",
                "admin     | {'password':'Sleepy-Panda-42','authenticatedUserPassword':'admin'}   | 403 | role",
                "changer   | {'password':'Sleepy-Panda-42','authenticatedUserPassword':'guess'}   | 400 | current password",
                "changer   | {'password':'Sleepy-Panda-42'}                                       | 400 | authenticatedUserPassword",
                "changer   | {'authenticatedUserPassword':'old one'}                              | 400 | authenticatedUserPassword",
                "changer   | {'password':'','authenticatedUserPassword':'old one'}                | 400 | authenticatedUserPassword",
                "changer   | {'password':null,'authenticatedUserPassword':'old one'}              | 400 | authenticatedUserPassword",
                "changer   | {'password':['a'],'authenticatedUserPassword':'old one'}             | 400 | authenticatedUserPassword",
                "changer   | {'password':'old one','authenticatedUserPassword':'old one'}         | 400 | differ",
                "changer   | {'password':'a','authenticatedUserPassword':'old one','id':'admin'}  | 400 | authenticatedUserPassword",
                "changer   | []                                                                   | 400 | authenticatedUserPassword",
            })
    void whatIsRefusedLeavesTheOldPassword(String user, String body, int status, String reason) {
        HttpResponse<String> answer = change(user, body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(reason).doesNotContain(NEW);
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(60)));
        assertThat(isPassword("changer", OLD)).isTrue();
        assertThat(isPassword("neighbour", OLD)).isTrue();
    }

    @Test
    void guessingTheCurrentPasswordFromAnOpenSessionHasToWait() {
        user("guesser");
        try {
            person = WebSession.login(port, "guesser", OLD).speaking("en");
            for (int guess = 0; guess < 7; guess++) {
                change("guesser", form(NEW, "guess"));
            }

            HttpResponse<String> right = change("guesser", form(NEW, OLD));

            assertThat(right.statusCode()).isEqualTo(400);
            assertThat(right.body()).contains("wait a minute");
        } finally {
            engine.getIdentityService().deleteUser("guesser");
        }
    }

    @Test
    void whereAPolicyHoldsAWeakPasswordIsRefusedInWords() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(new DefaultPasswordPolicyImpl());
        try {
            HttpResponse<String> weak = change("changer", form("short", OLD));
            HttpResponse<String> ownName = change("changer", form("Somebody-42-Panda", OLD));

            assertThat(weak.statusCode()).isEqualTo(400);
            assertThat(weak.body()).contains("10 characters").doesNotContain("short");
            assertThat(ownName.statusCode()).isEqualTo(400);
            assertThat(change("changer", form(NEW, OLD)).statusCode()).isEqualTo(204);
        } finally {
            configuration.setEnablePasswordPolicy(false);
            configuration.setPasswordPolicy(null);
        }
    }

    @Test
    void withoutASessionOrItsTokenNothingHappens() {
        String path = ENGINE + "/user/changer/credentials";
        assertThat(WebSession.anonymous(port)
                        .sendJson("PUT", path, form(NEW, OLD))
                        .statusCode())
                .isIn(401, 403);
        assertThat(person.withoutToken().sendJson("PUT", path, form(NEW, OLD)).statusCode())
                .isEqualTo(403);
        assertThat(isPassword("changer", OLD)).isTrue();
    }

    private HttpResponse<String> change(String user, String body) {
        return person.sendJson("PUT", ENGINE + "/user/" + user + "/credentials", body);
    }

    private static String form(String wanted, String current) {
        return "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(wanted, current);
    }

    private boolean isPassword(String user, String password) {
        return engine.getIdentityService().checkPassword(user, password);
    }
}
