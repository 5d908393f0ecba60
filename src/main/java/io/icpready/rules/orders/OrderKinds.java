package io.icpready.rules.orders;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.saying.OrderKind;
import java.util.Optional;

/** Which kind of order follows from what is filed already (SUB-03). */
public final class OrderKinds {

    private OrderKinds() {}

    /**
     * The kind that these facts make; empty while a question is open, and where somebody else's filing
     * (DOM-16) or a contradiction stands in the way.
     */
    public static Optional<OrderKind> of(Facts facts) {
        Optional<Boolean> subjectFiled = facts.subject().flatMap(Subject::alreadyFiled);
        Optional<Boolean> filed = filed(facts);
        if (subjectFiled.isEmpty() || filed.isEmpty()) {
            return Optional.empty();
        }
        if (!subjectFiled.get()) {
            return filed.get() || isDomainFiled(facts) ? Optional.empty() : Optional.of(OrderKind.FIRST_FILING);
        }
        return Optional.of(filed.get() ? ofFiled(facts) : OrderKind.NEW_SERVICE);
    }

    private static OrderKind ofFiled(Facts facts) {
        return facts.subject().flatMap(Subject::filedHere).orElse(false) ? OrderKind.CHANGE : OrderKind.NEW_ACCESS;
    }

    /** Whether the service itself is filed by this subject; empty when that is not known. */
    private static Optional<Boolean> filed(Facts facts) {
        if (Apps.isApp(facts)) {
            return isDomainOfAnother(facts) ? Optional.empty() : Optional.of(false);
        }
        return facts.domain()
                .flatMap(domain -> domain.alreadyFiled().filter(filed -> !filed).or(domain::filedBySelf))
                .filter(bySelf -> bySelf || !isDomainFiled(facts));
    }

    private static boolean isDomainFiled(Facts facts) {
        return facts.domain().flatMap(Domain::alreadyFiled).orElse(false);
    }

    private static boolean isDomainOfAnother(Facts facts) {
        return isDomainFiled(facts)
                && !facts.domain().flatMap(Domain::filedBySelf).orElse(true);
    }
}
