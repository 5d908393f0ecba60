package io.icpready.journey.papers;

import io.icpready.papers.FilingSpan;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.DocumentName;
import io.icpready.wording.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** One bar of the chart of days; ISO days, null where a side is open. */
record DaysView(String kind, String name, String first, String last, String says) {

    static DaysView of(FilingSpan span, Locale language) {
        String document = span.slot()
                .map(slot -> DocumentName.of(slot.type(), slot.purpose(), language))
                .orElse("");
        return new DaysView(
                span.kind().name(),
                Wording.render(
                        "calendar." + span.kind() + ".bar", Map.of("document", Argument.text(document)), language),
                span.first().map(LocalDate::toString).orElse(null),
                span.last().map(LocalDate::toString).orElse(null),
                Wording.render("calendar." + span.kind() + ".says", language));
    }
}
