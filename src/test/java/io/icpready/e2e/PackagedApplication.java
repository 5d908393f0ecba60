package io.icpready.e2e;

import io.icpready.support.PackagedJar;
import io.icpready.support.ProcessLog;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The application of this build, running in a process of its own in a folder of its own; or, for all
 * classes of a JVM that want no settings of their own, one that they leave as they found it.
 */
final class PackagedApplication implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final ProcessLog log;
    private final boolean isShared;

    private PackagedApplication(Process process, int port, ProcessLog log, boolean isShared) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.isShared = isShared;
    }

    /** No real registry is asked; a test that brings one along says so in its properties. */
    private static final String LOOKUPS_OFF = "-Dicp-ready.lookups.domain.enabled=false";

    /** Reading takes a process of half a gigabyte; its own test switches it on. */
    private static final String READING_OFF = "-Dicp-ready.reading.enabled=false";

    private static final String[] FLAGS = {"-Xmx512m", LOOKUPS_OFF, READING_OFF};

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The one of this JVM. It may call private addresses, and ends with the JVM; closing it ends what was begun in it. */
    static PackagedApplication shared() {
        return Shared.APPLICATION;
    }

    /**
     * Starts the jar of this build, taken apart.
     *
     * @param folder where it may write its data
     * @param properties Spring properties, {@code name=value}
     */
    static PackagedApplication start(Path folder, String... properties) {
        return start(PackagedJar.start(FLAGS), folder, properties);
    }

    /** The same by the jar as it was packed, which its reader of pictures has to find its way into. */
    static PackagedApplication startPacked(Path folder, String... properties) {
        return start(PackagedJar.startPacked(FLAGS), folder, properties);
    }

    private static PackagedApplication start(List<String> start, Path folder, String... properties) {
        try {
            ProcessLog log = new ProcessLog(folder.resolve("application.log"));
            List<String> command = new ArrayList<>(start);
            command.add(ProcessLog.ANY_PORT);
            Arrays.stream(properties).map(property -> "--" + property).forEach(command::add);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.file().toFile())
                    .start();
            return awaitReady(process, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PackagedApplication awaitReady(Process process, ProcessLog log) {
        try {
            return Awaitility.await()
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> started(process, log), Optional::isPresent)
                    .orElseThrow();
        } catch (RuntimeException late) {
            process.destroyForcibly();
            throw new IllegalStateException("Not ready in time; its log:\n" + log.tail(), late);
        }
    }

    private static Optional<PackagedApplication> started(Process process, ProcessLog log) {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended while starting");
        }
        return log.port()
                .filter(PackagedApplication::isReady)
                .map(port -> new PackagedApplication(process, port, log, false));
    }

    private static boolean isReady(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
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

    /** @throws IllegalStateException with the end of its log, when it runs no more */
    String url(String path) {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended; its log:\n" + log.tail());
        }
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        if (isShared) {
            LeftBehind.endAll(port);
        } else {
            stop();
        }
    }

    private void stop() {
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

    /** Started with the first class that asks for it. */
    private static final class Shared {

        static final PackagedApplication APPLICATION = started();

        private static PackagedApplication started() {
            try {
                Path folder = Files.createTempDirectory("application");
                PackagedApplication alone = start(folder, "icp-ready.hooks.allow-private-targets=true");
                Runtime.getRuntime().addShutdownHook(new Thread(alone::stop));
                return new PackagedApplication(alone.process, alone.port, alone.log, true);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
