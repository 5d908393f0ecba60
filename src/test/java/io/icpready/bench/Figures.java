package io.icpready.bench;

import java.util.Arrays;

/** What many figures come to. */
final class Figures {

    private Figures() {}

    static double median(double... figures) {
        return percentile(50, figures);
    }

    /** The smallest figure that so many of a hundred do not pass. */
    static double percentile(int hundredth, double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * hundredth / 100.0) - 1)];
    }
}
