package io.icpready.observations.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a registry means. A moment with a zone is a day in Shanghai; one without is taken as it
 * stands: the Chinese registries mean their own day, and others are at most one day off.
 */
final class RegistryDay {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** No registry has older names, or sells for longer. */
    private static final int FIRST_YEAR = 1980;

    private static final int LAST_YEAR = 2199;

    /** {@code +0800}, {@code UTC+8}, {@code (UTC+8)}, {@code CLST}, behind a moment. */
    private static final Pattern MOMENT =
            Pattern.compile("(?<day>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-./]\\w{2,9}[-./]\\d{4}|\\d{8})"
                    + "(?:[T ]\\s*(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,9})?\\s*(?<zone>.*))?");

    private static final Pattern OFFSET =
            Pattern.compile("\\(?(?:UTC|GMT)?\\s*(?<sign>[+-])(?<hours>\\d{1,2}):?(?<minutes>\\d{2})?\\)?");

    private static final List<DateTimeFormatter> DAYS = List.of(
            day("uuuu-M-d"),
            day("uuuu/M/d"),
            day("uuuu.M.d"),
            day("uuuuMMdd"),
            day("d-MMM-uuuu"),
            day("d-M-uuuu"),
            day("d/M/uuuu"),
            day("d.M.uuuu"),
            day("d-MMMM-uuuu"));

    private RegistryDay() {}

    static Optional<LocalDate> read(String text) {
        String said = text.strip();
        if (said.length() > 60) {
            return Optional.empty();
        }
        return zoned(said).or(() -> parts(said)).filter(RegistryDay::isPossible);
    }

    private static boolean isPossible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static Optional<LocalDate> zoned(String said) {
        return parse(DateTimeFormatter.ISO_DATE_TIME, said)
                .filter(moment -> moment.query(TemporalQueries.zone()) != null)
                .map(ZonedDateTime::from)
                .or(() -> parse(DateTimeFormatter.RFC_1123_DATE_TIME, said)
                        .map(OffsetDateTime::from)
                        .map(OffsetDateTime::toZonedDateTime))
                .map(moment -> moment.withZoneSameInstant(SHANGHAI).toLocalDate());
    }

    private static Optional<LocalDate> parts(String said) {
        Matcher moment = MOMENT.matcher(said);
        if (!moment.lookingAt()) {
            return Optional.empty();
        }
        return DAYS.stream()
                .flatMap(form -> parse(form, moment.group("day")).stream())
                .map(LocalDate::from)
                .findFirst()
                .map(day -> inShanghai(day, moment.group("time"), moment.group("zone")));
    }

    private static LocalDate inShanghai(LocalDate day, String time, String zone) {
        if (time == null || zone == null) {
            return day;
        }
        return offset(zone.strip())
                .flatMap(offset -> parse(DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT), time)
                        .map(java.time.LocalTime::from)
                        .map(at -> day.atTime(at).atOffset(offset)))
                .map(moment -> moment.atZoneSameInstant(SHANGHAI).toLocalDate())
                .orElse(day);
    }

    private static Optional<java.time.ZoneOffset> offset(String zone) {
        if (zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT") || zone.equals("(UTC)")) {
            return Optional.of(java.time.ZoneOffset.UTC);
        }
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(offset.group("hours")) * 60
                + (offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes")));
        int seconds = 60 * (offset.group("sign").equals("-") ? -minutes : minutes);
        return Math.abs(seconds) > 18 * 3600
                ? Optional.empty()
                : Optional.of(java.time.ZoneOffset.ofTotalSeconds(seconds));
    }

    private static Optional<TemporalAccessor> parse(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text));
        } catch (DateTimeException unlike) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    }
}
