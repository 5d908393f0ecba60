package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.Billing;
import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.InstanceKind;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.Needed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The server whose service code (服务码) the filing uses. */
public record Server(
        @Needed Optional<ServerProduct> product,
        @Needed @AskedWhen("product != MARKETPLACE_SITE") Optional<String> region,
        @Needed @AskedWhen("product = " + Server.BY_MONTHS) Optional<Billing> billing,
        @Needed @AskedWhen("product != IOT_STUDIO") Optional<Integer> monthsFirstPurchase,
        @AskedWhen("product = " + Server.BY_MONTHS) Optional<Integer> monthsRenewed,
        @AskedWhen("product") Optional<LocalDate> expiresOn,
        @Needed @AskedWhen("product = ECS") Optional<BigDecimal> publicBandwidthMbps,

        @Needed @AskedWhen("product = MARKETPLACE_SITE|FUNCTION_COMPUTE|LINKEDMALL|IOT_STUDIO")
        Optional<BigDecimal> orderAmountCny,

        @Needed @AskedWhen("product = IOT_STUDIO") Optional<Edition> edition,
        @Needed @AskedWhen("product") Optional<Integer> serviceCodesUsed,
        @AskedWhen("product") Optional<String> serviceCode,
        @AskedWhen("product = SIMPLE_APPLICATION_SERVER") Optional<InstanceKind> instanceKind,
        @AskedWhen("product = MARKETPLACE_SITE") Optional<Boolean> regionConfirmed) {

    /** Products whose length is bought in months (SRV-06). */
    private static final String BY_MONTHS = "ECS|WEB_HOSTING|SIMPLE_APPLICATION_SERVER|ENS";
}
