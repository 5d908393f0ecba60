package io.icpready.rules.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.choices.RegistrarApproval;
import io.icpready.rules.facts.choices.RegistrarScope;
import io.icpready.rules.saying.Draft;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** Who registered the domain, and whether that is allowed: DOM-05 to DOM-07. */
final class RegistrarCheck {

    private static final LocalDate GRANDFATHERED_BEFORE = LocalDate.of(2018, 1, 1);
    private static final String INTERNATIONAL_SITE = "alibabacloud.com";

    private RegistrarCheck() {}

    static Stream<Draft> judge(Domain domain) {
        if (isGrandfathered(domain)) {
            return Stream.of(Draft.info("DOM-07", "grandfathered")
                    .date("registeredOn", domain.registeredOn().orElseThrow())
                    .about("domain.registrarScope", "domain.registeredOn"));
        }
        return Stream.concat(approval(domain), scope(domain));
    }

    private static boolean isInternational(Domain domain) {
        return domain.registrarScope()
                        .filter(RegistrarScope.INTERNATIONAL::equals)
                        .isPresent()
                || domain.registrar()
                        .map(registrar -> registrar.toLowerCase(Locale.ROOT))
                        .filter(registrar -> registrar.contains(INTERNATIONAL_SITE))
                        .isPresent();
    }

    private static boolean isGrandfathered(Domain domain) {
        return isInternational(domain)
                && Subjects.is(domain.alreadyFiled())
                && domain.registeredOn()
                        .filter(day -> day.isBefore(GRANDFATHERED_BEFORE))
                        .isPresent();
    }

    private static Stream<Draft> approval(Domain domain) {
        return switch (domain.registrarApproved().orElse(RegistrarApproval.UNKNOWN)) {
            case YES -> Stream.empty();
            case NO ->
                Stream.of(Draft.block("DOM-05", "notApproved").about("domain.registrarApproved", "domain.registrar"));
            case UNKNOWN ->
                Stream.of(Draft.warn("DOM-05", "unknown").about("domain.registrarApproved", "domain.registrar"));
        };
    }

    private static Stream<Draft> scope(Domain domain) {
        if (isInternational(domain)) {
            return Stream.of(international(domain));
        }
        return domain.registrarScope().isPresent()
                ? Stream.empty()
                : Stream.of(Draft.warn("DOM-06", "unknown").about("domain.registrarScope"));
    }

    private static Draft international(Domain domain) {
        return domain.registeredOn()
                .map(day -> Draft.block("DOM-06", internationalVariant(day)).date("registeredOn", day))
                .orElseGet(() -> Draft.block("DOM-06", "noDate"))
                .about("domain.registrarScope", "domain.registeredOn", "domain.alreadyFiled");
    }

    private static String internationalVariant(LocalDate registeredOn) {
        return registeredOn.isBefore(GRANDFATHERED_BEFORE) ? "notFiled" : "since2018";
    }
}
