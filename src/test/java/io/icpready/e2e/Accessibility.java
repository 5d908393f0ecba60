package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Whether everybody can use a screen, as far as axe-core can tell. */
final class Accessibility {

    private static final List<String> GRAVE = List.of("serious", "critical");

    private Accessibility() {}

    /** Fails with every place of the page that some people could not read or reach. */
    static void expect(Page page, String screen) {
        // Its other way opens a second window, which the session does not have.
        List<String> barriers = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(Accessibility::barriers)
                        .toList();
        assertThat(barriers).as("barriers of " + screen + " at " + page.url()).isEmpty();
    }

    private static Stream<String> barriers(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getHtml() + " "
                        + node.getFailureSummary());
    }
}
