package io.icpready.journey.reminders;

import java.time.Duration;

/**
 * When managers hear that a journey stands still: after a first period, then each time that period
 * has doubled, so that a forgotten journey does not make a noise every day.
 *
 * @param first the first period
 */
record OverduePolicy(Duration first) {

    OverduePolicy {
        if (first.isZero() || first.isNegative()) {
            throw new IllegalArgumentException("icp-ready.reminders.overdue-after must be positive");
        }
    }

    /** How many times managers should have heard after so long a wait. */
    int stepsReached(Duration waiting) {
        int steps = 0;
        for (Duration next = first; waiting.compareTo(next) >= 0 && steps < Integer.SIZE; next = next.multipliedBy(2)) {
            steps++;
        }
        return steps;
    }
}
