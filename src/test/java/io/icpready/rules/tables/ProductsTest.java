package io.icpready.rules.tables;

import static io.icpready.rules.tables.Fixture.TABLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.ServerProduct;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {

    @ParameterizedTest(name = "SRV-08 {0} gives {1} service codes")
    @CsvSource({
        "ECS, 5",
        "WEB_HOSTING, 5",
        "SIMPLE_APPLICATION_SERVER, 5",
        "ENS, 5",
        "MARKETPLACE_SITE, 1",
        "FUNCTION_COMPUTE, 1",
        "LINKEDMALL, 2",
        "IOT_STUDIO, 1"
    })
    void quota(ServerProduct product, int quota) {
        assertThat(TABLES.product(product).quota()).isEqualTo(quota);
    }

    @ParameterizedTest(name = "{4} {0}: {1} months, renewals count {2}, subscription {3}")
    @CsvSource({
        "ECS, 3, true, true, SRV-06",
        "WEB_HOSTING, 3, true, true, SRV-06",
        "SIMPLE_APPLICATION_SERVER, 3, true, true, SRV-06",
        "ENS, 3, true, true, SRV-06",
        "MARKETPLACE_SITE, 12, false, true, SRV-03",
        "FUNCTION_COMPUTE, 3, false, true, SRV-03",
        "LINKEDMALL, 3, false, true, SRV-03",
        "IOT_STUDIO, , false, false, SRV-03"
    })
    void length(ServerProduct product, Integer months, boolean renewals, boolean subscription, String rule) {
        ProductTerms terms = TABLES.product(product);

        assertThat(terms.minimumMonths()).isEqualTo(Optional.ofNullable(months));
        assertThat(terms.renewalsCount()).isEqualTo(renewals);
        assertThat(terms.subscription()).isEqualTo(subscription);
        assertThat(terms.lengthRule()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "SRV-03 {0}: order of at least {1} yuan, mainland {2}")
    @CsvSource({
        "ECS, , true",
        "WEB_HOSTING, , true",
        "SIMPLE_APPLICATION_SERVER, , true",
        "ENS, , true",
        "MARKETPLACE_SITE, 99, false",
        "FUNCTION_COMPUTE, 100, false",
        "LINKEDMALL, 100, false",
        "IOT_STUDIO, 100, true"
    })
    void amountAndPlace(ServerProduct product, BigDecimal amount, boolean mainland) {
        assertThat(TABLES.product(product).minimumOrderCny()).isEqualTo(Optional.ofNullable(amount));
        assertThat(TABLES.product(product).mainland()).isEqualTo(mainland);
    }

    @Test
    @DisplayName("SRV-03 IoT Studio qualifies in the enterprise and flagship editions only")
    void editions() {
        assertThat(TABLES.product(ServerProduct.IOT_STUDIO).editions())
                .containsExactlyInAnyOrder(Edition.ENTERPRISE, Edition.FLAGSHIP);
        assertThat(TABLES.product(ServerProduct.ECS).editions()).isEmpty();
    }

    @ParameterizedTest(name = "SRV-05/SRV-10 {0}: bandwidth {1}, confirmation {2}, server instance {3}")
    @CsvSource({
        "ECS, true, false, false",
        "WEB_HOSTING, false, false, false",
        "SIMPLE_APPLICATION_SERVER, false, false, true",
        "ENS, false, false, false",
        "MARKETPLACE_SITE, false, true, false",
        "FUNCTION_COMPUTE, false, false, false",
        "LINKEDMALL, false, false, false",
        "IOT_STUDIO, false, false, false"
    })
    void ownConditions(ServerProduct product, boolean bandwidth, boolean confirmation, boolean instance) {
        ProductTerms terms = TABLES.product(product);

        assertThat(terms.bandwidth()).isEqualTo(bandwidth);
        assertThat(terms.mainlandConfirmation()).isEqualTo(confirmation);
        assertThat(terms.serverInstance()).isEqualTo(instance);
    }
}
