package io.icpready.documents.reading.kinds;

import io.icpready.rules.ReadField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From when until when something holds.
 *
 * @param until empty where it has no end or that is not legible
 * @param endless 长期
 */
record Term(Optional<LocalDate> from, Optional<LocalDate> until, boolean endless) {

    /** Years for which cards of persons are issued (居民身份证法 5; permits 5 and 10). */
    private static final Set<Integer> CARDS_LAST = Set.of(5, 10, 20);

    /** What marks the end of a term that has none, and what its characters are taken for. */
    private static final Set<String> ENDLESS = Set.of("长期", "永久", "长久");

    static Term of(String text) {
        List<LocalDate> days = Days.in(text);
        boolean endless = ENDLESS.stream().anyMatch(text::contains);
        if (days.size() >= 2 && !endless) {
            return new Term(Optional.of(days.get(0)), Optional.of(days.get(1)), false);
        }
        if (endless) {
            return new Term(days.stream().findFirst(), Optional.empty(), true);
        }
        boolean untilAlone = text.startsWith("至") || text.startsWith("到");
        return untilAlone
                ? new Term(Optional.empty(), days.stream().findFirst(), false)
                : new Term(days.stream().findFirst(), Optional.empty(), false);
    }

    /** Both ends fit each other as on a card of a person: no digit of one was misread alone. */
    boolean lastsAsCardsDo() {
        return from.isPresent()
                && until.isPresent()
                && CARDS_LAST.stream()
                        .map(years -> from.get().plusYears(years))
                        .anyMatch(end ->
                                end.equals(until.get()) || end.minusDays(1).equals(until.get()));
    }

    /**
     * Notes what it says.
     *
     * @param sure whether its ends may be offered
     */
    void note(Notes notes, Piece piece, boolean sure) {
        from.ifPresent(day -> notes.put(ReadField.VALID_FROM, piece.saying(day.toString()), sure));
        until.ifPresent(day -> notes.put(ReadField.VALID_UNTIL, piece.saying(day.toString()), sure));
        if (endless) {
            notes.put(ReadField.LONG_TERM, piece.saying("true"), piece.sure());
        }
    }
}
