package io.icpready.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.guard.GuardedApplication;
import io.icpready.documents.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("No header chooses where a redirect leads")
@GuardedApplication
class RedirectsTest {

    @LocalServerPort
    int port;

    @MockitoBean
    Documents documents;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/camunda",
                "/camunda/",
                "/camunda/app",
                "/camunda/app/",
                "/camunda/app/tasklist",
                "/camunda/app/tasklist/",
                "/camunda/app/tasklist/default",
                "/camunda/app/cockpit/",
                "/camunda/app/admin/",
                "/camunda/app/welcome/",
                "/hooks",
                "/self-check",
                "/guide",
                "/index.html",
                "/camunda/index.html",
                "/camunda/app/admin/default/setup/",
                "/error",
            })
    void leadsNowhereElse(String path) throws IOException {
        List<String> answer = ask(path);

        assertThat(answer.stream().filter(line -> line.toLowerCase().startsWith("location:")))
                .allSatisfy(location -> assertThat(
                                location.substring("location:".length()).strip())
                        .startsWith("/")
                        .doesNotStartWith("//")
                        .doesNotContain("elsewhere"));
        assertThat(answer.get(0)).doesNotContain(" 500", " 999");
    }

    /** Asks by hand: no client lets its user choose the Host of a request. */
    private List<String> ask(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\nX-Forwarded-Host: elsewhere.example\r\n"
                            + "X-Forwarded-Proto: https\r\nForwarded: host=elsewhere.example\r\n"
                            + "Accept: text/html\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
        }
    }
}
