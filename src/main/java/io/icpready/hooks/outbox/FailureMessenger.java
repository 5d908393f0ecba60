package io.icpready.hooks.outbox;

import io.icpready.hooks.FailedDeliveries;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the journey of deliveries that failed for good, and of those that went through after all:
 * each in a transaction of its own, together with the note that it was told.
 */
final class FailureMessenger {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMessenger.class);
    private static final int BATCH = 50;
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final FailureLedger failures;
    private final ObjectProvider<FailedDeliveries> journeys;
    private final TransactionOperations transactions;
    private volatile long toldUpTo;
    private volatile long lookedUpTo;

    FailureMessenger(
            FailureLedger failures, ObjectProvider<FailedDeliveries> journeys, TransactionOperations transactions) {
        this.failures = failures;
        this.journeys = journeys;
        this.transactions = transactions;
    }

    /**
     * Tells some of what is due; what cannot be told now is tried again when the others have had
     * their turn.
     */
    void tell() {
        journeys.ifAvailable(journey -> toldUpTo = tell(failures.reportsDue(toldUpTo, BATCH), journey));
    }

    /**
     * Shows some of the failures again, others at each call, because the task that one stood on may
     * be done and the journey may have ended.
     */
    void keepInSight() {
        journeys.ifAvailable(journey -> lookedUpTo = tell(failures.shownAfter(lookedUpTo, BATCH), journey));
    }

    /** Where to go on: behind the last, or from the beginning when there are no more. */
    private long tell(List<FailureReport> reports, FailedDeliveries journey) {
        reports.forEach(report -> tellAlone(report, journey));
        return reports.size() < BATCH ? 0 : reports.get(BATCH - 1).seq();
    }

    private void tellAlone(FailureReport report, FailedDeliveries journey) {
        try {
            transactions.executeWithoutResult(status -> tell(report, journey, status));
        } catch (RuntimeException fault) {
            LOG.warn("The failure of delivery {} could not be shown", report.id(), fault);
        }
    }

    private void tell(FailureReport report, FailedDeliveries journey, TransactionStatus transaction) {
        if (!failures.reported(report, told(report, journey))) {
            transaction.setRollbackOnly();
        }
    }

    private static IncidentState told(FailureReport report, FailedDeliveries journey) {
        if (report.incident() == IncidentState.RESOLVE) {
            journey.recovered(report.journeyId(), report.id());
            return IncidentState.NONE;
        }
        return journey.show(report.journeyId(), report.id(), reason(report))
                ? IncidentState.RAISED
                : IncidentState.NONE;
    }

    /** Names the target by scheme and host only. */
    static String reason(FailureReport report) {
        String trouble = report.trouble()
                .map(kind -> sentence(kind, report.status().orElse(0)))
                .orElse("");
        return Wording.render(
                "hooks.failed",
                Map.of(
                        "target", Argument.text(report.targetShown()),
                        "delivery", Argument.text(report.id()),
                        "trouble", Argument.text(trouble)),
                LANGUAGE);
    }

    private static String sentence(Trouble trouble, int status) {
        return Wording.render(
                "hooks.trouble." + trouble.name(), Map.of("status", Argument.text(Integer.toString(status))), LANGUAGE);
    }
}
