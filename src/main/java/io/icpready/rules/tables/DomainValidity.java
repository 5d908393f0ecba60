package io.icpready.rules.tables;

import io.icpready.rules.saying.Origin;
import java.util.Optional;

/**
 * How long a domain must still be valid (DOM-03, DOM-04, AMB-01, AMB-02).
 *
 * @param moreThanDays days that must be exceeded: 90, or the value of a province that states days
 * @param months calendar months that are asked for in addition, by provinces that state months
 * @param rule DOM-03 where only the default holds, DOM-04 where the province has its own value
 */
public record DomainValidity(int moreThanDays, Optional<Months> months, String rule, Origin origin) {

    /** A provincial bound in calendar months, counted from the submission day. */
    public record Months(Comparison comparison, int value) {}

    static DomainValidity of(Row row) {
        return new DomainValidity(
                row.number("moreThanDays"),
                row.optionalNumber("months")
                        .map(months ->
                                new DomainValidity.Months(row.constant("monthsComparison", Comparison.class), months)),
                row.text("rule"),
                row.origin());
    }
}
