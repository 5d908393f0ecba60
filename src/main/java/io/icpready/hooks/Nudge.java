package io.icpready.hooks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes the dispatcher when there may be something to do before its next look. */
final class Nudge {

    private final Semaphore signals = new Semaphore(0);
    private final AtomicBoolean news = new AtomicBoolean();

    /** An answer has come. */
    void give() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Something was written to the outbox. */
    void giveNews() {
        news.set(true);
        give();
    }

    /** True when there were news since the last call. */
    boolean takeNews() {
        return news.getAndSet(false);
    }

    /** Waits for a nudge, at most so long; several nudges count as one. */
    void await(long millis) throws InterruptedException {
        if (signals.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
