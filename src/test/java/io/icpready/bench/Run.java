package io.icpready.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Some journeys, and what they took.
 *
 * @param took by the clock
 * @param application processor time of the application; of H2 as well, where it runs within
 * @param database processor time of PostgreSQL
 */
record Run(int journeys, Duration took, Duration application, Duration database) {

    double perSecond() {
        return journeys * 1e9 / took.toNanos();
    }

    double applicationMillis() {
        return application.toNanos() / 1e6 / journeys;
    }

    double databaseMillis() {
        return database.toNanos() / 1e6 / journeys;
    }

    /** The median of a figure. */
    static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Figures.median(runs.stream().mapToDouble(figure).toArray());
    }

    /** The median of the quotients of a figure, pair by pair. */
    static double ratio(List<Run> runs, List<Run> others, ToDoubleFunction<Run> figure) {
        double[] ratios = new double[runs.size()];
        for (int pair = 0; pair < ratios.length; pair++) {
            ratios[pair] = figure.applyAsDouble(runs.get(pair)) / figure.applyAsDouble(others.get(pair));
        }
        return Figures.median(ratios);
    }
}
