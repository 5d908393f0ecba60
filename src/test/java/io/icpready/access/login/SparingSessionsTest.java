package io.icpready.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

@DisplayName("A session in the database is read once for a request")
class SparingSessionsTest {

    private final List<String> read = new ArrayList<>();
    private final MapSessionRepository stored = new MapSessionRepository(new ConcurrentHashMap<>()) {
        @Override
        public MapSession findById(String id) {
            read.add(id);
            return super.findById(id);
        }
    };
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(stored);
    private final String session = begun();

    @Test
    @DisplayName("although its answer goes out before it ends")
    void aRequestReadsItsSessionOnce() throws Exception {
        ask(request -> assertThat(request.getSession(false).getId()).isEqualTo(session));

        assertThat(read).containsExactly(session);
    }

    @Test
    @DisplayName("and again for the next, which does not find what was ended in between")
    void theNextRequestReadsItAgain() throws Exception {
        ask(request -> assertThat(request.getSession(false)).isNotNull());
        stored.deleteById(session);

        ask(request -> assertThat(request.getSession(false)).isNull());
    }

    @Test
    @DisplayName("and is gone for the rest of the request that ended it")
    void anEndedSessionIsGoneAtOnce() throws Exception {
        ask(request -> {
            request.getSession(false).invalidate();
            assertThat(request.getSession(false)).isNull();
        });

        assertThat(stored.findById(session)).isNull();
    }

    private String begun() {
        MapSession begun = stored.createSession();
        stored.save(begun);
        return begun.getId();
    }

    private void ask(Consumer<HttpServletRequest> answer) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setCookies(new Cookie("S", session));
        HttpServlet servlet = new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest asked, HttpServletResponse response) throws IOException {
                answer.accept(asked);
                response.flushBuffer();
            }
        };
        new MockFilterChain(servlet, filters()).doFilter(request, new MockHttpServletResponse());
    }

    private Filter[] filters() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("S");
        cookie.setUseBase64Encoding(false);
        CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        SessionRepositoryFilter<SparingSessions.Seen<MapSession>> spring = new SessionRepositoryFilter<>(sessions);
        spring.setHttpSessionIdResolver(ids);
        return new Filter[] {new SessionOfOneRequest(Optional.of(sessions)), spring};
    }
}
