package io.icpready.rules.tables.names;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.List;
import java.util.Set;

/**
 * What words mean at one place.
 *
 * @param rule id of the rule that speaks
 * @param variant last part of the message key
 * @param words what is looked for; empty where {@code match} needs none
 * @param onlyIf all of them must hold
 * @param unless none of them may hold
 */
public record WordRule(
        String rule,
        String variant,
        WordPlace place,
        WordMatch match,
        List<String> words,
        Set<WordCondition> onlyIf,
        Set<WordCondition> unless,
        Severity severity,
        Origin origin) {

    public WordRule {
        words = List.copyOf(words);
        onlyIf = Set.copyOf(onlyIf);
        unless = Set.copyOf(unless);
    }
}
