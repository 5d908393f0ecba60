package io.icpready.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.support.WebSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginTest {

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;
    @Autowired AccessSeed seed;

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
    void everyRoleOpensTasklistAndManagersCockpitToo(
            String user, String application, int expected) {
        assertThat(WebSession.anonymous(port).tryLogin(application, user, user).statusCode())
                .isEqualTo(expected);
    }

    @Test
    void aWrongPasswordIsRefusedAndLocksTheAccountForAWhile() {
        User hasty = engine.getIdentityService().newUser("hasty");
        hasty.setPassword("right");
        engine.getIdentityService().saveUser(hasty);
        engine.getIdentityService().createMembership("hasty", Groups.APPLICANTS);

        assertThat(login("hasty", "wrong")).isEqualTo(401);
        assertThat(login("hasty", "right")).isEqualTo(401);

        engine.getIdentityService().unlockUser("hasty");
        assertThat(login("hasty", "right")).isEqualTo(200);
        engine.getIdentityService().deleteUser("hasty");
    }

    private int login(String user, String password) {
        return WebSession.anonymous(port).tryLogin("tasklist", user, password).statusCode();
    }

    @Test
    void aSecondStartChangesNothing() {
        String before = everythingSeeded();

        seed.postProcessEngineBuild(engine);

        assertThat(everythingSeeded()).isEqualTo(before);
    }

    private String everythingSeeded() {
        return "%d users, %d groups, %d grants, %d filters"
                .formatted(
                        engine.getIdentityService().createUserQuery().count(),
                        engine.getIdentityService().createGroupQuery().count(),
                        engine.getAuthorizationService().createAuthorizationQuery().count(),
                        engine.getFilterService().createFilterQuery().count());
    }
}
