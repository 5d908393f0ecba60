package io.icpready.rules.tables.names;

import io.icpready.rules.facts.choices.Industry;
import java.util.List;
import java.util.Set;

/**
 * Words that are taken for an industry (NAM-05).
 *
 * @param industries the first is proposed; any of them, once declared, answers for the words
 * @param exclusions phrases in which the words mean something else
 * @param exempt whom the words say nothing of
 */
public record IndustryKeywords(
        String group, List<Industry> industries, List<String> keywords, List<String> exclusions, Set<Exempt> exempt) {

    /** Whom words say nothing of. */
    public enum Exempt {
        /** Government agencies. */
        AGENCY,
        /** Public institutions that are schools. */
        SCHOOL
    }

    public IndustryKeywords {
        industries = List.copyOf(industries);
        keywords = List.copyOf(keywords);
        exclusions = List.copyOf(exclusions);
        exempt = Set.copyOf(exempt);
    }

    /** The industry that the words propose. */
    public Industry proposed() {
        return industries.get(0);
    }
}
