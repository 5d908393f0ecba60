package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for readers says what the rows of the rules say. */
class RulesPageTest {

    private static final Path PAGE = Path.of("docs", "rules.md");
    private static final String REGENERATE = "mvn test -Dtest=RulesPageTest -Dicp-ready.docs=write";

    @Test
    void thePageIsWhatTheRowsSay() throws IOException {
        if ("write".equals(System.getProperty("icp-ready.docs"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).as("regenerate it by: " + REGENERATE).isEqualTo(page());
    }

    private static String page() {
        return """
                # The rules

                Generated from the rows of `Rule` by `%s`; do not edit. The severity is the
                severest that a rule ever says. Where a table is named, its rows may change the rule without a
                change of code. What stands behind the ids of sources is in `tables/sources.json`.

                | Rule | Step | 规则 | Title | Severity | Table | Source | Confidence |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(
                REGENERATE, RuleRow.all().stream().map(RulesPageTest::line).collect(Collectors.joining("\n")));
    }

    private static String line(RuleRow rule) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        rule.id(),
                        rule.step(),
                        rule.title().get("zh-CN"),
                        rule.title().get("en"),
                        rule.severity(),
                        rule.table() == null ? "" : "`" + rule.table() + "`",
                        rule.source(),
                        rule.confidence());
    }
}
