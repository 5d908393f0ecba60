package io.icpready.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The hint that nobody ends TLS (contract §6)")
@ExtendWith(OutputCaptureExtension.class)
class PlainHttpHintTest {

    private final PlainHttpHint hint = new PlainHttpHint();

    @Test
    void plainHttpIsToldOnce(CapturedOutput log) throws Exception {
        ask(request("/"));
        ask(request("/"));

        assertThat(log.getOut()).containsOnlyOnce("Served over plain HTTP").contains("X-Forwarded-Proto: https");
    }

    @Test
    void aProxyThatNobodyNamedIsToldByItsAddress(CapturedOutput log) throws Exception {
        MockHttpServletRequest forwarded = request("/");
        forwarded.addHeader("X-Forwarded-For", "203.0.113.9");
        forwarded.setRemoteAddr("10.1.2.3");
        ask(forwarded);

        assertThat(log.getOut())
                .contains("10.1.2.3", "server.tomcat.remoteip.internal-proxies")
                .doesNotContain("203.0.113.9", "Served over plain HTTP");
    }

    @Test
    void tlsAndHealthSayNothing(CapturedOutput log) throws Exception {
        MockHttpServletRequest secure = request("/");
        secure.setSecure(true);
        ask(secure);
        ask(request("/actuator/health"));

        assertThat(log.getOut()).doesNotContain("plain HTTP");
    }

    private void ask(MockHttpServletRequest request) throws Exception {
        hint.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
