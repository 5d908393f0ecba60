package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.saying.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The rows of the rule book")
class RuleTest {

    private static final Pattern SENTENCE = Pattern.compile("([A-Z]{3,4}-\\d{2})\\..+");
    private static final Map<String, Rule> BY_ID =
            Rule.ALL.stream().collect(Collectors.toMap(Rule::id, Function.identity()));

    @Test
    @DisplayName("every rule that has a sentence has a row, and every row has a sentence")
    void everyRuleHasARow() {
        Set<String> speaking = new TreeSet<>();
        Stream.of("messages", "messages-documents", "messages-names", "messages-observations")
                .flatMap(RuleTest::keys)
                .map(SENTENCE::matcher)
                .filter(matcher -> matcher.matches())
                .forEach(matcher -> speaking.add(matcher.group(1)));

        assertThat(Rule.ALL).extracting(Rule::id).containsExactlyElementsOf(speaking);
    }

    @ParameterizedTest
    @MethodSource("io.icpready.rules.RuleCase#all")
    @DisplayName("no case says more than its rule's row")
    void noFindingIsWorseThanItsRow(RuleCase rule) {
        assertThat(rule.findings()).allSatisfy(RuleTest::isNoWorse);
    }

    private static void isNoWorse(Finding finding) {
        assertThat(BY_ID).containsKey(finding.rule());
        assertThat(finding.severity().ordinal())
                .as(finding.messageKey())
                .isGreaterThanOrEqualTo(BY_ID.get(finding.rule()).worst().ordinal());
    }

    private static Stream<String> keys(String catalogue) {
        Properties sentences = new Properties();
        try (InputStream file = RuleTest.class.getResourceAsStream("/" + catalogue + "_en.properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences.stringPropertyNames().stream();
    }
}
