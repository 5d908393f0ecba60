package io.icpready.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The hint that nobody ends TLS (contract §6)")
class PlainHttpHintTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(PlainHttpHint.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final PlainHttpHint hint = new PlainHttpHint();

    /** At the logger itself: what other tests left of levels and outputs does not matter. */
    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void plainHttpIsToldOnce() throws Exception {
        ask(request("/"));
        ask(request("/"));

        assertThat(said()).containsOnlyOnce("Served over plain HTTP").contains("X-Forwarded-Proto: https");
    }

    @Test
    void aProxyThatNobodyNamedIsToldByItsAddress() throws Exception {
        MockHttpServletRequest forwarded = request("/");
        forwarded.addHeader("X-Forwarded-For", "203.0.113.9");
        forwarded.setRemoteAddr("10.1.2.3");
        ask(forwarded);

        assertThat(said())
                .contains("10.1.2.3", "server.tomcat.remoteip.internal-proxies")
                .doesNotContain("203.0.113.9", "Served over plain HTTP");
    }

    @Test
    void tlsAndHealthSayNothing() throws Exception {
        MockHttpServletRequest secure = request("/");
        secure.setSecure(true);
        ask(secure);
        ask(request("/actuator/health"));

        assertThat(said()).doesNotContain("plain HTTP");
    }

    private String said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    private void ask(MockHttpServletRequest request) throws Exception {
        hint.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
