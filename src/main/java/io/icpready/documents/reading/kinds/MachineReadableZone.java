package io.icpready.documents.reading.kinds;

import com.google.common.base.CharMatcher;
import io.icpready.documents.reading.Reading;
import io.icpready.rules.ReadField;
import io.icpready.rules.facts.choices.IdType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A passport's machine readable zone: number, birth and end in its lower line, each with a check digit;
 * the name, without one, in its upper line (ICAO Doc 9303, part 3 section 4.9 and part 4 section 4.2).
 */
final class MachineReadableZone {

    /** Of the letters of the country a reader loses one, or takes it for a digit; nothing depends on them. */
    private static final Pattern LOWER =
            Pattern.compile("([A-Z0-9<]{9})([0-9])([A-Z0-9<]{1,3})([0-9]{6})([0-9])([MF<X])([0-9]{6})([0-9])");

    private static final Pattern UPPER = Pattern.compile("P[A-Z<]([A-Z<]{3})([A-Z]+(?:<[A-Z]+)*)<<([A-Z<]*)");

    /** Characters of the field for a number; what a shorter one leaves is filled. */
    private static final int NUMBER = 9;

    /** Years for which no passport is issued; most hold for ten. */
    private static final int LONGEST = 20;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private static final CharMatcher LETTERS = CharMatcher.inRange('A', 'Z');

    private static final int[] WEIGHTS = {7, 3, 1};

    private MachineReadableZone() {}

    /** Empty where there is no zone whose three check digits hold. */
    static Optional<Reading> read(Writing writing, LocalDate today) {
        return writing.matching(LOWER, MachineReadableZone::holds).map(piece -> noted(piece, writing, today));
    }

    /**
     * Whether a zone on the picture bears this number and, behind it, its check digit: of cards whose
     * numbers have no check of their own, the only one.
     *
     * @param printed where the number stands in print
     */
    static boolean bears(Writing writing, Piece printed) {
        if (printed.text().length() > NUMBER) {
            return false;
        }
        String field = printed.text() + "<".repeat(NUMBER - printed.text().length());
        String checked = field + digit(field);
        return writing.pieces().stream()
                .filter(piece -> piece.text().contains("<"))
                .anyMatch(piece -> piece.text().contains(checked));
    }

    private static boolean holds(String zone) {
        Matcher parts = LOWER.matcher(zone);
        return parts.matches()
                && checks(parts.group(1), parts.group(2))
                && checks(parts.group(4), parts.group(5))
                && checks(parts.group(7), parts.group(8));
    }

    private static boolean checks(String text, String digit) {
        return digit(text) == digit.charAt(0) - '0';
    }

    private static int digit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10;
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
        name(parts.group(3), writing).ifPresent(name -> notes.put(ReadField.NAME, name, false));
        String number = parts.group(1).replace("<", "");
        boolean sure = piece.sure() || isPrintedToo(number, piece, writing);
        notes.put(ReadField.ID_NUMBER, piece.saying(number), sure);
        day(parts.group(4), today)
                .ifPresent(day -> notes.put(ReadField.BIRTH_DATE, piece.saying(day.toString()), sure));
        day(parts.group(7), today.plusYears(LONGEST))
                .ifPresent(day -> notes.put(ReadField.VALID_UNTIL, piece.saying(day.toString()), sure));
        return notes.done();
    }

    /**
     * Where the two lines say another country, a letter is missing, of the name perhaps: unless the upper line
     * says one that there is, and the lower one what is left of it.
     */
    private static Optional<Piece> name(String country, Writing writing) {
        return writing.pieces().stream()
                .flatMap(piece -> Stream.of(UPPER.matcher(Signs.letters(piece.text())))
                        .filter(Matcher::matches)
                        .filter(parts -> isSaidBelow(parts.group(1), country))
                        .map(parts -> piece.saying((parts.group(2) + "<" + parts.group(3))
                                .replaceAll("<+", " ")
                                .strip())))
                .findFirst();
    }

    private static boolean isSaidBelow(String country, String below) {
        return country.equals(Signs.letters(below))
                || COUNTRIES.contains(country) && isLeftOf(country, LETTERS.retainFrom(below));
    }

    /** Whether these letters stand in the country's, in their order. */
    private static boolean isLeftOf(String country, String letters) {
        return !letters.isEmpty()
                && Pattern.compile(letters.replaceAll("(?<=.)(?=.)", ".*"))
                        .matcher(country)
                        .find();
    }

    /** The number stands a second time above the zone. */
    private static boolean isPrintedToo(String number, Piece zone, Writing writing) {
        return writing.pieces().stream()
                .anyMatch(
                        piece -> !zone.box().equals(piece.box()) && piece.text().contains(number));
    }

    /** Two digits of a year: of this century, unless that is later than it can be. */
    private static Optional<LocalDate> day(String digits, LocalDate latest) {
        try {
            LocalDate day = LocalDate.of(
                    2000 + Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4)));
            return Optional.of(day.isAfter(latest) ? day.minusYears(100) : day);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
