package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.saying.Origin;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions of one product (SRV-03).
 *
 * @param mainland whether the row itself asks for a mainland node (SRV-01 asks anyway)
 * @param mainlandConfirmation whether the location must be confirmed before buying (SRV-10)
 * @param subscription whether only subscriptions qualify
 * @param minimumMonths least months bought
 * @param renewalsCount whether renewals count towards the months (SRV-06)
 * @param bandwidth whether public bandwidth must be bought (SRV-05)
 * @param minimumOrderCny least order amount in yuan
 * @param editions editions that qualify; empty when any does
 * @param serverInstance whether it must be a server instance
 * @param quota service codes of one instance (SRV-08)
 * @param lengthRule rule under which the length is reported: SRV-06 or SRV-03
 * @param howToKey message key: what to buy
 * @param link purchase page
 */
public record ProductTerms(
        ServerProduct product,
        boolean mainland,
        boolean mainlandConfirmation,
        boolean subscription,
        Optional<Integer> minimumMonths,
        boolean renewalsCount,
        boolean bandwidth,
        Optional<BigDecimal> minimumOrderCny,
        Set<Edition> editions,
        boolean serverInstance,
        int quota,
        String lengthRule,
        String howToKey,
        Optional<String> link,
        Origin origin) {

    static ProductTerms of(ServerProduct product, Row row) {
        return new ProductTerms(
                product,
                row.flag("mainland"),
                row.flag("mainlandConfirmation"),
                row.flag("subscription"),
                row.optionalNumber("minimumMonths"),
                row.flag("renewalsCount"),
                row.flag("bandwidth"),
                row.optionalNumber("minimumOrderCny").map(BigDecimal::valueOf),
                row.constants("editions", Edition.class),
                row.flag("serverInstance"),
                row.number("quota"),
                row.text("lengthRule"),
                row.text("howTo"),
                row.optionalText("link"),
                row.origin());
    }
}
