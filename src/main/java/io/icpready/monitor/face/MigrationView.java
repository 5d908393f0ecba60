package io.icpready.monitor.face;

import io.icpready.journey.JourneyMigration.Cause;
import io.icpready.journey.JourneyMigration.Failure;
import io.icpready.journey.JourneyMigration.Round;
import io.icpready.journey.JourneyMigration.Version;
import io.icpready.monitor.StepNames;
import io.icpready.monitor.actions.MigrationLog;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * In which versions journeys run, and what was done about it. Times are ISO 8601.
 *
 * @param versions the newest first; older ones only where journeys run in them
 * @param log the newest first
 */
record MigrationView(List<VersionView> versions, List<LogView> log) {

    record VersionView(int version, String deployedAt, long running) {}

    record LogView(
            int from,
            int to,
            boolean trial,
            int moved,
            List<FailureView> failures,
            String reason,
            String doneBy,
            String doneAt) {}

    /** A journey that stays with its version, and why, in the reader's language. */
    record FailureView(String journeyId, String businessKey, String why) {}

    /**
     * What became of one round.
     *
     * @param next where the next round begins; null when this was the last
     */
    record RoundView(int from, int to, boolean trial, int moved, List<FailureView> failures, Integer next) {

        static RoundView of(Round round, boolean trial, Locale language) {
            return new RoundView(
                    round.from(),
                    round.to(),
                    trial,
                    round.moved().size(),
                    viewsOf(round.failures(), language),
                    round.next().isPresent() ? round.next().getAsInt() : null);
        }
    }

    static MigrationView of(List<Version> versions, List<MigrationLog.Entry> log, Locale language) {
        return new MigrationView(
                versions.stream()
                        .map(version -> new VersionView(
                                version.number(), version.deployedAt().toString(), version.running()))
                        .toList(),
                log.stream()
                        .map(entry -> new LogView(
                                entry.from(),
                                entry.to(),
                                entry.trial(),
                                entry.moved(),
                                viewsOf(entry.failures(), language),
                                entry.reason(),
                                entry.doneBy(),
                                entry.doneAt()))
                        .toList());
    }

    private static List<FailureView> viewsOf(List<Failure> failures, Locale language) {
        return failures.stream()
                .map(failure -> new FailureView(failure.journeyId(), failure.businessKey(), why(failure, language)))
                .toList();
    }

    private static String why(Failure failure, Locale language) {
        return failure.cause() == Cause.NO_PLACE
                ? Wording.render(
                        "monitor.migration.NO_PLACE",
                        Map.of("steps", Argument.text(steps(failure, language))),
                        language)
                : Wording.render("monitor.migration." + failure.cause(), language);
    }

    private static String steps(Failure failure, Locale language) {
        return failure.steps().stream()
                .map(step -> StepNames.STEPS.contains(step) ? StepNames.of(step, language) : step)
                .collect(Collectors.joining(", "));
    }
}
