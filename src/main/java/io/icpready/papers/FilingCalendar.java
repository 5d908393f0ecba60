package io.icpready.papers;

import java.util.List;
import java.util.Locale;

/** Writes the days of a filing as iCalendar (RFC 5545). */
public interface FilingCalendar {

    /**
     * A calendar of whole days, the last ones with a reminder ahead.
     *
     * @param id of the filing: the same days of the same filing are the same entries when read again
     * @param name what the filing is called; stands in every entry
     */
    String write(String id, String name, List<FilingSpan> spans, Locale language);
}
