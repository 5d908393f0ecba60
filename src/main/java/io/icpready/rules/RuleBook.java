package io.icpready.rules;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.ObservedDomain;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every rule of the preparation, as pure functions of facts, tables and a day. */
public interface RuleBook {

    /**
     * Judges one step.
     *
     * @param day the judged day, Asia/Shanghai
     */
    Verdict check(Step step, Facts facts, LocalDate day);

    /**
     * Judges the dates of one document, whatever else is given or missing: VAL-01 to VAL-06, and
     * whether an approval comes before the filing (PRE-01).
     *
     * @param day the judged day, Asia/Shanghai
     */
    Verdict checkDates(GivenDocument document, Facts facts, LocalDate day);

    /**
     * The days on which a letter, proof or statement may be signed so that it holds when it is handed in
     * and for the review after that (VAL-02 to VAL-06, AMB-07); empty where its age is not judged.
     *
     * @param submission the day of handing in, Asia/Shanghai
     */
    Optional<Days> signingDays(DocumentType type, Facts facts, LocalDate submission);

    /**
     * The last day, from this one on, until which a step passes without a break; empty when it does not
     * pass on this very day, or when nothing ends it.
     */
    Optional<LocalDate> lastDay(Step step, Facts facts, LocalDate from);

    /** As above, of the dates of one document. */
    Optional<LocalDate> lastDay(GivenDocument document, Facts facts, LocalDate from);

    /** The first day, from this one on, on which a step does not pass; empty when none comes. */
    Optional<LocalDate> firstDayBroken(Facts facts, LocalDate from);

    /** The same rules for a filing that is to be handed in, which leaves no question open. */
    RuleBook atSubmission();

    /** The same rules over what was looked up of the domain, wherever it was. */
    default RuleBook observing(ObservedDomain seen) {
        return new ObservingRules(this, seen);
    }

    /** Whether the registrant's real-name data differ from the subject's and nothing bridges it (DOM-11). */
    boolean refusesHolder(Facts facts);

    /** What is known of a province's practice (PRV-01). */
    ProvinceCard province(Province province);

    /**
     * The documents that these facts make necessary or possible, ordered as the journey asks for
     * them.
     */
    List<RequiredDocument> requiredDocuments(Facts facts);

    /**
     * Judges everything at the later of the planned day and today.
     *
     * @param today the current day in Asia/Shanghai
     */
    Assessment assess(Facts facts, LocalDate today);

    /**
     * As {@link #assess}, for somebody who gathers the documents later: no document bounds the
     * days. No day is told before something was said of everything else that bounds them.
     *
     * @param today the current day in Asia/Shanghai
     */
    Assessment outlook(Facts facts, LocalDate today);
}
