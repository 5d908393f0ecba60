package io.icpready.rules.saying;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A rule whose outcome depends on the day of submission.
 *
 * @param broken the days on which it is broken
 * @param effect what that means for such a day
 * @param finding what is said on such a day
 */
public record DatedRule(Days broken, Effect effect, Function<LocalDate, Finding> finding) {

    /** What a broken rule does to a day. */
    public enum Effect {
        /** It stops the step. */
        STOPS,
        /** It stops nothing, but a better day comes (DOM-13). */
        DELAYS,
        /** It only says something. */
        ADVISES
    }

    /** A rule that stops the step on days on which it is broken. */
    public static DatedRule blocking(Days broken, Function<LocalDate, Finding> finding) {
        return new DatedRule(broken, Effect.STOPS, finding);
    }

    /** A rule that stops nothing on days on which it is broken, which yet are no days to submit. */
    public static DatedRule delaying(Days broken, Function<LocalDate, Finding> finding) {
        return new DatedRule(broken, Effect.DELAYS, finding);
    }

    /** A rule that only says something on days on which it is broken. */
    public static DatedRule advising(Days broken, Function<LocalDate, Finding> finding) {
        return new DatedRule(broken, Effect.ADVISES, finding);
    }

    /** What is said on a day, its advice counted from another that comes not before it. */
    public Finding on(LocalDate day, LocalDate ahead) {
        Finding said = finding.apply(day);
        return ahead.isAfter(day) ? said.advising(ahead, finding.apply(ahead)) : said;
    }

    /** What is said of a day on which nobody submits any more, its advice counted from that day. */
    public Finding ofDay(LocalDate day) {
        Finding said = finding.apply(day);
        return said.advising(day, said);
    }

    /** The facts it looks at. */
    public List<String> fields() {
        return finding.apply(broken.first().equals(LocalDate.MIN) ? broken.last() : broken.first())
                .fields();
    }

    /** Whether a day on which it is broken is no day to submit. */
    public boolean bounds() {
        return effect != Effect.ADVISES;
    }

    public boolean stops() {
        return effect == Effect.STOPS;
    }
}
