package io.icpready.hooks.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes the dispatcher when there may be something to do before its next look. */
public final class WakeUp {

    private final Semaphore signals = new Semaphore(0);
    private final AtomicBoolean news = new AtomicBoolean();

    /** An answer has come. */
    public void give() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Something was written to the outbox. */
    public void giveNews() {
        news.set(true);
        give();
    }

    /** True when there were news since the last call. */
    public boolean takeNews() {
        return news.getAndSet(false);
    }

    /** Waits for a call, at most so long; several calls count as one. */
    public void await(long millis) throws InterruptedException {
        if (signals.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
