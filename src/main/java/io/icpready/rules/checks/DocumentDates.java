package io.icpready.rules.checks;

import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentTraits.Need;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.tables.DocumentWindow;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The dates of one given document: VAL-01 to VAL-06, and the review that follows (AMB-07). */
final class DocumentDates {

    private static final int REVIEW_WORKING_DAYS = 20;

    private final GivenDocument document;
    private final DocumentWindow window;
    private final String path;

    /**
     * @param path of the document among the facts, for example {@code documents[0]}
     */
    DocumentDates(GivenDocument document, DocumentWindow window, String path) {
        this.document = document;
        this.window = window;
        this.path = path;
    }

    void judge(Outcome.Builder outcome) {
        window.minimumMonthsLeft().ifPresent(months -> timeLeft(months, outcome));
        window.maximumAgeMonths().ifPresent(months -> age(outcome, "Months", months, day -> day.plusMonths(months)));
        window.maximumAgeDays().ifPresent(days -> age(outcome, "Days", days, day -> day.plusDays(days)));
    }

    /** What is valid on the day but runs out while the administration reviews it (AMB-07). */
    void lookAheadToReview(Outcome.Builder outcome) {
        document.issuedOn().ifPresent(issuedOn -> {
            window.maximumAgeMonths().map(issuedOn::plusMonths).ifPresent(last -> outcome.add(review(issuedOn, last)));
            window.maximumAgeDays().map(issuedOn::plusDays).ifPresent(last -> outcome.add(review(issuedOn, last)));
        });
    }

    /**
     * The days on which a document of this age may be signed or issued so that it holds on a day and for
     * the review after it; empty where its age is not judged.
     */
    static Optional<Days> signing(DocumentWindow window, LocalDate submission) {
        LocalDate needed = WorkingDays.after(submission, REVIEW_WORKING_DAYS);
        return Stream.concat(
                        window.maximumAgeMonths().map(Period::ofMonths).stream(),
                        window.maximumAgeDays().map(Period::ofDays).stream())
                .map(term -> Terms.firstDayReaching(needed, term))
                .max(Comparator.naturalOrder())
                .map(first -> Days.between(first, submission));
    }

    private void timeLeft(int months, Outcome.Builder outcome) {
        if (Subjects.is(document.longTerm())) {
            return;
        }
        if (document.expiresOn().isEmpty()) {
            missingEnd().forEach(outcome::add);
            return;
        }
        LocalDate lastDay = document.expiresOn().get();
        outcome.add(DatedRule.blocking(
                Days.after(Terms.lastDayWithin(lastDay, Period.ofMonths(months))),
                day -> draft(day.isAfter(lastDay) ? "expired" : "tooShort")
                        .date("expiresOn", lastDay)
                        .date("needed", day.plusMonths(months))
                        .date("day", day)
                        .number("months", months)
                        .about(path + ".expiresOn")
                        .done()));
    }

    private Stream<Draft> missingEnd() {
        return document.type().traits().expiresOn() == Need.REQUIRED
                ? Stream.of(draft("noDate").about(path + ".expiresOn"))
                : Stream.empty();
    }

    private void age(Outcome.Builder outcome, String unit, int limit, LastDay lastDay) {
        document.expiresOn()
                .filter(end -> !Subjects.is(document.longTerm()))
                .ifPresent(end -> outcome.add(stillInForce(end)));
        if (document.issuedOn().isEmpty()) {
            outcome.add(draft("noDate").about(path + ".issuedOn"));
            return;
        }
        LocalDate issuedOn = document.issuedOn().get();
        LocalDate last = lastDay.of(issuedOn);
        outcome.add(DatedRule.blocking(
                Days.before(issuedOn),
                day -> aged("laterThanSubmission", issuedOn, last, day).done()));
        outcome.add(DatedRule.blocking(
                Days.after(last),
                day -> aged("tooOld" + unit, issuedOn, last, day)
                        .number("limit", limit)
                        .done()));
    }

    private DatedRule review(LocalDate issuedOn, LocalDate last) {
        return DatedRule.advising(runsOutDuringReview(issuedOn, last), day -> review(issuedOn, last, day));
    }

    private DatedRule stillInForce(LocalDate lastDay) {
        return DatedRule.blocking(
                Days.after(lastDay),
                day -> draft("noLongerInForce")
                        .date("expiresOn", lastDay)
                        .date("day", day)
                        .about(path + ".expiresOn")
                        .done());
    }

    private static Days runsOutDuringReview(LocalDate issuedOn, LocalDate last) {
        LocalDate first = WorkingDays.lastOf(last, REVIEW_WORKING_DAYS);
        return Days.between(first.isBefore(issuedOn) ? issuedOn : first, last);
    }

    /** Its own id: a document that is valid today must not look as if it broke its VAL rule. */
    private Finding review(LocalDate issuedOn, LocalDate last, LocalDate day) {
        return Draft.warn("AMB-07", "runsOutDuringReview")
                .constant("document", document.type())
                .date("issuedOn", issuedOn)
                .date("lastDay", last)
                .date("day", day)
                .number("workingDays", REVIEW_WORKING_DAYS)
                .about(path + ".issuedOn")
                .from("T", Confidence.MEDIUM)
                .done();
    }

    private Draft aged(String variant, LocalDate issuedOn, LocalDate last, LocalDate day) {
        return draft(variant)
                .date("issuedOn", issuedOn)
                .date("lastDay", last)
                .date("day", day)
                .about(path + ".issuedOn");
    }

    private Draft draft(String variant) {
        return Draft.block(window.rule(), variant)
                .constant("document", document.type())
                .from(window.origin());
    }

    /** The last day on which a document of a given date may be handed in. */
    private interface LastDay {
        LocalDate of(LocalDate issuedOn);
    }
}
