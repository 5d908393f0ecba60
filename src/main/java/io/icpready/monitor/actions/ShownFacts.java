package io.icpready.monitor.actions;

import io.icpready.journey.KnownFacts;
import io.icpready.journey.KnownFacts.Known;
import io.icpready.monitor.GivenText;
import io.icpready.monitor.Objection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said of a filing, as a manager sees it: what is personal with stars, and in clear for a
 * reason, which the journey's log keeps beside the manager's name.
 */
@Component
public class ShownFacts {

    private final KnownFacts facts;
    private final ManagerLog log;

    ShownFacts(KnownFacts facts, ManagerLog log) {
        this.facts = facts;
        this.log = log;
    }

    public List<Fact> masked(String journeyId) {
        return facts.of(journeyId).stream()
                .map(known -> fact(known, masked(known)))
                .toList();
    }

    /** Shows everything in clear, and logs it; or says why not. */
    @Transactional
    public Shown show(String journeyId, ActionRequest request) {
        Optional<Objection> objection =
                request.reason() == null || request.reason().isBlank()
                        ? Optional.of(Objection.because("reason"))
                        : GivenText.REASON.fault(request.reason());
        if (objection.isPresent()) {
            return new Shown(objection, List.of());
        }
        List<Fact> shown = facts.of(journeyId).stream()
                .map(known -> fact(known, known.value()))
                .toList();
        log.write(journeyId, "show", "facts", request.reason().strip());
        return new Shown(Optional.empty(), shown);
    }

    private static Fact fact(Known known, Object value) {
        return new Fact(known.field().path(), value, known.field().personal());
    }

    private static Object masked(Known known) {
        return known.field().personal() ? known.field().masked(known.value().toString()) : known.value();
    }

    /** @param fact path of the fact, for example {@code subject.idNumber} */
    public record Fact(String fact, Object value, boolean personal) {}

    /** Facts in clear, or what speaks against showing them. */
    public record Shown(Optional<Objection> refused, List<Fact> facts) {}
}
