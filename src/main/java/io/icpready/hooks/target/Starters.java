package io.icpready.hooks.target;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts requests. Name resolution blocks, and it must hold up neither the dispatcher nor the
 * connections nor other hosts: each host has one thread at a time, so that a name that nobody
 * answers for keeps one thread and no more.
 */
final class Starters implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(Starters::daemon);
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** Runs the work when all that was started for this host before has been started. */
    void start(String host, Runnable work) {
        CompletableFuture<Void> mine = last.compute(
                host,
                (same, before) -> before == null
                        ? CompletableFuture.runAsync(work, threads)
                        : before.whenCompleteAsync((started, fault) -> work.run(), threads));
        mine.whenComplete((started, fault) -> last.remove(host, mine));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "hook-start");
        thread.setDaemon(true);
        return thread;
    }
}
