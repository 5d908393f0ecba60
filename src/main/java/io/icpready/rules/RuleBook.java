package io.icpready.rules;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.List;

/** Every rule of the preparation, as pure functions of facts, tables and a day. */
public interface RuleBook {

    /**
     * Judges one step.
     *
     * @param day the judged day, Asia/Shanghai
     */
    Verdict check(Step step, Facts facts, LocalDate day);

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
     * days.
     *
     * @param today the current day in Asia/Shanghai
     */
    Assessment outlook(Facts facts, LocalDate today);
}
