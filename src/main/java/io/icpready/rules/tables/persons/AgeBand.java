package io.icpready.rules.tables.persons;

import java.util.OptionalInt;

/**
 * Neighbouring ages, in completed years, to which one thing is said (PER-01, PER-02).
 *
 * @param from the least of them
 * @param below the next age, to which something else is said; empty where no older one is told apart
 */
public record AgeBand(int from, OptionalInt below, AgeLimit limit) {}
