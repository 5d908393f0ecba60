package io.icpready.access.rights;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Whether any right is taken away from somebody by a REVOKE. Nearly no installation has one, and the
 * engine asks at every command; the answer is remembered for a minute, as long as the web
 * applications remember who is in which group.
 */
final class Revocations {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final AtomicReference<Answer> last = new AtomicReference<>(new Answer(true, 0));

    /** True when there are some, or were a moment ago. */
    boolean exist(BooleanSupplier database) {
        Answer answer = last.get();
        if (answer.until() - System.nanoTime() > 0) {
            return answer.exist();
        }
        boolean exist = database.getAsBoolean();
        last.set(new Answer(exist, System.nanoTime() + REMEMBERED.toNanos()));
        return exist;
    }

    /** On this node something was changed. */
    void forget() {
        last.set(new Answer(true, System.nanoTime()));
    }

    private record Answer(boolean exist, long until) {}
}
