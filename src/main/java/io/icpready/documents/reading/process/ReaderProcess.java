package io.icpready.documents.reading.process;

import io.icpready.documents.reading.sight.TextLine;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A running reader. What it unpacks or leaves behind when it crashes goes with it. */
final class ReaderProcess implements AutoCloseable {

    /** What a Java needs; the application's secrets are not among it. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SystemRoot");

    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;

    private ReaderProcess(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(process.getInputStream());
    }

    /**
     * Starts one and waits until its networks are loaded.
     *
     * @throws UnsupportedMachineException where this machine cannot read at all
     * @throws IOException when it ended before it was ready
     */
    static ReaderProcess start(ReaderCommand command) throws IOException, UnsupportedMachineException {
        Path directory = Files.createTempDirectory("icp-ready-reader");
        ProcessBuilder builder = new ProcessBuilder(command.in(directory))
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().put("CLASSPATH", command.classPath());
        Process process;
        try {
            process = builder.start();
        } catch (IOException noJava) {
            FileSystemUtils.deleteRecursively(directory);
            throw new UnsupportedMachineException(noJava);
        }
        process.onExit().thenRun(() -> FileSystemUtils.deleteRecursively(directory.toFile()));
        ReaderProcess reader = new ReaderProcess(process);
        int ready = reader.within(START, reader.answers::read);
        if (ready != Wire.READY) {
            reader.refuse();
        }
        return reader;
    }

    private void refuse() throws IOException, UnsupportedMachineException {
        close();
        if (process.exitValue() == Wire.UNSUPPORTED) {
            throw new UnsupportedMachineException(null);
        }
        throw new IOException("The reader ended before it was ready");
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Reads one picture.
     *
     * @throws IOException when the reader ended or was ended over it; it is of no further use
     */
    List<TextLine> read(byte[] picture, Duration time) throws IOException {
        return within(time, () -> {
            Wire.ask(questions, picture);
            return Wire.answer(answers);
        });
    }

    private interface Exchange<T> {
        T run() throws IOException;
    }

    /** A reader that is late is ended, and so the pipe that somebody waits for closes. */
    private <T> T within(Duration time, Exchange<T> exchange) throws IOException {
        Executor whenLate = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> end = CompletableFuture.runAsync(process::destroyForcibly, whenLate);
        try {
            return exchange.run();
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
    }
}
