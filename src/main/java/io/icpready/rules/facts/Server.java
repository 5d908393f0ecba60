package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.Billing;
import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.InstanceKind;
import io.icpready.rules.facts.choices.ServerProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The server whose service code (服务码) the filing uses. */
public record Server(
        Optional<ServerProduct> product,
        Optional<String> region,
        Optional<Billing> billing,
        Optional<Integer> monthsFirstPurchase,
        Optional<Integer> monthsRenewed,
        Optional<LocalDate> expiresOn,
        Optional<BigDecimal> publicBandwidthMbps,
        Optional<BigDecimal> orderAmountCny,
        Optional<Edition> edition,
        Optional<Integer> serviceCodesUsed,
        Optional<String> serviceCode,
        Optional<InstanceKind> instanceKind,
        Optional<Boolean> regionConfirmed) {}
