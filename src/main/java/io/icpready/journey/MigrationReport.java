package io.icpready.journey;

import java.util.List;

/**
 * What became of taking journeys along to the newest version of the process, or would become of it.
 *
 * @param fromVersion the version the journeys are under way on
 * @param toVersion the newest version
 * @param taken business keys of the journeys that go on with the newest version
 * @param left the journeys that stay with their version, and why
 */
public record MigrationReport(int fromVersion, int toVersion, List<String> taken, List<Left> left) {

    public MigrationReport {
        taken = List.copyOf(taken);
        left = List.copyOf(left);
    }

    /**
     * A journey that cannot be taken along.
     *
     * @param steps ids of the elements where it stands and for which the newest version has no place;
     *     empty when something else speaks against it
     * @param reasons the engine's own words, for operators
     */
    public record Left(String journeyId, String businessKey, List<String> steps, List<String> reasons) {

        public Left {
            steps = List.copyOf(steps);
            reasons = List.copyOf(reasons);
        }
    }
}
