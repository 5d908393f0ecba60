package io.icpready.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class WatchedSessionTest {

    private final MockHttpSession stored = new MockHttpSession();

    @Test
    @DisplayName("A slow request does not log in again whom a quicker one has logged out")
    void putBackUnchangedIsNotWritten() {
        Authentications asReadBySlowRequest = loggedIn("applicant");
        stored.setAttribute(WatchedSession.AUTHENTICATIONS, asReadBySlowRequest);
        WatchedSession slow = new WatchedSession(stored);

        stored.setAttribute(WatchedSession.AUTHENTICATIONS, new Authentications());
        slow.setAttribute(WatchedSession.AUTHENTICATIONS, asReadBySlowRequest);

        assertThat(WatchedSession.userOf(stored.getAttribute(WatchedSession.AUTHENTICATIONS)))
                .isEmpty();
    }

    @Test
    void aChangeInPlaceIsWritten() {
        Authentications authentications = loggedIn("applicant");
        stored.setAttribute(WatchedSession.AUTHENTICATIONS, authentications);
        WatchedSession watched = new WatchedSession(stored);
        stored.removeAttribute(WatchedSession.AUTHENTICATIONS);

        authentications.addOrReplace(new UserAuthentication("reviewer", "default"));
        watched.setAttribute(WatchedSession.AUTHENTICATIONS, authentications);

        assertThat(WatchedSession.userOf(stored.getAttribute(WatchedSession.AUTHENTICATIONS)))
                .contains("reviewer");
    }

    private static Authentications loggedIn(String user) {
        Authentications authentications = new Authentications();
        authentications.addOrReplace(new UserAuthentication(user, "default"));
        return authentications;
    }
}
