package io.icpready.observations.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When in the night a domain has its turn: always the same moment, and everybody another one. */
public final class NightSlot {

    private static final LocalTime FIRST = LocalTime.of(23, 0);
    private static final Duration NIGHT = Duration.ofHours(7);

    private NightSlot() {}

    /** The first turn after this moment. */
    public static Instant after(Instant moment, String name, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Instant turn = turn(today.minusDays(1), name, zone);
        for (int day = 0; !turn.isAfter(moment); day++) {
            turn = turn(today.plusDays(day), name, zone);
        }
        return turn;
    }

    private static Instant turn(LocalDate evening, String name, ZoneId zone) {
        long second = Math.floorMod(spread(name.hashCode()), NIGHT.toSeconds());
        return evening.atTime(FIRST).atZone(zone).toInstant().plusSeconds(second);
    }

    /** Names that differ in their last letter alone are neighbours by hash, and would be by turn. */
    private static long spread(int hash) {
        return (hash * 0x9E3779B97F4A7C15L) >>> 16;
    }
}
