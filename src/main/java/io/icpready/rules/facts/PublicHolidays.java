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

    private static final Map<MonthDay, PublicHoliday> FIXED = Map.of(
            MonthDay.of(1, 1), PublicHoliday.NEW_YEAR,
            MonthDay.of(5, 1), PublicHoliday.LABOUR_DAY,
            MonthDay.of(5, 2), PublicHoliday.LABOUR_DAY,
            MonthDay.of(10, 1), PublicHoliday.NATIONAL_DAY,
            MonthDay.of(10, 2), PublicHoliday.NATIONAL_DAY,
            MonthDay.of(10, 3), PublicHoliday.NATIONAL_DAY);

    private static final String SPRING_FESTIVAL = "春节";
    private static final int DAYS_OF_SPRING_FESTIVAL = 3;
    private static final Set<String> LUNAR = Set.of("除夕", SPRING_FESTIVAL, "清明节", "端午节", "中秋节");

    /** By year: the days of the year that are worked. Asked often, and slow to find out. */
    private static final Map<Integer, BitSet> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /**
     * A day that a plan or the law names.
     *
     * @param working whether it is worked: made up for
     * @param holiday what for
     * @param planned whether the year's plan names it, or the law alone
     */
    public record NamedDay(LocalDate day, boolean working, Optional<PublicHoliday> holiday, boolean planned) {}

    /** The days that are named between two days, both included, in order. */
    public static List<NamedDay> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> named(day).stream())
                .toList();
    }

    private static Optional<NamedDay> named(LocalDate day) {
        return isPublished(day.getYear())
                ? plan(day).map(plan -> new NamedDay(day, plan.isWork(), PublicHoliday.called(plan.getName()), true))
                : byLaw(day).map(holiday -> new NamedDay(day, false, Optional.of(holiday), false));
    }

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
                .filter(day -> planned(day)
                        .orElseGet(() ->
                                !isWeekend(day) && (published || byLaw(day).isEmpty())))
                .forEach(day -> worked.set(day.getDayOfYear()));
        return worked;
    }

    private static Optional<Boolean> planned(LocalDate day) {
        return plan(day).map(LegalHoliday::isWork);
    }

    private static Optional<LegalHoliday> plan(LocalDate day) {
        return Optional.ofNullable(LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    private static Optional<PublicHoliday> byLaw(LocalDate day) {
        return day.isBefore(LAW_IN_FORCE_SINCE)
                ? Optional.empty()
                : Optional.ofNullable(FIXED.get(MonthDay.from(day))).or(() -> byTheMoon(day));
    }

    private static Optional<PublicHoliday> byTheMoon(LocalDate day) {
        return festival(day)
                .filter(LUNAR::contains)
                .or(() -> IntStream.range(1, DAYS_OF_SPRING_FESTIVAL)
                        .mapToObj(day::minusDays)
                        .flatMap(first -> festival(first).filter(SPRING_FESTIVAL::equals).stream())
                        .findFirst())
                .flatMap(PublicHoliday::called);
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
