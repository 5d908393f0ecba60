package io.icpready.rules.checks;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Server;
import io.icpready.rules.facts.choices.Billing;
import io.icpready.rules.facts.choices.InstanceKind;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.ServerRegion;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.Status;
import io.icpready.rules.tables.ProductTerms;
import io.icpready.rules.tables.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server whose service code is used: SRV-01 to SRV-08, SRV-10, SRV-11. */
public final class ServerCheck {

    /** AMB-04: a literal three months would refuse everyone who bought exactly three. */
    private static final int MINIMUM_DAYS_LEFT = 30;

    private static final String MAINLAND_PREFIX = "cn-";
    private static final String HONG_KONG = "cn-hongkong";

    /** Regions of China that need no filing, however a provider spells them. */
    private static final List<String> OUTSIDE_THE_MAINLAND =
            List.of(HONG_KONG, "cn-hk", "cn-taipei", "cn-taiwan", "cn-tw", "cn-macau", "cn-macao", "cn-mo");

    /** For example {@code cn-hangzhou}, {@code us-west-1}. */
    private static final Pattern REGION_ID = Pattern.compile("[a-z]{2}(-[a-z0-9]+)+");

    private final Tables tables;

    public ServerCheck(Tables tables) {
        this.tables = tables;
    }

    public Outcome judge(Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        facts.server().ifPresentOrElse(server -> judge(server, outcome), () -> outcome.base(Status.MISSING));
        return outcome.build();
    }

    private void judge(Server server, Outcome.Builder outcome) {
        outcome.addAll(location(server));
        outcome.addAll(serviceCode(server));
        server.expiresOn().ifPresent(lastDay -> outcome.add(notExpired(lastDay)));
        server.product()
                .ifPresentOrElse(
                        product -> judge(server, tables.product(product), outcome),
                        () -> outcome.add(Draft.block("SRV-02", "noProduct").about("server.product")));
    }

    private static void judge(Server server, ProductTerms terms, Outcome.Builder outcome) {
        outcome.addAll(billing(server, terms));
        outcome.addAll(bandwidth(server, terms));
        outcome.addAll(length(server, terms));
        outcome.addAll(amount(server, terms));
        outcome.addAll(edition(server, terms));
        outcome.addAll(instanceKind(server, terms));
        outcome.addAll(quota(server, terms));
        outcome.addAll(confirmedRegion(server, terms));
        if (terms.product() == ServerProduct.ECS) {
            remainingTerm(server, outcome);
        }
    }

    private static Stream<Draft> location(Server server) {
        if (server.region().isEmpty()) {
            return isMarketplaceSite(server)
                    ? Stream.empty()
                    : Stream.of(Draft.block("SRV-01", "noRegion").about("server.region"));
        }
        return server
                .region()
                .filter(region -> !isMainland(ServerRegion.idOf(region)))
                .map(region -> Draft.block("SRV-01", notMainland(ServerRegion.idOf(region)))
                        .text("region", region)
                        .about("server.region"))
                .stream();
    }

    /** The seller names the location of a marketplace site: SRV-10 asks for it. */
    private static boolean isMarketplaceSite(Server server) {
        return server.product().filter(ServerProduct.MARKETPLACE_SITE::equals).isPresent();
    }

