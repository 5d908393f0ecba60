package io.icpready.documents.reading.process;

import io.icpready.documents.reading.sight.TextLine;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pictures in processes of their own, which start at first use and end when nobody asks any
 * more. Nobody waits for a place: a picture that finds none, or that a reader ends over, is not read.
 */
public final class Readers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final ReaderCommand command;
    private final ReadingLimits limits;
    private final ThreadPoolExecutor desk;
    private final Deque<Resting> resting = new ArrayDeque<>();
    private boolean off;

    Readers(ReaderCommand command, ReadingLimits limits) {
        this.command = command;
        this.limits = limits;
        this.desk = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                limits.idle().toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                work -> {
                    Thread thread = new Thread(work, "picture-reading");
                    thread.setDaemon(true);
                    return thread;
                });
        desk.allowCoreThreadTimeOut(true);
    }

    /** Readers that start the program of this package. */
    public static Readers within(ReadingLimits limits) {
        return new Readers(new ReaderCommand(ReaderProgram.class.getName(), limits.heap()), limits);
    }

    /** A reader that waits for the next picture. */
    private record Resting(ReaderProcess process, long since) {}

    /** True once it has shown that this machine cannot read. */
    public synchronized boolean isOff() {
        return off;
    }

    /**
     * The lines of a picture, some time from now; empty when it is not read.
     *
     * @param picture a complete JPEG, PNG or GIF that passed the inspection
     */
    public CompletableFuture<Optional<List<TextLine>>> read(byte[] picture) {
        if (isOff()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        try {
            return CompletableFuture.supplyAsync(() -> readNow(picture), desk);
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private Optional<List<TextLine>> readNow(byte[] picture) {
        try {
            ReaderProcess reader = reader();
            try {
                List<TextLine> lines = reader.read(picture, limits.time());
                rest(reader);
                return Optional.of(lines);
            } catch (IOException ended) {
                reader.close();
                LOG.warn("A picture was not read: the reader ended over it");
                return Optional.empty();
            }
        } catch (UnsupportedMachineException unsupported) {
            turnOff();
            return Optional.empty();
        } catch (IOException notStarted) {
            LOG.warn("A picture was not read: no reader started");
            return Optional.empty();
        }
    }

    private ReaderProcess reader() throws IOException, UnsupportedMachineException {
        for (Optional<ReaderProcess> next = wake(); next.isPresent(); next = wake()) {
            if (next.get().isAlive()) {
                return next.get();
            }
            next.get().close();
        }
        return ReaderProcess.start(command);
    }

    private synchronized Optional<ReaderProcess> wake() {
        return Optional.ofNullable(resting.pollLast()).map(Resting::process);
    }

    private synchronized void rest(ReaderProcess reader) {
        if (desk.isShutdown()) {
            reader.close();
            return;
        }
        resting.addLast(new Resting(reader, System.nanoTime()));
        CompletableFuture.delayedExecutor(limits.idle().toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::endIdle);
    }

    private synchronized void endIdle() {
        long latest = System.nanoTime() - limits.idle().toNanos();
        while (!resting.isEmpty() && resting.peekFirst().since() - latest <= 0) {
            resting.removeFirst().process().close();
        }
    }

    private synchronized void turnOff() {
        if (!off) {
            off = true;
            LOG.warn("Reading of pictures is off: this machine has no support for it. Everything else works.");
        }
    }

    /** Process ids of the readers that wait. */
    synchronized List<Long> restingPids() {
        return resting.stream().map(reader -> reader.process().pid()).toList();
    }

    @Override
    public void close() {
        desk.shutdownNow();
        synchronized (this) {
            resting.forEach(reader -> reader.process().close());
            resting.clear();
        }
    }
}
