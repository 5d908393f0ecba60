package io.icpready.rules.tables;

import io.icpready.rules.saying.Origin;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Approved suffixes as published on a day (DOM-02).
 *
 * @param approved suffixes without the leading dot, in Unicode form
 * @param sameZone suffixes that are another spelling of an approved one, with that one
 * @param listedOn day of the list; older than 12 months means that an unknown suffix only warns
 * @param zoneOrigin where it is said which suffixes are one
 */
public record SuffixList(
        Set<String> approved, Map<String, String> sameZone, LocalDate listedOn, Origin origin, Origin zoneOrigin) {}
