package io.icpready.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * A proxy without stickiness: every request goes to the next node that says it is ready, over a
 * connection of its own. A node that cannot be connected to is passed over; a request that broke on
 * its way is answered with 502, since nobody knows how far it came.
 *
 * <p>Plays the end of TLS: the nodes hear of https, and clients are spared the cookies' Secure.
 */
final class RoundRobin implements AutoCloseable {

    /** Belong to one connection (RFC 9110 §7.6.1), or are written anew for the next. */
    private static final Set<String> OF_ONE_HOP =
            Set.of("connection", "keep-alive", "transfer-encoding", "upgrade", "content-length", "host", "date");

    private final List<Node> nodes;
    private final Set<Node> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<Failure> failed = new ConcurrentLinkedQueue<>();
    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(200)
                    .setMaxConnTotal(600)
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .build();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(3);
    private final HttpServer server;

    RoundRobin(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 200);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
        nodes.forEach(node -> watch.scheduleWithFixedDelay(() -> look(node), 0, 300, TimeUnit.MILLISECONDS));
    }

    private void look(Node node) {
        if (node.isReady()) {
            ready.add(node);
        } else {
            ready.remove(node);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    int readyNodes() {
        return ready.size();
    }

    /** An answer of the kind 5xx, and when it was asked for. */
    private record Failure(Instant asked, String said) {}

    /** Answers of the kind 5xx to what was asked since a moment. */
    List<String> failedSince(Instant moment) {
        return failed.stream()
                .filter(failure -> failure.asked().isAfter(moment))
                .map(Failure::said)
                .toList();
    }

    /** A request on its way. */
    private record Asked(HttpExchange exchange, byte[] body, Instant at) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Instant now = Instant.now();
            Asked asked = new Asked(exchange, exchange.getRequestBody().readAllBytes(), now);
            int first = turn.getAndIncrement();
            for (int tried = 0; tried < nodes.size(); tried++) {
                Node node = nodes.get(Math.floorMod(first + tried, nodes.size()));
                if (ready.contains(node) && passed(asked, node)) {
                    return;
                }
            }
            note(asked, 503, "no node is ready");
            exchange.sendResponseHeaders(503, -1);
        }
    }

    /** False when this node could not be connected to, so that it has heard nothing. */
    private boolean passed(Asked asked, Node node) throws IOException {
        Optional<Integer> port = node.port();
        return port.isPresent() && passed(asked, node, port.get());
    }

    private boolean passed(Asked asked, Node node, int port) throws IOException {
        HttpExchange exchange = asked.exchange();
        try {
            client.execute(new HttpHost("http", "127.0.0.1", port), request(exchange, asked.body()), answer -> {
                giveBack(asked, answer);
                return null;
            });
            return true;
        } catch (HttpHostConnectException deaf) {
            ready.remove(node);
            return false;
        } catch (IOException broken) {
            note(asked, 502, broken.toString());
            if (exchange.getResponseCode() == -1) {
                exchange.sendResponseHeaders(502, -1);
            }
            return true;
        }
    }

    private static ClassicHttpRequest request(HttpExchange exchange, byte[] body) {
        ClassicRequestBuilder request = ClassicRequestBuilder.create(exchange.getRequestMethod())
                .setPath(exchange.getRequestURI().toString());
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        request.addHeader(
                "X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress());
        request.addHeader("X-Forwarded-Proto", "https");
        if (body.length > 0) {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            request.setEntity(new ByteArrayEntity(body, type == null ? null : ContentType.parse(type)));
        }
        return request.build();
    }

    private void giveBack(Asked asked, ClassicHttpResponse answer) throws IOException {
        HttpExchange exchange = asked.exchange();
        byte[] body = answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
        if (answer.getCode() >= 500) {
            note(asked, answer.getCode(), new String(body, 0, Math.min(body.length, 500)));
        }
        for (Header header : answer.getHeaders()) {
            if (!OF_ONE_HOP.contains(header.getName().toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders()
                        .add(header.getName(), header.getValue().replaceAll("(?i);\\s*secure", ""));
            }
        }
        exchange.sendResponseHeaders(answer.getCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void note(Asked asked, int status, String said) {
        HttpExchange exchange = asked.exchange();
        String line = status + " " + exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath() + " " + said;
        failed.add(new Failure(asked.at(), line));
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        server.stop(0);
        workers.shutdownNow();
        client.close();
    }
}
