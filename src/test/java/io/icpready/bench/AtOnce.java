package io.icpready.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Clients that work beside each other. */
final class AtOnce {

    private AtOnce() {}

    /** Every client takes the next piece until all are done. Gives how long that took. */
    static Duration run(int clients, int pieces, IntConsumer pieceOfClient) {
        AtomicInteger left = new AtomicInteger(pieces);
        List<Callable<Void>> work = IntStream.range(0, clients)
                .mapToObj(client -> (Callable<Void>) () -> {
                    while (left.getAndDecrement() > 0) {
                        pieceOfClient.accept(client);
                    }
                    return null;
                })
                .toList();
        ExecutorService hands = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        try {
            for (Future<Void> done : hands.invokeAll(work)) {
                done.get();
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            hands.shutdownNow();
        }
    }
}
