package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.Reading;
import io.icpready.rules.ReadField;
import io.icpready.rules.facts.choices.IdType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lower line of a passport's machine readable zone: number, birth and end, each with a check
 * digit (ICAO Doc 9303, part 3 section 4.9 and part 4 section 4.2).
 */
final class MachineReadableZone {

    /** Of the letters of the country a reader loses one, or takes it for a digit; nothing depends on them. */
    private static final Pattern LOWER =
            Pattern.compile("([A-Z0-9<]{9})([0-9])([A-Z0-9<]{1,3})([0-9]{6})([0-9])([MF<X])([0-9]{6})([0-9])");

    private static final int[] WEIGHTS = {7, 3, 1};

    private MachineReadableZone() {}

    /** Empty where there is no zone whose three check digits hold. */
    static Optional<Reading> read(Writing writing, LocalDate today) {
        return writing.matching(LOWER, MachineReadableZone::holds).map(piece -> noted(piece, writing, today));
    }

    private static boolean holds(String zone) {
        Matcher parts = LOWER.matcher(zone);
        return parts.matches()
                && checks(parts.group(1), parts.group(2))
                && checks(parts.group(4), parts.group(5))
                && checks(parts.group(7), parts.group(8));
    }

    private static boolean checks(String text, String digit) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10 == digit.charAt(0) - '0';
    }

    private static int value(char sign) {
        return sign == '<' ? 0 : Character.digit(sign, 36);
    }

    private static Reading noted(Piece piece, Writing writing, LocalDate today) {
        Matcher parts = LOWER.matcher(piece.text());
        if (!parts.matches()) {
            throw new IllegalStateException("A zone that held is one");
        }
        Notes notes = new Notes().is(IdType.PASSPORT);
        String number = parts.group(1).replace("<", "");
        boolean sure = piece.sure() || isPrintedToo(number, piece, writing);
        notes.put(ReadField.ID_NUMBER, piece.saying(number), sure);
        day(parts.group(4))
                .map(day -> day.isAfter(today) ? day.minusYears(100) : day)
                .ifPresent(day -> notes.put(ReadField.BIRTH_DATE, piece.saying(day.toString()), sure));
        day(parts.group(7)).ifPresent(day -> notes.put(ReadField.VALID_UNTIL, piece.saying(day.toString()), sure));
        return notes.done();
    }

    /** The number stands a second time above the zone. */
    private static boolean isPrintedToo(String number, Piece zone, Writing writing) {
        return writing.pieces().stream()
                .anyMatch(
                        piece -> !zone.box().equals(piece.box()) && piece.text().contains(number));
    }

    /** Two digits of a year: of this century, as every end is; a birth may be of the one before. */
    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.of(
                    2000 + Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
