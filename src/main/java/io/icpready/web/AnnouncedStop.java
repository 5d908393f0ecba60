package io.icpready.web;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on serving for a while after a stop was asked for. Readiness says no from the first moment;
 * without the while, a proxy would learn of it from requests that fail.
 */
final class AnnouncedStop implements SmartLifecycle {

    private final Duration announcedFor;
    private volatile boolean running;

    AnnouncedStop(Duration announcedFor) {
        this.announcedFor = announcedFor;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(announcedFor.toMillis());
        } catch (InterruptedException atOnce) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to stop, before the server lets nobody in any more. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
