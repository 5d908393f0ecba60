package io.icpready.hooks;

import io.icpready.hooks.Deliveries.Report;
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
final class FailureReports {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReports.class);
    private static final int BATCH = 50;
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Deliveries deliveries;
    private final ObjectProvider<FailedDeliveries> journeys;
    private final TransactionOperations transactions;
    private volatile long lastLookedAt;

    FailureReports(
            Deliveries deliveries, ObjectProvider<FailedDeliveries> journeys, TransactionOperations transactions) {
        this.deliveries = deliveries;
        this.journeys = journeys;
        this.transactions = transactions;
    }

    /** Tells what is due; what cannot be told now is tried again at the next call. */
    void tell() {
        journeys.ifAvailable(journey -> tell(deliveries.reportsDue(BATCH), journey));
    }

    /**
     * Shows some of the failures again, others at each call, because the task that one stood on may
     * be done and the journey may have ended.
     */
    void keepInSight() {
        journeys.ifAvailable(journey -> {
            List<Report> some = deliveries.shownAfter(lastLookedAt, BATCH);
            tell(some, journey);
            lastLookedAt = some.size() < BATCH ? 0 : some.get(BATCH - 1).seq();
        });
    }

    private void tell(List<Report> reports, FailedDeliveries journey) {
        for (Report report : reports) {
            try {
                transactions.executeWithoutResult(status -> tell(report, journey, status));
            } catch (RuntimeException fault) {
                LOG.warn("The failure of delivery {} could not be shown", report.id(), fault);
            }
        }
    }

    private void tell(Report report, FailedDeliveries journey, TransactionStatus transaction) {
        if (!deliveries.reported(report, told(report, journey))) {
            transaction.setRollbackOnly();
        }
    }

    private static IncidentState told(Report report, FailedDeliveries journey) {
        if (report.incident() == IncidentState.RESOLVE) {
            journey.recovered(report.journeyId(), report.id());
            return IncidentState.NONE;
        }
        return journey.show(report.journeyId(), report.id(), reason(report))
                ? IncidentState.RAISED
                : IncidentState.NONE;
    }

    /** Names the target by scheme and host only. */
    static String reason(Report report) {
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
