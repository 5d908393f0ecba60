package io.icpready.monitor.actions;

import io.icpready.journey.JourneyMigration;
import io.icpready.journey.JourneyMigration.Round;
import io.icpready.journey.JourneyMigration.Version;
import io.icpready.monitor.GivenText;
import io.icpready.monitor.Objection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes running journeys along to the newest version for a manager: first tried, then done, each
 * round with a reason and in the log. Every journey's own log tells it too.
 */
@Component
public class Migrations {

    private final JourneyMigration migration;
    private final MigrationLog rounds;
    private final ManagerLog journeys;

    Migrations(JourneyMigration migration, MigrationLog rounds, ManagerLog journeys) {
        this.migration = migration;
        this.rounds = rounds;
        this.journeys = journeys;
    }

    /** The outcome of a round, or the reason against it. */
    public record Answer(Optional<Round> round, Optional<Objection> refused) {

        private static Answer refused(String reason) {
            return new Answer(Optional.empty(), Optional.of(Objection.because(reason)));
        }
    }

    /** The newest version, and the older ones in which journeys run. */
    public List<Version> versions() {
        return migration.versions();
    }

    /** The newest rounds first. */
    public List<MigrationLog.Entry> log() {
        return rounds.newest();
    }

    /** Tries or does one round. */
    public Answer perform(MigrationRequest request) {
        Optional<Objection> fault = GivenText.REASON.fault(request.reason());
        if (fault.isPresent()) {
            return new Answer(Optional.empty(), fault);
        }
        if (request.reason() == null || request.reason().isBlank()) {
            return Answer.refused("reason");
        }
        int newest = migration.versions().get(0).number();
        if (!request.trial() && !rounds.wasTried(request.fromVersion(), newest)) {
            return Answer.refused("notTried");
        }
        Optional<Round> round = request.trial()
                ? migration.tryOut(request.fromVersion(), request.skip())
                : migration.takeAlong(request.fromVersion(), request.skip());
        round.ifPresent(done -> note(done, request));
        return round.isPresent() ? new Answer(round, Optional.empty()) : Answer.refused("version");
    }

    private void note(Round round, MigrationRequest request) {
        String reason = request.reason().strip();
        rounds.write(round, request.trial(), reason);
        if (!request.trial()) {
            String versions = round.from() + " → " + round.to();
            round.moved().forEach(journey -> journeys.write(journey, "migrate", versions, reason));
        }
    }
}
