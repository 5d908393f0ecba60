package io.icpready.rules.tables.persons;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;

/**
 * What a province says to somebody of one age in one role.
 *
 * @param rule PER-01, or PER-02 where the person is too old
 * @param severity empty where nothing speaks against the age
 * @param needs message key of what has to be given because of the age
 * @param needsOfStudent the same of somebody who studies, where that differs
 * @param needsWithoutWork the same of somebody without income of their own, where that differs
 */
public record AgeLimit(
        String rule,
        Optional<Severity> severity,
        Optional<String> needs,
        Optional<String> needsOfStudent,
        Optional<String> needsWithoutWork,
        Origin origin) {}
