package io.icpready.precheck;

import io.icpready.rules.Rule;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rule as the rule book shows it.
 *
 * @param title its name by language tag
 * @param severity the severest that it ever says
 * @param source ids of the sources, comma separated
 * @param table the table that may change it; null where only code can
 */
record RuleRow(
        String id,
        String step,
        Map<String, String> title,
        String severity,
        String source,
        String confidence,
        String table) {

    static List<RuleRow> all() {
        return Rule.ALL.stream().map(RuleRow::of).toList();
    }

    private static RuleRow of(Rule rule) {
        return new RuleRow(
                rule.id(),
                rule.step().key(),
                Map.of(
                        "zh-CN", Wording.render(rule.titleKey(), Locale.SIMPLIFIED_CHINESE),
                        "en", Wording.render(rule.titleKey(), Locale.ENGLISH)),
                rule.worst().name(),
                rule.source(),
                rule.confidence().key(),
                rule.table().orElse(null));
    }
}
