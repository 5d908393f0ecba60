package io.icpready.rules.orders;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Service;
import io.icpready.rules.facts.choices.AppUsesDomain;
import io.icpready.rules.facts.choices.ServiceType;

/** What several checks ask of a service that is no website. */
final class Apps {

    private Apps() {}

    static boolean isApp(Facts facts) {
        return is(facts, ServiceType.APP);
    }

    static boolean isMiniProgram(Facts facts) {
        return is(facts, ServiceType.MINI_PROGRAM);
    }

    static boolean hasDomainName(Facts facts) {
        return facts.domain().flatMap(Domain::name).isPresent();
    }

    /** An App of which is said that it needs no domain, and that has none (APP-07). */
    static boolean needsNoDomain(Facts facts) {
        return isApp(facts)
                && !hasDomainName(facts)
                && facts.service()
                        .flatMap(Service::appUsesDomain)
                        .filter(use -> use != AppUsesDomain.YES)
                        .isPresent();
    }

    private static boolean is(Facts facts, ServiceType type) {
        return facts.service().flatMap(Service::type).filter(type::equals).isPresent();
    }
}
