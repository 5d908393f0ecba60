package io.icpready.rules.facts;

import com.tyme.festival.LunarFestival;
import com.tyme.holiday.LegalHoliday;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Working days in mainland China, as far as anybody can know them: the State Council's plan of a
 * year, where it is out, has its holidays and make-up days; of a later year only the days that the
 * law itself fixes (全国年节及纪念日放假办法, as in force since 2025) are known: New Year, the eve and
 * the first three days of the Spring Festival, Qingming, 1 and 2 May, Dragon Boat, Mid-Autumn, and 1
 * to 3 October. Which days are added or made up for is not known then, so the rest is Monday to
 * Friday.
 */
public final class PublicHolidays {

    /** No plan is older, and none will be made so far ahead. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private static final LocalDate LAW_IN_FORCE_SINCE = LocalDate.of(2025, 1, 1);

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private static final String SPRING_FESTIVAL = "春节";
    private static final int DAYS_OF_SPRING_FESTIVAL = 3;
    private static final Set<String> LUNAR = Set.of("除夕", SPRING_FESTIVAL, "清明节", "端午节", "中秋节");

    /** By year: the days of the year that are worked. Asked often, and slow to find out. */
    private static final Map<Integer, BitSet> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /** Whether a day is worked, as far as plan and law say. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? !isWeekend(day)
                : YEARS.computeIfAbsent(day.getYear(), PublicHolidays::workingDays)
                        .get(day.getDayOfYear());
    }

    /** Whether the State Council's plan of this year is built in. */
    public static boolean isPublished(int year) {
        return planned(LocalDate.of(year, 1, 1)).isPresent();
    }

    /** The years whose plan is built in, in order. */
    public static List<Integer> publishedYears() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .filter(PublicHolidays::isPublished)
                .boxed()
                .toList();
    }

    private static BitSet workingDays(int year) {
        BitSet worked = new BitSet();
        boolean published = isPublished(year);
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> planned(day).orElseGet(() -> !isWeekend(day) && (published || !isDayOffByLaw(day))))
                .forEach(day -> worked.set(day.getDayOfYear()));
        return worked;
    }

    private static Optional<Boolean> planned(LocalDate day) {
        return Optional.ofNullable(LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .map(LegalHoliday::isWork);
    }

    private static boolean isDayOffByLaw(LocalDate day) {
        return !day.isBefore(LAW_IN_FORCE_SINCE) && (FIXED.contains(MonthDay.from(day)) || isLunarDayOff(day));
    }

    private static boolean isLunarDayOff(LocalDate day) {
        return festival(day).filter(LUNAR::contains).isPresent()
                || IntStream.range(1, DAYS_OF_SPRING_FESTIVAL)
                        .mapToObj(day::minusDays)
                        .anyMatch(first ->
                                festival(first).filter(SPRING_FESTIVAL::equals).isPresent());
    }

    private static Optional<String> festival(LocalDate day) {
        LunarDay lunar = SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunarDay();
        return Optional.ofNullable(lunar.getFestival()).map(LunarFestival::getName);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
