package io.icpready.documents.reading.kinds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as documents write them: 2015.03.12, 2015年3月12日, 2015-03-12. */
final class Days {

    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])([12][0-9]{3})[年.,·。:/-]+([0-9]{1,2})[月.,·。:/-]+([0-9]{1,2})(?![0-9])日?");

    private Days() {}

    /** In the order in which they stand; impossible ones are left out. */
    static List<LocalDate> in(String text) {
        List<LocalDate> days = new ArrayList<>();
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            day(matcher).ifPresent(days::add);
        }
        return days;
    }

    static Optional<LocalDate> first(String text) {
        return in(text).stream().findFirst();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
