package io.icpready.bench;

import io.icpready.IcpReadyApplication;
import io.icpready.support.ProcessLog;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A packaged web application in a process of its own, in a folder of its own. */
final class Application implements AutoCloseable {

    /** No registry is asked, no picture read beside it: what a journey costs itself. */
    private static final List<String> ALONE = List.of(
            "icp-ready.lookups.domain.enabled=false",
            "icp-ready.journeys.max-open-per-person=1000000",
            "icp-ready.reading.enabled=false");

    private static final String START_PAGE = "/camunda/app/tasklist/default/";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final Process process;
    private final int port;
    private final Duration start;

    private Application(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /** Settings of a database, and those that every measured application has. */
    static List<String> with(List<String> database) {
        return Stream.concat(ALONE.stream(), database.stream()).toList();
    }

    /** What to say to Java: the jar as it was packed, or, taken apart, the class path with its libraries. */
    static List<String> program(Path jar) {
        Path libraries = jar.resolveSibling("lib");
        return Files.isDirectory(libraries)
                ? List.of("-cp", jar + File.pathSeparator + libraries + "/*", IcpReadyApplication.class.getName())
                : List.of("-jar", jar.toString());
    }

    /** The jar of this build. */
    static Path packaged() {
        return Path.of(System.getProperty("icp-ready.jar", "target/icp-ready.jar"))
                .toAbsolutePath();
    }

    /**
     * Starts a jar, and waits until it shows the page of Tasklist.
     *
     * @param flags of the JVM
     * @param properties of Spring, {@code name=value}
     */
    static Application start(Path jar, Path folder, List<String> flags, List<String> properties) {
        List<String> command = Stream.of(
                        Stream.of(Processes.java()),
                        flags.stream(),
                        program(jar).stream(),
                        Stream.of(ProcessLog.ANY_PORT),
                        properties.stream().map(property -> "--" + property))
                .flatMap(words -> words)
                .toList();
        try {
            Files.createDirectories(folder);
            ProcessLog log = new ProcessLog(folder.resolve("application.log"));
            long begun = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.file().toFile())
                    .start();
            int port = awaitPage(process, log);
            return new Application(process, port, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @return its port */
    private static int awaitPage(Process process, ProcessLog log) {
        // Before there is an administrator, the bare application leads to the page that makes one.
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Integer> port = log.port();
        while (port.isEmpty() || !answers(browser, port.get())) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("It shows no page; its log:\n" + log.tail());
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            port = port.or(log::port);
        }
        return port.get();
    }

    private static boolean answers(HttpClient browser, int port) {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + START_PAGE))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return browser.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    int port() {
        return port;
    }

    /** From the command to the first page. */
    Duration start() {
        return start;
    }

    Duration processorTime() {
        return Processes.processorTime(process.toHandle());
    }

    Duration compilersTime() {
        return Processes.compilersTime(process.toHandle());
    }

    long residentMiB() {
        return Processes.residentMiB(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
