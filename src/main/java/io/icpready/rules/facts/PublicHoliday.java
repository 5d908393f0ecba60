package io.icpready.rules.facts;

import java.util.Arrays;
import java.util.Optional;

/** What a public holiday is called; days that are made up for go by the same name. */
public enum PublicHoliday {
    NEW_YEAR("元旦"),
    SPRING_FESTIVAL("春节", "除夕"),
    QINGMING("清明"),
    LABOUR_DAY("劳动节"),
    DRAGON_BOAT("端午"),
    MID_AUTUMN_AND_NATIONAL_DAY("国庆中秋"),
    MID_AUTUMN("中秋"),
    NATIONAL_DAY("国庆");

    private final String[] names;

    PublicHoliday(String... names) {
        this.names = names;
    }

    /** By the name of an almanac; none of a holiday that was given once. */
    static Optional<PublicHoliday> called(String name) {
        return Arrays.stream(values())
                .filter(holiday -> Arrays.stream(holiday.names).anyMatch(name::startsWith))
                .findFirst();
    }
}
