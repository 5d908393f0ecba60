package io.icpready.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * A Chromium that speaks one language; a window per person, and nothing of one test left for the
 * next: the program stays for the JVM, what it showed goes.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds; a machine that builds other things meanwhile is slow. */
    private static final double PATIENCE = 30_000;

    /** Milliseconds in which a page is there, and how often one is loaded again. */
    private static final double ONE_LOAD = 25_000;

    private static final int LOADS = 6;

    /** By language. They end with the JVM, whose end their driver sees. */
    private static final Map<String, com.microsoft.playwright.Browser> RUNNING = new HashMap<>();

    private final com.microsoft.playwright.Browser chromium;
    private final String language;
    private final List<BrowserContext> people = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser chromium, String language) {
        this.chromium = chromium;
        this.language = language;
    }

    public static Browser start(String language) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Browser(RUNNING.computeIfAbsent(language, Browser::launched), language);
    }

    private static com.microsoft.playwright.Browser launched(String language) {
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(BrowserCondition.chromium().orElseThrow())
                // In a locale that knows no Chinese, files would be saved without their names.
                .setEnv(Map.of("LANGUAGE", language.replace('-', '_'), "LC_ALL", "C.UTF-8"))
                .setArgs(Stream.concat(QUIET.stream(), Stream.of("--lang=" + language))
                        .toList());
        return Driver.PLAYWRIGHT.chromium().launch(options);
    }

    /** Started with the first browser. */
    private static final class Driver {

        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public String language() {
        return language;
    }

    /** A window with a session of its own. */
    public Page window() {
        return opened(options().setViewportSize(1440, 1000));
    }

    /** The same on a phone: narrow, and touched. */
    Page phone() {
        return opened(options().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    private NewContextOptions options() {
        return new NewContextOptions().setLocale(language).setTimezoneId("Asia/Shanghai");
    }

    private Page opened(NewContextOptions options) {
        BrowserContext person = chromium.newContext(options);
        people.add(person);
        person.setDefaultTimeout(3 * PATIENCE);
        return person.newPage();
    }

    /**
     * Visits a page of the engine's web applications, and loads it again where it has not come in time,
     * as a person would on a machine that builds other things meanwhile.
     *
     * @param visit loads the page and waits for it, so many milliseconds at most
     */
    public static void loadingAgain(DoubleConsumer visit) {
        for (int load = 1; load < LOADS; load++) {
            try {
                visit.accept(ONE_LOAD);
                return;
            } catch (TimeoutError slow) {
                // Loaded once more.
            }
        }
        visit.accept(3 * PATIENCE);
    }

    /**
     * Waits for what shows that the page, as it stands, has come, and loads that page again only where it
     * has not come in time.
     */
    static void reloadingUntil(Page page, Locator sign) {
        try {
            sign.waitFor(new Locator.WaitForOptions().setTimeout(ONE_LOAD));
        } catch (TimeoutError slow) {
            loadingAgain(milliseconds -> {
                page.reload();
                sign.waitFor(new Locator.WaitForOptions().setTimeout(milliseconds));
            });
        }
    }

    @Override
    public void close() {
        people.forEach(BrowserContext::close);
    }
}
