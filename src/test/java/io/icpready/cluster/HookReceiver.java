package io.icpready.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** Takes hooks, and remembers which bodies came under which id. */
final class HookReceiver implements AutoCloseable {

    private final Map<String, Set<String>> bodies = new ConcurrentHashMap<>();
    private final HttpServer server;

    HookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            bodies.computeIfAbsent(
                            exchange.getRequestHeaders().getFirst("webhook-id"), id -> ConcurrentHashMap.newKeySet())
                    .add(body);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    void subscribe(int port) {
        String subscription = "{\"targetUrl\": \"http://127.0.0.1:%d/\", \"events\": [\"journey.submitted\"]}"
                .formatted(server.getAddress().getPort());
        assertThat(WebSession.login(port, People.MANAGER, People.PASSWORD)
                        .postJson("/api/hooks", subscription)
                        .statusCode())
                .isEqualTo(201);
    }

    void awaitSubmitted(List<String> journeys) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> journeys.stream().allMatch(this::isTold));
    }

    private boolean isTold(String journey) {
        return bodies.values().stream().flatMap(Set::stream).anyMatch(body -> body.contains(journey));
    }

    void assertOneBodyForEachId() {
        assertThat(bodies).allSatisfy((id, sent) -> assertThat(sent).as(id).hasSize(1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
