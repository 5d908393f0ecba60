package io.icpready.journey.papers;

import io.icpready.access.AsNobody;
import io.icpready.hooks.MailedJourneys;
import io.icpready.papers.FilingCalendar;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Where applicants read mail, as the engine's users say, and the calendar that goes with it. */
@Component
class JourneyMail implements MailedJourneys {

    private final IdentityService identities;
    private final PaperCases cases;
    private final FilingCalendar calendar;
    private final AsNobody unrestricted;

    JourneyMail(IdentityService identities, PaperCases cases, FilingCalendar calendar, AsNobody unrestricted) {
        this.identities = identities;
        this.cases = cases;
        this.calendar = calendar;
        this.unrestricted = unrestricted;
    }

    @Override
    public Optional<String> address(String applicant) {
        return unrestricted
                .ask(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(applicant).singleResult()))
                .map(User::getEmail)
                .filter(address -> !address.isBlank());
    }

    @Override
    public Optional<String> calendar(String journeyId) {
        return cases.of(journeyId)
                .filter(PaperCase::running)
                .map(journey -> calendar.write(journeyId, journey.name(), journey.days(), Locale.SIMPLIFIED_CHINESE));
    }
}
