package io.icpready.monitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.icpready.e2e.Browser;
import io.icpready.e2e.Screens;
import java.util.ArrayList;
import java.util.List;

/** Cockpit as one person uses it in one window. */
final class CockpitWindow implements AutoCloseable {

    private static final int WIDTH = 1440;
    private static final int USUAL = 1000;
    private static final int TALL = 2000;

    private final Page page;
    private final String base;
    private final String language;
    private final List<String> troubles = new ArrayList<>();

    private CockpitWindow(Browser browser, int port) {
        this.page = browser.window();
        this.base = "http://127.0.0.1:" + port + "/camunda/app/cockpit/default/";
        this.language = browser.language();
        page.onPageError(troubles::add);
    }

    static CockpitWindow login(Browser browser, int port, String user) {
        CockpitWindow window = new CockpitWindow(browser, port);
        Browser.loadingAgain(milliseconds -> window.tryLogin(user, milliseconds));
        return window;
    }

    private void tryLogin(String user, double milliseconds) {
        Locator.WaitForOptions patience = new Locator.WaitForOptions().setTimeout(milliseconds);
        Locator ours = page.locator("a[href*='icp-ready']");
        Locator password = page.locator("input[type=password]");
        page.navigate(base);
        password.or(ours).first().waitFor(patience);
        if (password.isVisible()) {
            page.locator("input[type=text]").first().fill(user);
            password.fill(user);
            password.press("Enter");
        }
        ours.first().waitFor(patience);
    }

    CockpitWindow open(String fragment, String awaited) {
        page.navigate(base + fragment);
        find(awaited).first().waitFor();
        return this;
    }

    CockpitWindow openDashboard() {
        return open("#/icp-ready", "[data-figure=open]");
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    /** Narrows the field by one select or input of the filter. */
    void filter(String name, String value) {
        Locator control = find(".icp-filter [name=" + name + "]");
        if ("SELECT".equals(control.evaluate("control => control.tagName"))) {
            control.selectOption(value);
        } else {
            control.fill(value);
        }
        page.waitForResponse(
                answer -> answer.url().contains("/dashboard?"),
                () -> find(".icp-filter [type=submit]").last().click());
        find("[data-figure=open]").waitFor();
    }

    long figure(String name) {
        return Long.parseLong(find("[data-figure=" + name + "] b").innerText().replaceAll("\\D", ""));
    }

    /** The cells of a panel's table, row by row. */
    @SuppressWarnings("unchecked")
    List<List<String>> table(String panel) {
        return (List<List<String>>) page.evaluate("""
                        panel => [...document.querySelectorAll(`[data-panel=${panel}] tbody tr`)]
                          .map(row => [...row.cells].map(cell => cell.innerText.trim()))
                        """, panel);
    }

    /** Keeps a picture of the whole page, which scrolls within itself, for a person to look at. */
    void screenshot(String name) {
        page.setViewportSize(WIDTH, TALL);
        awaitStandstill();
        Screens.keep(page, "monitor-" + name + "-" + language);
        page.setViewportSize(WIDTH, USUAL);
    }

    /** Keeps a picture of what a manager sees on a phone. */
    void phoneScreenshot(String name) {
        page.setViewportSize(390, 844);
        awaitStandstill();
        Screens.keep(page, "monitor-" + name + "-phone-" + language);
        page.setViewportSize(WIDTH, USUAL);
    }

    /** Charts and diagrams fit themselves to another size: waits until they no longer do. */
    private void awaitStandstill() {
        page.evaluate("""
                () => new Promise(done => {
                  let last = '';
                  let frames = 0;
                  const look = () => {
                    const now = [...document.querySelectorAll('canvas, svg .viewport')]
                      .map(part => `${part.width} ${part.height} ${part.getAttribute('transform')}`)
                      .join();
                    frames = now === last ? frames + 1 : 0;
                    last = now;
                    frames > 30 ? done() : requestAnimationFrame(look);
                  };
                  look();
                })
                """);
    }

    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
