package io.icpready.observations.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Suppliers;
import io.icpready.observations.Trouble;
import io.icpready.observations.registry.Registry.Rdap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One question over RDAP (RFC 7480, RFC 9082), within one deadline and one size. A redirect is followed
 * to hosts of registries alone, and never from https to http.
 */
final class RdapClient {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_REDIRECTS = 2;

    /** Made with the first question: with its keys of certificates it costs a start half a second. */
    private final Supplier<HttpClient> http;

    private final ObjectMapper json;
    private final Registries registries;
    private final Duration deadline;

    RdapClient(ObjectMapper json, Registries registries, Duration deadline) {
        this.json = json;
        this.registries = registries;
        this.deadline = deadline;
        this.http = Suppliers.memoize(() -> HttpClient.newBuilder()
                .connectTimeout(deadline)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
    }

    Reply ask(Rdap registry, String name) {
        long end = System.nanoTime() + deadline.toNanos();
        URI address = registry.of(name);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<HttpResponse<Optional<byte[]>>> answer = get(address, end);
            if (answer.isEmpty()) {
                return Reply.of(Trouble.TIMEOUT);
            }
            if (!isRedirect(answer.get().statusCode())) {
                return answer.get()
                        .body()
                        .map(body -> RdapAnswer.read(answer.get().statusCode(), body, name, json))
                        .orElseGet(() -> Reply.of(Trouble.UNREADABLE));
            }
            Optional<URI> next = next(address, answer.get());
            if (next.isEmpty()) {
                return Reply.of(Trouble.UNREADABLE);
            }
            address = next.get();
        }
        return Reply.of(Trouble.UNREADABLE);
    }

    private Optional<HttpResponse<Optional<byte[]>>> get(URI address, long end) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/rdap+json, application/json;q=0.9")
                .timeout(deadline)
                .build();
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                http.get().sendAsync(request, answered -> new BoundedBody(MOST_BYTES));
        try {
            return Optional.of(answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException noAnswer) {
            answer.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Optional<URI> next(URI from, HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .flatMap(place -> resolved(from, place))
                .filter(place -> place.getHost() != null && registries.knows(place.getHost()))
                .filter(place ->
                        place.getScheme().equals("https") || place.getScheme().equals(from.getScheme()));
    }

    private static Optional<URI> resolved(URI from, String place) {
        try {
            return Optional.of(from.resolve(place));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
