package io.icpready.rules.tables;

import io.icpready.rules.saying.Origin;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Approved suffixes as published on a day (DOM-02).
 *
 * @param approved suffixes without the leading dot, in Unicode form
 * @param disputed approved suffixes that a newer source calls not fileable, with both sources
 * @param listedOn day of the list; older than 12 months means that an unknown suffix only warns
 */
public record SuffixList(Set<String> approved, Map<String, String> disputed, LocalDate listedOn, Origin origin) {}
