package io.icpready.monitor.figures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Lets independent questions go to the database side by side. Bounded for all managers together, so
 * that dashboards never take the connections that journeys need.
 */
@Component
class Lanes implements DisposableBean {

    /** Questions on their way at a time. */
    private static final int WIDTH = 4;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(WIDTH, new CustomizableThreadFactory("dashboard-"));

    /** Sends a question on its way; {@code join} waits for the answer. */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
