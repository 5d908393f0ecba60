package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar in the profile {@code oidc}, and a provider that was not written for it. */
@RequiresBrowser
@DisplayName("Single sign-on in a browser, by a provider that others wrote")
class SignOnBrowserIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    private static final Pattern WHO_IS_LOGGED_IN = Pattern.compile("/camunda/api/admin/auth/user/default$");

    private static Agency agency;
    private static PackagedApplication application;

    @BeforeAll
    static void start(@TempDir Path folder) {
        agency = Agency.open();
        application = PackagedApplication.start(
                folder,
                "spring.profiles.active=demo,oidc",
                "icp-ready.oidc.issuer=" + agency.issuer(),
                "icp-ready.oidc.client-id=" + Agency.CLIENT,
                "icp-ready.oidc.client-secret=" + Agency.SECRET);
        agency.register(application.url(""));
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        agency.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName(
            "From the provider's page to Tasklist, back without a question after a session that ended, and out of both")
    void inAndOut(String language) {
        try (Browser browser = Browser.start(language)) {
            Page page = browser.window();
            page.navigate(application.url(TASKLIST));
            atTheAgency(page);
            screenshot(page, "so1-provider", language);

            logIn(page, "filer");
            Locator begin = page.locator(".icp-ready-begin a");
            Browser.loadingAgain(milliseconds -> {
                page.navigate(application.url(TASKLIST));
                begin.waitFor(new Locator.WaitForOptions().setTimeout(milliseconds));
                page.locator(".task-filter a").first().waitFor(new Locator.WaitForOptions().setTimeout(milliseconds));
            });
            screenshot(page, "so2-tasklist", language);

            page.context().clearCookies(new ClearCookiesOptions().setDomain("127.0.0.1"));
            page.waitForRequest(
                    request -> request.url().startsWith(agency.issuer() + "/"),
                    () -> page.locator(".task-filter a").first().click());
            assertThat(page).hasURL(Pattern.compile("^" + application.url(TASKLIST)));
            Browser.reloadingUntil(page, begin);
            screenshot(page, "so3-back", language);

            page.locator("li.account .dropdown-toggle").click();
            page.locator("li.logout a").click();
            assertThat(page).hasURL(application.url("/"));
            page.navigate(application.url(TASKLIST));
            atTheAgency(page);
        }
    }

    /** As after the way back of the browser to a page of before: the server was not asked for the page. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName(
            "Where a session has ended once its page is there, a button leads to the provider, and no form stands there")
    void theDoor(String language) {
        try (Browser browser = Browser.start(language)) {
            Page page = browser.window();
            page.navigate(application.url(TASKLIST));
            logIn(page, "filer");
            assertThat(page).hasURL(Pattern.compile("^" + application.url(TASKLIST)));
            page.route(WHO_IS_LOGGED_IN, nobody -> nobody.fulfill(new Route.FulfillOptions().setStatus(404)));
            Locator door = page.locator(".icp-single-sign-on");
            Browser.loadingAgain(milliseconds -> {
                page.navigate(application.url(TASKLIST));
                door.waitFor(new Locator.WaitForOptions().setTimeout(milliseconds));
            });
            assertThat(page.locator("form[name=signinForm]")).isHidden();
            assertThat(page.locator("a[href$='?password']")).isVisible();
            screenshot(page, "so3-door", language);

            page.unroute(WHO_IS_LOGGED_IN);
            page.context().clearCookies(new ClearCookiesOptions().setDomain("127.0.0.1"));
            page.waitForRequest(request -> request.url().startsWith(agency.issuer() + "/"), door::click);
            assertThat(page).hasURL(Pattern.compile("^" + application.url(TASKLIST)));
            Browser.reloadingUntil(page, page.locator(".icp-ready-begin a"));
        }
    }

    @Test
    @DisplayName("Who has no role reads why in both languages; a manager comes to Cockpit")
    void asFarAsTheGroupsOpen() {
        try (Browser browser = Browser.start("en")) {
            Page cook = browser.window();
            cook.navigate(application.url(TASKLIST));
            logIn(cook, "cook");
            assertThat(cook.locator("section[lang=zh-CN] h1")).isVisible();
            assertThat(cook.locator("section[lang=en] h1")).isVisible();
            screenshot(cook, "so4-no-role", "en");

            Page watcher = browser.window();
            watcher.navigate(application.url(COCKPIT));
            logIn(watcher, "watcher");
            Browser.loadingAgain(milliseconds -> {
                watcher.navigate(application.url(COCKPIT));
                watcher.locator("a[href*='icp-ready']")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setTimeout(milliseconds));
            });
        }
    }

    private static void atTheAgency(Page page) {
        assertThat(page).hasURL(Pattern.compile("^" + agency.issuer() + "/login"));
    }

    private static void logIn(Page page, String name) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(name);
        page.locator("button[type=submit]").click();
    }

    private static void screenshot(Page page, String name, String language) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + "-" + language + ".png")));
    }
}
