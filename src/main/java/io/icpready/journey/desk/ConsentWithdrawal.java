package io.icpready.journey.desk;

import io.icpready.access.AsNobody;
import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the consent to store pictures of identity documents back. They are erased at once (PIPL
 * art. 15 and 47), so whatever waits with them, a review or the submission, goes back to where they
 * are asked for. In a journey that has ended nothing waits.
 */
@Component
public class ConsentWithdrawal {

    private final Documents documents;
    private final RuntimeService runtime;
    private final AsNobody unrestricted;

    ConsentWithdrawal(Documents documents, RuntimeService runtime, AsNobody unrestricted) {
        this.documents = documents;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @Transactional
    public void of(String journeyId, String userId) {
        documents.withdrawConsent(journeyId, userId);
        unrestricted.ask(() -> runtime.createMessageCorrelation(JourneyModel.MESSAGE_CONSENT_WITHDRAWN)
                .processInstanceId(journeyId)
                .correlateAllWithResult());
    }
}
