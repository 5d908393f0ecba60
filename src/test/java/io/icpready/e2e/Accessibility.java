package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/** Whether everybody can use a screen, as far as axe-core can tell. */
final class Accessibility {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /**
     * What breaks a rule whose impact is grave. A rule has one impact, so those of the others would only be thrown
     * away; and what passes is not looked up in the page again: together two thirds of the time.
     */
    private static final String GRAVE_BARRIERS = """
            async () => {
              const slight = axe._audit.rules.filter(({ impact }) => ['minor', 'moderate'].includes(impact));
              const rules = Object.fromEntries(slight.map(({ id }) => [id, { enabled: false }]));
              const { violations } = await axe.run({ rules, resultTypes: ['violations'] });
              return violations.flatMap(rule => rule.nodes.map(
                ({ target, html, failureSummary }) => `${rule.id} at ${target}: ${html} ${failureSummary}`));
            }
            """;

    private Accessibility() {}

    /** Fails with every place of the page that some people could not read or reach. */
    static void expect(Page page, String screen) {
        page.frames().forEach(Accessibility::bringAxe);
        assertThat((Iterable<?>) page.evaluate(GRAVE_BARRIERS))
                .as("barriers of " + screen + " at " + page.url())
                .isEmpty();
    }

    /** A document that is looked at again has it already. */
    private static void bringAxe(Frame frame) {
        if (!(Boolean) frame.evaluate("() => 'axe' in window")) {
            frame.evaluate(SCRIPT);
        }
    }
}
