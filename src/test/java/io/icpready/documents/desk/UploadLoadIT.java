package io.icpready.documents.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.picture.Inspections;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.rules.PictureLimits;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Uploads under load")
class UploadLoadIT {

    private static final int UPLOADS = 50;

    /** Held only where the machine is quiet: {@code -Dicp-ready.load=true}. */
    private static final Duration SLOWEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Process server;
    private int port;
    private Path log;

    @BeforeEach
    void startServerWithASmallHeap() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        log = folder.resolve("server.log");
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        // It lives for seconds.
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UploadLoadServer.class.getName(),
                        "--server.port=" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !server.isAlive() || Files.readString(log).contains("Started "));
        assertThat(server.isAlive()).as("server started").isTrue();
    }

    @AfterEach
    void stopServer() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void fiftyUploadsOfFourMegabytesAtOnceAreAllAnswered() throws IOException {
        byte[] photo = PictureFiles.sized(Inspections.photo(), PictureLimits.MAX_BYTES);
        HttpClient client = HttpClient.newHttpClient();
        long start = System.nanoTime();
        List<CompletableFuture<Answered>> answers = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + UploadLoadServer.PATH + "?task=" + i))
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofByteArray(photo))
                    .build();
            answers.add(client.sendAsync(request, BodyHandlers.ofString())
                    .thenApply(response -> Answered.now(response, start)));
        }
        List<Answered> all = answers.stream().map(CompletableFuture::join).toList();
        Duration slowest =
                all.stream().map(Answered::after).max(Duration::compareTo).orElseThrow();
        System.out.printf(
                "%d uploads of %d bytes, heap 512 MB: slowest answer after %d ms%n",
                UPLOADS, photo.length, slowest.toMillis());
        assertThat(all).extracting(Answered::body).containsOnly("accepted");
        if (Boolean.getBoolean("icp-ready.load")) {
            assertThat(slowest).isLessThan(SLOWEST);
        }
        assertThat(server.isAlive()).isTrue();
        assertThat(Files.readString(log)).doesNotContain("OutOfMemoryError");
    }

    /**
     * An answer and when it came.
     *
     * @param after time since the first upload began
     */
    private record Answered(String body, Duration after) {

        static Answered now(HttpResponse<String> response, long start) {
            return new Answered(response.body(), Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
