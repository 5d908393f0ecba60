package io.icpready.rules.tables;

import io.icpready.rules.saying.Origin;
import java.util.Optional;

/**
 * The dates a document must keep on the submission day.
 *
 * @param rule VAL-01 to VAL-06
 * @param minimumMonthsLeft calendar months from submission to the end of validity (VAL-01)
 * @param maximumAgeMonths calendar months from issue to submission (VAL-02, VAL-05, VAL-06)
 * @param maximumAgeDays days from issue to submission (VAL-03, VAL-04)
 */
public record DocumentWindow(
        String rule,
        Optional<Integer> minimumMonthsLeft,
        Optional<Integer> maximumAgeMonths,
        Optional<Integer> maximumAgeDays,
        Origin origin) {

    static DocumentWindow of(Row row) {
        return new DocumentWindow(
                row.text("rule"),
                row.optionalNumber("minimumMonthsLeft"),
                row.optionalNumber("maximumAgeMonths"),
                row.optionalNumber("maximumAgeDays"),
                row.origin());
    }
}
