package io.icpready.rules.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import java.time.LocalDate;
import java.time.Period;

/**
 * Dates of a domain that cannot be, and a verification that the registries' database does not know:
 * DOM-15. A verification before the registration is one of the template, and in order; one after the
 * day of submission is DOM-10.
 */
final class DomainDates {

    /** Since then the ministry keeps a database of real-name data. */
    private static final LocalDate DATABASE_SINCE = LocalDate.of(2018, 1, 1);

    /** Day of the first name under .com. */
    private static final LocalDate FIRST_NAME = LocalDate.of(1985, 3, 15);

    /** No registry sells more. */
    private static final int LONGEST_YEARS = 10;

    private static final String LOGIC = "TR, H";

    private DomainDates() {}

    static void judge(Domain domain, Outcome.Builder outcome) {
        domain.registeredOn().ifPresent(day -> registered(day, outcome));
        domain.expiresOn().ifPresent(last -> expires(domain, last, outcome));
        domain.realNameVerifiedOn()
                .filter(day -> day.isBefore(DATABASE_SINCE))
                .ifPresent(day -> outcome.add(Draft.warn("DOM-15", "notInMiitBase")
                        .date("verifiedOn", day)
                        .date("since", DATABASE_SINCE)
                        .about("domain.realNameVerifiedOn")
                        .from("TR, H, FM", Confidence.MEDIUM)));
    }

    private static void registered(LocalDate registeredOn, Outcome.Builder outcome) {
        outcome.add(DatedRule.blocking(
                Days.before(registeredOn),
                day -> of(Draft.block("DOM-15", "registeredLater"), registeredOn)
                        .date("day", day)
                        .done()));
        if (registeredOn.isBefore(FIRST_NAME)) {
            outcome.add(
                    of(Draft.warn("DOM-15", "registeredTooEarly"), registeredOn).date("first", FIRST_NAME));
        }
    }

    private static Draft of(Draft draft, LocalDate registeredOn) {
        return draft.date("registeredOn", registeredOn)
                .about("domain.registeredOn")
                .from(LOGIC, Confidence.HIGH);
    }

    private static void expires(Domain domain, LocalDate expiresOn, Outcome.Builder outcome) {
        domain.registeredOn()
                .filter(registeredOn -> !expiresOn.isAfter(registeredOn))
                .ifPresent(registeredOn -> outcome.add(of(Draft.block("DOM-15", "expiresFirst"), registeredOn)
                        .date("expiresOn", expiresOn)
                        .about("domain.expiresOn")));
        outcome.add(DatedRule.advising(
                Days.until(Terms.lastDayWithin(expiresOn.minusDays(2), Period.ofYears(LONGEST_YEARS))),
                day -> Draft.warn("DOM-15", "expiresTooLate")
                        .date("expiresOn", expiresOn)
                        .number("years", LONGEST_YEARS)
                        .about("domain.expiresOn")
                        .from(LOGIC, Confidence.HIGH)
                        .done()));
    }
}
