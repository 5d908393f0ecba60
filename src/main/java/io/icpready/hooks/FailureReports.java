package io.icpready.hooks;

import io.icpready.hooks.Deliveries.Report;
import io.icpready.rules.Argument;
import io.icpready.wording.Wording;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final FailedDeliveries journey;
    private final TransactionOperations transactions;

    FailureReports(
            Deliveries deliveries, FailedDeliveries journey, TransactionOperations transactions) {
        this.deliveries = deliveries;
        this.journey = journey;
        this.transactions = transactions;
    }

    /** Tells what is due; what cannot be told now is tried again at the next call. */
    void tell() {
        deliveries.reportsDue(BATCH).forEach(this::tell);
    }

    private void tell(Report report) {
        try {
            transactions.executeWithoutResult(
                    status -> {
                        if (deliveries.reported(report)) {
                            pass(report);
                        }
                    });
        } catch (RuntimeException fault) {
            LOG.warn("The failure of delivery {} could not be shown", report.id(), fault);
        }
    }

    private void pass(Report report) {
        if (report.recovered()) {
            journey.recovered(report.journeyId(), report.id());
        } else {
            journey.failed(report.journeyId(), report.id(), reason(report));
        }
    }

    /** Names the target by scheme and host only. */
    static String reason(Report report) {
        String trouble =
                report.trouble().map(kind -> sentence(kind, report.status().orElse(0))).orElse("");
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
                "hooks.trouble." + trouble.name(),
                Map.of("status", Argument.text(Integer.toString(status))),
                LANGUAGE);
    }
}
