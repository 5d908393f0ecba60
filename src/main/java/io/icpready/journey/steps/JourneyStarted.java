package io.icpready.journey.steps;

import io.icpready.hooks.HookEventType;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.engine.JourneyEvents;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Gives a new journey its business key, in the same transaction, so that the answer to the start
 * carries it.
 */
@Component("journeyStarted")
class JourneyStarted implements ExecutionListener {

    /** Digits and letters that nobody confuses on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();
    private final OpenJourneys openJourneys;
    private final JourneyEvents events;
    private final Clock clock;

    JourneyStarted(OpenJourneys openJourneys, JourneyEvents events, Clock clock) {
        this.openJourneys = openJourneys;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution journey) {
        Optional<String> starter = starter(journey);
        starter.ifPresent(openJourneys::countIn);
        ownedBy(starter, journey);
        journey.setProcessBusinessKey(businessKey());
        events.publish(HookEventType.JOURNEY_STARTED, journey);
    }

    /** Whoever is logged in, whatever the start form sent. */
    private static Optional<String> starter(DelegateExecution journey) {
        return Optional.ofNullable(
                        journey.getProcessEngineServices().getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }

    private static void ownedBy(Optional<String> starter, DelegateExecution journey) {
        starter.ifPresent(person -> journey.setVariable(Variable.STARTER, person));
    }

    private String businessKey() {
        String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        String tail = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        return "ICP-" + day + "-" + tail;
    }
}
