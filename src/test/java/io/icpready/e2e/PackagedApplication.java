package io.icpready.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged jar, running in a process of its own in a folder of its own. */
final class PackagedApplication implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path log;

    private PackagedApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** No real registry is asked; a test that brings one along says so in its properties. */
    private static final String LOOKUPS_OFF = "-Dicp-ready.lookups.domain.enabled=false";

    /** Reading takes a process of half a gigabyte; its own test switches it on. */
    private static final String READING_OFF = "-Dicp-ready.reading.enabled=false";

    /**
     * Starts the jar that the system property {@code icp-ready.jar} names.
     *
     * @param folder where it may write its data
     * @param properties Spring properties, {@code name=value}
     */
    static PackagedApplication start(Path folder, String... properties) {
        try {
            int port = freePort();
            Path log = folder.resolve("application.log");
            List<String> command = new ArrayList<>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(List.of(
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8",
                    LOOKUPS_OFF,
                    READING_OFF,
                    "-jar",
                    jar()));
            command.add("--server.port=" + port);
            Arrays.stream(properties).map(property -> "--" + property).forEach(command::add);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            PackagedApplication application = new PackagedApplication(process, port, log);
            application.awaitReady();
            return application;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String jar() {
        String jar = System.getProperty("icp-ready.jar");
        if (jar == null || !new File(jar).isFile()) {
            throw new IllegalStateException("icp-ready.jar names no file: " + jar);
        }
        return new File(jar).getAbsolutePath();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> !process.isAlive() || answers());
        } catch (RuntimeException late) {
            close();
            throw new IllegalStateException("Not ready in time; its log:\n" + tail(), late);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended while starting; its log:\n" + tail());
        }
    }

    private boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url("/camunda/app/tasklist/default/")))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    < 400;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Ends it as {@code kill -9} does, and returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return "(no log)";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
