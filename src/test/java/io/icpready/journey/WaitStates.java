package io.icpready.journey;

import io.icpready.EngineClock;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.rules.facts.choices.DocumentType;
import java.time.LocalDate;
import java.util.List;

/** Every state in which a journey waits for somebody, and how to get there. */
final class WaitStates {

    static final List<String> ALL = List.of(
            Element.REVIEW_CHECKLIST,
            Element.REGISTER_ACCOUNT,
            Element.DECLARE_DOMAIN,
            Element.WAIT_FOR_REAL_NAME,
            Element.DECLARE_SERVER,
            Element.UPLOAD_DOCUMENT,
            Element.REVIEW_DOCUMENT,
            Element.SUBMIT_FILING);

    private WaitStates() {}

    /** Takes a journey that has just begun to this task; others may be open beside it. */
    static TestJourney reach(String task, TestJourney journey) {
        return switch (task) {
            case Element.REVIEW_CHECKLIST -> journey;
            case Element.REGISTER_ACCOUNT -> journey.upToAccount();
            case Element.DECLARE_DOMAIN, Element.DECLARE_SERVER, Element.UPLOAD_DOCUMENT -> journey.upToBranches();
            case Element.WAIT_FOR_REAL_NAME ->
                journey.upToBranches()
                        .declareDomain(
                                "domainRealNameVerifiedOn",
                                LocalDate.now(new EngineClock(EngineClock.SHANGHAI))
                                        .toString());
            case Element.REVIEW_DOCUMENT ->
                journey.upToBranches().upload(DocumentType.SUBJECT_LEADER_ID, TestJourney.longTerm());
            case Element.SUBMIT_FILING -> journey.upToSubmit();
            default -> throw new IllegalArgumentException("No wait state: " + task);
        };
    }
}
