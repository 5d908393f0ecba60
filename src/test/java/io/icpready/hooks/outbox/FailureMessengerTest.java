package io.icpready.hooks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.hooks.FailedDeliveries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("Failures that the journeys are told")
class FailureMessengerTest {

    private static final int UNTELLABLE = 120;

    @Test
    void one_that_cannot_be_told_holds_up_no_other() {
        List<String> shown = new ArrayList<>();
        FailureMessenger messenger = new FailureMessenger(
                new UntoldFailures(),
                new StaticListableBeanFactory(Map.of("journey", new TroubledJourneys(shown)))
                        .getBeanProvider(FailedDeliveries.class),
                TransactionOperations.withoutTransaction());

        for (int call = 0; call < 3; call++) {
            messenger.tell();
        }

        assertThat(shown).contains("msg_" + (UNTELLABLE + 1));
    }

    /** None is ever told, so that all are due at every call. */
    private static final class UntoldFailures extends FailureLedger {

        UntoldFailures() {
            super(new JdbcTemplate(new JdbcDataSource()));
        }

        @Override
        public List<FailureReport> reportsDue(long seq, int limit) {
            return LongStream.rangeClosed(seq + 1, UNTELLABLE + 1)
                    .limit(limit)
                    .mapToObj(each -> new FailureReport(
                            each,
                            "msg_" + each,
                            "journey-" + each,
                            "https://example.com/…",
                            Optional.of(Trouble.TIMEOUT),
                            Optional.empty(),
                            IncidentState.DUE))
                    .toList();
        }

        @Override
        public boolean reported(FailureReport report, IncidentState now) {
            return true;
        }
    }

    private record TroubledJourneys(List<String> shown) implements FailedDeliveries {

        @Override
        public boolean show(String journeyId, String deliveryId, String reason) {
            if (!deliveryId.equals("msg_" + (UNTELLABLE + 1))) {
                throw new IllegalStateException("This journey cannot be shown anything");
            }
            return shown.add(deliveryId);
        }

        @Override
        public void recovered(String journeyId, String deliveryId) {
            throw new IllegalStateException("Nothing has recovered");
        }
    }
}