    private static boolean isRegionId(String region) {
        return REGION_ID.matcher(region.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isMainland(String region) {
        String folded = region.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith(MAINLAND_PREFIX) && !isOutsideTheMainland(folded);
    }

    private static String notMainland(String region) {
        if (!isRegionId(region)) {
            return "noRegionId";
        }
        return isOutsideTheMainland(region.strip().toLowerCase(Locale.ROOT)) ? "outsideTheMainland" : "notMainland";
    }

    private static boolean isOutsideTheMainland(String folded) {
        return OUTSIDE_THE_MAINLAND.stream().anyMatch(area -> folded.equals(area) || folded.startsWith(area + "-"));
    }

    private static DatedRule notExpired(LocalDate lastDay) {
        return DatedRule.blocking(
                Days.after(lastDay),
                day -> Draft.block("SRV-01", "expired")
                        .date("expiresOn", lastDay)
                        .date("day", day)
                        .about("server.expiresOn")
                        .done());
    }

    private static void remainingTerm(Server server, Outcome.Builder outcome) {
        if (server.expiresOn().isEmpty()) {
            outcome.add(Draft.warn("SRV-07", "noDate").about("server.expiresOn"));
            return;
        }
        LocalDate lastDay = server.expiresOn().get();
        outcome.add(DatedRule.blocking(
                Days.after(lastDay),
                day -> remaining(Draft.block("SRV-07", "expired"), lastDay, day).done()));
        outcome.add(DatedRule.advising(
                Days.between(lastDay.minusDays(MINIMUM_DAYS_LEFT - 1L), lastDay),
                day -> remaining(Draft.warn("SRV-07", "shortTerm"), lastDay, day)
                        .done()));
    }

    private static Draft remaining(Draft draft, LocalDate lastDay, LocalDate day) {
        return draft.date("expiresOn", lastDay)
                .date("day", day)
                .number("daysLeft", ChronoUnit.DAYS.between(day, lastDay))
                .number("minimumDays", MINIMUM_DAYS_LEFT)
                .about("server.expiresOn");
    }

    private static Stream<Draft> billing(Server server, ProductTerms terms) {
        if (!terms.subscription()
                || server.billing().filter(Billing.SUBSCRIPTION::equals).isPresent()) {
            return Stream.empty();
        }
        if (server.billing().isPresent()) {
            return Stream.of(ofProduct(Draft.block(billingRule(terms), "payAsYouGo"), terms)
                    .about("server.billing"));
        }
        return isPackage(terms)
                ? Stream.empty()
                : Stream.of(ofProduct(Draft.block(billingRule(terms), "noBilling"), terms)
                        .about("server.billing"));
    }

    private static String billingRule(ProductTerms terms) {
        return terms.product() == ServerProduct.ECS ? "SRV-04" : "SRV-03";
    }

    /** Packages are sold for a fixed term only, so their billing need not be said. */
    private static boolean isPackage(ProductTerms terms) {
        return terms.lengthRule().equals("SRV-03");
    }

    private static Stream<Draft> bandwidth(Server server, ProductTerms terms) {
        boolean bought =
                server.publicBandwidthMbps().filter(mbps -> mbps.signum() > 0).isPresent();
        return !terms.bandwidth() || bought
                ? Stream.empty()
                : Stream.of(ofProduct(Draft.block("SRV-05", bandwidthFault(server)), terms)
                        .about("server.publicBandwidthMbps"));
    }

    /** What was not said is to be said, not to be bought anew. */
    private static String bandwidthFault(Server server) {
        return server.publicBandwidthMbps().isPresent() ? "noBandwidth" : "bandwidthUnsaid";
    }

    private static Stream<Draft> length(Server server, ProductTerms terms) {
        if (terms.minimumMonths().isEmpty()) {
            return Stream.empty();
        }
        int minimum = terms.minimumMonths().get();
        if (server.monthsFirstPurchase().isEmpty()) {
            return Stream.of(ofProduct(Draft.block(terms.lengthRule(), "noMonths"), terms)
                    .number("minimumMonths", minimum)
                    .about("server.monthsFirstPurchase"));
        }
        int months = countedMonths(server, terms);
        return months >= minimum
                ? Stream.empty()
                : Stream.of(ofProduct(Draft.block(terms.lengthRule(), tooShort(terms)), terms)
                        .number("months", months)
                        .number("minimumMonths", minimum)
                        .about("server.monthsFirstPurchase", "server.monthsRenewed"));
    }

    private static int countedMonths(Server server, ProductTerms terms) {
        int renewed = terms.renewalsCount() ? server.monthsRenewed().orElse(0) : 0;
        return server.monthsFirstPurchase().orElse(0) + renewed;
    }

    private static String tooShort(ProductTerms terms) {
        return terms.renewalsCount() ? "tooShort" : "tooShortFirst";
    }

    private static Stream<Draft> amount(Server server, ProductTerms terms) {
        Optional<BigDecimal> minimum = terms.minimumOrderCny();
        if (minimum.isEmpty()) {
            return Stream.empty();
        }
        if (server.orderAmountCny().isEmpty()) {
            return Stream.of(ofProduct(Draft.block("SRV-03", "noAmount"), terms)
                    .number("minimumAmount", minimum.get())
                    .about("server.orderAmountCny"));
        }
        return server
                .orderAmountCny()
                .filter(amount -> amount.compareTo(minimum.get()) < 0)
                .map(amount -> ofProduct(Draft.block("SRV-03", "amountTooLow"), terms)
                        .number("amount", amount)
                        .number("minimumAmount", minimum.get())
                        .about("server.orderAmountCny"))
                .stream();
    }

    private static Stream<Draft> edition(Server server, ProductTerms terms) {
        boolean qualifies = terms.editions().isEmpty()
                || server.edition().filter(terms.editions()::contains).isPresent();
        if (qualifies) {
            return Stream.empty();
        }
        return Stream.of(server.edition()
                .map(edition ->
                        ofProduct(Draft.block("SRV-03", "edition"), terms).constant("edition", edition))
                .orElseGet(() -> ofProduct(Draft.block("SRV-03", "noEdition"), terms))
                .about("server.edition"));
    }

    private static Stream<Draft> instanceKind(Server server, ProductTerms terms) {
        boolean isOther =
                server.instanceKind().filter(InstanceKind.OTHER::equals).isPresent();
        return terms.serverInstance() && isOther
                ? Stream.of(
                        ofProduct(Draft.block("SRV-03", "instanceKind"), terms).about("server.instanceKind"))
                : Stream.empty();
    }

    private static Stream<Draft> quota(Server server, ProductTerms terms) {
        int used = server.serviceCodesUsed().orElse(0);
        return used < terms.quota()
                ? Stream.empty()
                : Stream.of(ofProduct(Draft.block("SRV-08", "usedUp"), terms)
                        .number("used", used)
                        .number("quota", terms.quota())
                        .about("server.serviceCodesUsed"));
    }

    private static Stream<Draft> confirmedRegion(Server server, ProductTerms terms) {
        return terms.mainlandConfirmation() && !Subjects.is(server.regionConfirmed())
                ? Stream.of(
                        ofProduct(Draft.block("SRV-10", "notConfirmed"), terms).about("server.regionConfirmed"))
                : Stream.empty();
    }

    private static Stream<Draft> serviceCode(Server server) {
        return server.serviceCode().isPresent()
                ? Stream.empty()
                : Stream.of(Draft.info("SRV-11", "noCode").about("server.serviceCode"));
    }

    private static Draft ofProduct(Draft draft, ProductTerms terms) {
        return howTo(draft.constant("product", terms.product()).from(terms.origin()), terms);
    }

    /** What to buy, and where, stands beside everything that is wrong with what was bought. */
    private static Draft howTo(Draft draft, ProductTerms terms) {
        terms.link().ifPresent(link -> draft.text(Finding.LINK, link));
        return draft.key(Finding.HOW_TO, terms.howToKey());
    }
}
