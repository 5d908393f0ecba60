package io.icpready.wording;

import io.icpready.rules.Bound;
import io.icpready.rules.Slot;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A day before or after which one fact allows no submission, in the reader's language.
 *
 * @param limit {@code FROM} or {@code UNTIL}
 * @param day ISO day
 * @param what is given then, for example “real-name data known”
 * @param message what is said where it does not hold
 * @param remedy which value would do; null where the time alone mends it
 * @param fields the facts it is about
 * @param label what a person calls the fact or the document
 * @param slot the document, as {@code TYPE} or {@code TYPE:PURPOSE}; null where it is about none
 */
public record BoundText(
        String limit,
        String day,
        String what,
        String message,
        String remedy,
        List<String> fields,
        String label,
        String slot) {

    public static BoundText of(Bound bound, Locale language) {
        boolean ends = bound.limit() == Bound.Limit.UNTIL;
        return new BoundText(
                bound.limit().name(),
                bound.day().toString(),
                what(bound, language),
                ends ? said(bound, bound.finding().messageKey(), language) : because(bound, language),
                ends ? said(bound, bound.finding().remedyKey(), language) : null,
                bound.finding().fields(),
                label(bound, language),
                bound.slot().map(BoundText::name).orElse(null));
    }

    /** Why it is not possible before: in words of the fact, not of a day that nobody asked about. */
    public static String because(Bound bound, Locale language) {
        return rendered("firstDay." + bound.finding().rule(), bound.finding().arguments(), language)
                .orElseGet(() -> Wording.render(
                        "firstDay.other",
                        Map.of(
                                "what", Argument.text(what(bound, language)),
                                "day", Argument.date(bound.day())),
                        language));
    }

    private static String what(Bound bound, Locale language) {
        Map<String, Argument> named = Map.of("name", Argument.text(label(bound, language)));
        String path = bound.slot().isPresent() ? "documents" : path(bound);
        return rendered("bound." + path, named, language)
                .orElseGet(() -> Wording.render("bound.other", named, language));
    }

    private static String label(Bound bound, Locale language) {
        return bound.slot()
                .map(slot -> DocumentName.of(slot.type(), slot.purpose(), language))
                .orElseGet(() -> Wording.render(Labels.ofFact(path(bound)), language));
    }

    private static String path(Bound bound) {
        return bound.finding().fields().stream().findFirst().orElse("");
    }

    private static String said(Bound bound, String key, Locale language) {
        return Wording.render(key, bound.finding().arguments(), language);
    }

    /** Nothing where the catalogue has no such sentence. */
    private static Optional<String> rendered(String key, Map<String, Argument> arguments, Locale language) {
        return Optional.of(Wording.render(key, arguments, language)).filter(text -> !text.equals(key));
    }

    private static String name(Slot slot) {
        return slot.type() + slot.purpose().map(purpose -> ":" + purpose).orElse("");
    }
}
