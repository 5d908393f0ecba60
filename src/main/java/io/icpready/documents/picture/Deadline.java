package io.icpready.documents.picture;

import java.time.Duration;

/** A moment by which a piece of work must be done, on the JVM's monotonic clock. */
public record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - nanoTime > 0;
    }
}
