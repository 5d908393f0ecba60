package io.icpready.access.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.icpready.support.WebSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who gets what answer: endpoints down, people across. Reading is asked with ids that exist, of the
 * applicant's journey, task and account. Changing is asked with these by those who must not; by those
 * who may, with ids that nobody has, so that nothing changes and the answer is a refusal of the id.
 */
final class AccessMatrix {

    static final List<String> PEOPLE = List.of("anonymous", "applicant", "other", "reviewer", "manager", "admin");

    private static final Path TABLE = Path.of("src/test/resources/access/matrix.txt");
    private static final List<String> MAY_CHANGE = List.of("applicant", "manager", "admin");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** Parts that have to fit a pattern, or the path would be another one. */
    private static final Map<String, String> FIXED = Map.of(
            "{language}", "en",
            "{about}", "record",
            "{type}", "SERVICE_COMMITMENT",
            "{action}", "nudge",
            "{code}", "330000",
            "{appName}", "tasklist",
            "/ui/{file}", "/ui/page.js",
            "/hooks/{file}", "/hooks/main.js",
            "/self-check/{file}", "/self-check/main.js",
            "/error/{file}", "/error/403.css");

    private final Map<String, WebSession> sessions;
    private final Map<String, String> existing;

    /**
     * @param sessions of everybody but nobody
     * @param existing what stands in reading addresses, by the part of the path that it fills
     */
    AccessMatrix(Map<String, WebSession> sessions, Map<String, String> existing) {
        this.sessions = sessions;
        this.existing = existing;
    }

    /** Asks everything as everybody; a row each, as it stands in the table. */
    Map<String, String> asked(Collection<Endpoint> endpoints) {
        ExecutorService everybody = Executors.newFixedThreadPool(PEOPLE.size());
        try {
            List<CompletableFuture<Map<Endpoint, Integer>>> columns = PEOPLE.stream()
                    .map(person -> CompletableFuture.supplyAsync(() -> column(person, endpoints), everybody))
                    .toList();
            return endpoints.stream()
                    .collect(Collectors.toMap(
                            AccessMatrix::keyOf,
                            endpoint -> columns.stream()
                                    .map(column -> String.valueOf(column.join().get(endpoint)))
                                    .collect(Collectors.joining(" ")),
                            (one, same) -> one,
                            TreeMap::new));
        } finally {
            everybody.shutdownNow();
        }
    }

    private Map<Endpoint, Integer> column(String person, Collection<Endpoint> endpoints) {
        Map<Endpoint, Integer> answers = new LinkedHashMap<>();
        Stream.concat(
                        endpoints.stream().filter(endpoint -> !endsSession(endpoint)),
                        endpoints.stream().filter(AccessMatrix::endsSession))
                .forEach(endpoint -> answers.put(endpoint, status(person, endpoint)));
        return answers;
    }

    /** Who logs in or out is somebody else from then on. */
    private static boolean endsSession(Endpoint endpoint) {
        return endpoint.path().contains("/auth/user/") && endpoint.method().equals("POST");
    }

    private int status(String person, Endpoint endpoint) {
        boolean changes = !List.of("GET", "HEAD", "OPTIONS").contains(endpoint.method());
        String path = endpoint.filled(parts(changes && MAY_CHANGE.contains(person)), NOBODY);
        boolean picture = endpoint.method().equals("POST") && path.endsWith("/documents");
        return sessions.get(person)
                .send(
                        endpoint.method(),
                        path,
                        changes ? BodyPublishers.ofString("{}") : BodyPublishers.noBody(),
                        "Content-Type",
                        picture ? "application/octet-stream" : "application/json",
                        "X-Forwarded-For",
                        "198.51.100." + (1 + Math.floorMod(endpoint.hashCode(), 250)))
                .statusCode();
    }

    private Map<String, String> parts(boolean ofNobody) {
        Map<String, String> parts = new TreeMap<>(FIXED);
        parts.put("{day}", "2026-01-02");
        parts.put("/static/{file}", "/static/app/plugin.js");
        parts.put("/register/{file}", "/register/form.js");
        if (!ofNobody) {
            parts.putAll(existing);
        }
        return parts;
    }

    private static String keyOf(Endpoint endpoint) {
        return endpoint.path() + " " + endpoint.method();
    }

    /** The table: {@code path method} to the statuses in the order of {@link #PEOPLE}. */
    static Map<String, String> expected() {
        try (Stream<String> lines = Files.lines(TABLE, UTF_8)) {
            return lines.filter(line -> line.startsWith("/"))
                    .map(line -> line.split("\\s+", 3))
                    .collect(Collectors.toMap(
                            row -> row[0] + " " + row[1],
                            row -> row[2].strip().replaceAll("\\s+", " "),
                            (one, twice) -> one + " twice",
                            TreeMap::new));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Rows one below the other, for a comparison that can be read. */
    static List<String> lines(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + " " + row.getValue())
                .toList();
    }

    static void write(Map<String, String> rows) {
        try (Stream<String> lines = Files.exists(TABLE) ? Files.lines(TABLE, UTF_8) : Stream.empty()) {
            List<String> head = lines.takeWhile(line -> !line.startsWith("/")).toList();
            Files.write(
                    TABLE,
                    Stream.concat(head.stream(), rows.entrySet().stream().map(row -> {
                                String[] key = row.getKey().split(" ");
                                return "%-104s %-7s %s"
                                        .formatted(
                                                key[0], key[1], row.getValue().replace(" ", "   "));
                            }))
                            .toList(),
                    UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
