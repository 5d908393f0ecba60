package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The eight products, each against each condition of the source document. */
class ProductConditionsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    /** Product, months, renewals count, least amount, quota, rule of the length. */
    private static final List<Terms> PRODUCTS = List.of(
            new Terms("ECS", 3, true, 0, 5, "SRV-06"),
            new Terms("WEB_HOSTING", 3, true, 0, 5, "SRV-06"),
            new Terms("SIMPLE_APPLICATION_SERVER", 3, true, 0, 5, "SRV-06"),
            new Terms("ENS", 3, true, 0, 5, "SRV-06"),
            new Terms("MARKETPLACE_SITE", 12, false, 99, 1, "SRV-03"),
            new Terms("FUNCTION_COMPUTE", 3, false, 100, 1, "SRV-03"),
            new Terms("LINKEDMALL", 3, false, 100, 2, "SRV-03"),
            new Terms("IOT_STUDIO", 0, false, 100, 1, "SRV-03"));

    private record Terms(String product, int months, boolean renewalsCount, int amount, int quota, String lengthRule) {

        Filing filing() {
            return Filing.ofEnterprise()
                    .with("server.product", product)
                    .with("server.monthsFirstPurchase", Math.max(1, months))
                    .with("server.orderAmountCny", amount)
                    .with("server.edition", "ENTERPRISE")
                    .with("server.regionConfirmed", true);
        }

        @Override
        public String toString() {
            return product;
        }
    }

    static Stream<Terms> products() {
        return PRODUCTS.stream();
    }

    static Stream<Terms> productsWithLength() {
        return products().filter(terms -> terms.months > 0);
    }

    static Stream<Terms> productsWithAmount() {
        return products().filter(terms -> terms.amount > 0);
    }

    static Stream<Arguments> productsAndCodes() {
        return products()
                .flatMap(
                        terms -> IntStream.rangeClosed(0, terms.quota + 1).mapToObj(used -> Arguments.of(terms, used)));
    }

    @ParameterizedTest(name = "SRV-03 {0} that meets its conditions passes")
    @MethodSource("products")
    void aProductThatMeetsItsConditionsPasses(Terms terms) {
        assertThat(check(terms.filing()).status()).isEqualTo(Status.PASS);
    }

    @ParameterizedTest(name = "SRV-06/SRV-03 {0} a month short is blocked")
    @MethodSource("productsWithLength")
    void aMonthShortIsBlocked(Terms terms) {
        Filing filing = terms.filing().with("server.monthsFirstPurchase", terms.months - 1);
        assertThat(blocking(filing)).containsExactly(terms.lengthRule);
    }

    @ParameterizedTest(name = "SRV-06/SRV-03 {0} a month short and a month renewed")
    @MethodSource("productsWithLength")
    void renewalsCountWhereTheTableSaysSo(Terms terms) {
        Filing filing = terms.filing()
                .with("server.monthsFirstPurchase", terms.months - 1)
                .with("server.monthsRenewed", 1);
        assertThat(blocking(filing).isEmpty()).isEqualTo(terms.renewalsCount);
    }

    @ParameterizedTest(name = "SRV-03 {0} a cent short is blocked")
    @MethodSource("productsWithAmount")
    void aCentShortIsBlocked(Terms terms) {
        Filing filing = terms.filing().with("server.orderAmountCny", terms.amount - 0.01);
        assertThat(blocking(filing)).containsExactly("SRV-03");
    }

    @ParameterizedTest(name = "SRV-08 {0} with {1} codes used")
    @MethodSource("productsAndCodes")
    void theQuotaIsFixed(Terms terms, int used) {
        Filing filing = terms.filing().with("server.serviceCodesUsed", used).with("server.monthsRenewed", 120);
        assertThat(blocking(filing)).isEqualTo(used < terms.quota ? List.of() : List.of("SRV-08"));
    }

    @ParameterizedTest(name = "SRV-01 {0} outside the mainland is blocked")
    @MethodSource("products")
    void everyProductHasToStandInTheMainland(Terms terms) {
        assertThat(blocking(terms.filing().with("server.region", "cn-hongkong")))
                .containsExactly("SRV-01");
        assertThat(blocking(terms.filing().with("server.region", "us-west-1"))).containsExactly("SRV-01");
    }

    @ParameterizedTest(name = "SRV-01 a region called “{0}” stands in the mainland: {1}")
    @CsvSource({
        "cn-hangzhou,         true",
        "CN-HANGZHOU,         true",
        "华东1（杭州）,       true",
        "华东1(杭州),         true",
        "华东 1,              true",
        "杭州,                false",
        "China (Hangzhou),    true",
        "hangzhou,            false",
        "华北2（北京）,       true",
        "中国香港,            false",
        "China (Hong Kong),   false",
        "cn-hongkong,         false",
        "cn-somewhere-new,    true",
        "新加坡,              false",
        "杭州第二机房,        false",
    })
    void theNamesOfTheConsoleAreUnderstood(String region, boolean mainland) {
        Filing filing = products().findFirst().orElseThrow().filing().with("server.region", region);
        assertThat(blocking(filing)).isEqualTo(mainland ? List.of() : List.of("SRV-01"));
    }

    @ParameterizedTest(name = "{1} {0} paid as you go")
    @CsvSource({
        "ECS, SRV-04",
        "WEB_HOSTING, SRV-03",
        "SIMPLE_APPLICATION_SERVER, SRV-03",
        "ENS, SRV-03",
        "MARKETPLACE_SITE, SRV-03",
        "FUNCTION_COMPUTE, SRV-03",
        "LINKEDMALL, SRV-03",
        "IOT_STUDIO,"
    })
    void subscriptionsOnly(String product, String rule) {
        Terms terms = products()
                .filter(row -> row.product.equals(product))
                .findFirst()
                .get();
        Filing filing = terms.filing().with("server.billing", "PAY_AS_YOU_GO");
        assertThat(blocking(filing)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "SRV-03 IoT Studio {0}: {1}")
    @CsvSource({"STANDARD, false", "ENTERPRISE, true", "FLAGSHIP, true"})
    void editionsOfIotStudio(String edition, boolean qualifies) {
        Terms terms = PRODUCTS.get(PRODUCTS.size() - 1);
        Filing filing = terms.filing().with("server.edition", edition);
        assertThat(blocking(filing).isEmpty()).isEqualTo(qualifies);
    }

    @ParameterizedTest(name = "every failed condition of {0} is listed")
    @MethodSource("productsWithAmount")
    void everyFailedConditionIsListed(Terms terms) {
        Filing filing = terms.filing()
                .with("server.region", "cn-hongkong")
                .with("server.orderAmountCny", 1)
                .with("server.serviceCodesUsed", 9)
                .with("server.expiresOn", "2026-11-01");
        assertThat(blocking(filing)).containsExactly("SRV-01", "SRV-01", "SRV-03", "SRV-08");
    }

    private static List<String> blocking(Filing filing) {
        return check(filing).findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(Finding::rule)
                .toList();
    }

    private static Verdict check(Filing filing) {
        return new Rules(TestTables.TABLES).check(Step.SERVER, filing.facts(), DAY);
    }
}
