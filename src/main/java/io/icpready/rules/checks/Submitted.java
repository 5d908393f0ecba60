package io.icpready.rules.checks;

import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.RequiredDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which given document fills which slot of the list. A document with a purpose fills the slot of
 * that purpose; one without fills the first slot of its type that is still open, so that one letter
 * never counts for two persons.
 */
final class Submitted {

    private final Map<RequiredDocument, GivenDocument> filled = new LinkedHashMap<>();

    private Submitted() {}

    /** Slots that are named first are filled first. */
    static Submitted of(List<RequiredDocument> slots, List<GivenDocument> documents) {
        return of(slots, documents, slot -> false);
    }

    /**
     * Slots that are named first are filled first.
     *
     * @param takesStatement whether a 不涉及承诺书 may stand in a slot for an approval (AMB-10)
     */
    static Submitted of(
            List<RequiredDocument> slots, List<GivenDocument> documents, Predicate<RequiredDocument> takesStatement) {
        Submitted submitted = new Submitted();
        List<GivenDocument> left = new ArrayList<>(documents);
        submitted.fill(slots, left, Submitted::isOfPurpose);
        submitted.fill(slots, left, Submitted::isOfAnyPurpose);
        List<RequiredDocument> others = slots.stream().filter(takesStatement).toList();
        submitted.fill(others, left, Submitted::isStatementOfPurpose);
        submitted.fill(others, left, Submitted::isStatementOfAnyPurpose);
        return submitted;
    }

    Optional<GivenDocument> in(RequiredDocument slot) {
        return Optional.ofNullable(filled.get(slot));
    }

    private void fill(
            List<RequiredDocument> slots, List<GivenDocument> left, BiPredicate<RequiredDocument, GivenDocument> fits) {
        for (RequiredDocument slot : slots) {
            if (!filled.containsKey(slot)) {
                left.stream()
                        .filter(document -> fits.test(slot, document))
                        .findFirst()
                        .ifPresent(document -> {
                            filled.put(slot, document);
                            left.remove(document);
                        });
            }
        }
    }

    private static boolean isOfPurpose(RequiredDocument slot, GivenDocument document) {
        return slot.type() == document.type() && slot.purpose().equals(document.purpose());
    }

    private static boolean isOfAnyPurpose(RequiredDocument slot, GivenDocument document) {
        return slot.type() == document.type()
                && (slot.purpose().isEmpty() || document.purpose().isEmpty());
    }

    private static boolean isStatementOfPurpose(RequiredDocument slot, GivenDocument document) {
        return isStatement(document) && slot.purpose().equals(document.purpose());
    }

    private static boolean isStatementOfAnyPurpose(RequiredDocument slot, GivenDocument document) {
        return isStatement(document) && document.purpose().isEmpty();
    }

    private static boolean isStatement(GivenDocument document) {
        return document.type() == DocumentType.NON_INVOLVEMENT_STATEMENT;
    }
}
