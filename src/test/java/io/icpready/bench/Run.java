package io.icpready.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Some journeys, and what they took.
 *
 * @param took by the clock
 * @param application processor time of the application; of H2 as well, where it runs within
 * @param compilers of the application's processor time that of the JVM's compilers; nothing where it was not asked
 * @param database processor time of PostgreSQL
 */
record Run(int journeys, Duration took, Duration application, Duration compilers, Duration database) {

    Run(int journeys, Duration took, Duration application, Duration database) {
        this(journeys, took, application, Duration.ZERO, database);
    }

    double perSecond() {
        return journeys * 1e9 / took.toNanos();
    }

    double applicationMillis() {
        return application.toNanos() / 1e6 / journeys;
    }

    double compilersMillis() {
        return compilers.toNanos() / 1e6 / journeys;
    }

    /** What a journey still needs when all that it runs has been compiled. */
    double compiledMillis() {
        return applicationMillis() - compilersMillis() + databaseMillis();
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
