package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where people arrive who log in at the start page")
@RequiresBrowser
class ArrivalBrowserIT {

    private static final Pattern ALL_FILINGS = Pattern.compile("/camunda/app/cockpit/default/#/icp-ready\\?list=");
    private static final Pattern TASKLIST = Pattern.compile("/camunda/app/tasklist/default/");

    private static PackagedApplication application;

    private Browser browser;

    @BeforeAll
    static void start() {
        application = PackagedApplication.shared();
    }

    @AfterAll
    static void stop() {
        LeftBehind.endAll(application.port());
        application.close();
    }

    @AfterEach
    void closeWindows() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"manager, zh-CN", "manager, en", "admin, en"})
    @DisplayName("A manager comes to all filings, and from there to Tasklist, where no first filing is offered")
    void aManagerComesToAllFilings(String person, String language) {
        browser = Browser.start(language);
        Page page = browser.window();
        page.navigate(application.url("/"));
        page.locator("nav a.button").click();
        logIn(page, person);
        page.locator(".icp-monitor.icp-list [data-part=total]").waitFor();
        assertThat(page).hasURL(ALL_FILINGS);
        screenshots(page, "arrival-" + person, language);

        page.locator(".icp-ways a[href*='/tasklist/']").click();
        assertThat(page.locator(".icp-ready-managers-link a")).isVisible();
        page.reload();
        assertThat(page.locator(".icp-ready-managers-link a")).isVisible();
        page.locator(".task-filters").waitFor();
        assertThat(page).hasURL(TASKLIST);
        assertThat(page.locator(".icp-standby")).hasCount(0);
        assertThat(page.locator(".icp-ready-filings-link a")).hasCount(person.equals("admin") ? 1 : 0);
        assertThat(page.locator(".icp-ready-begin a")).hasCount(0);
        screenshots(page, "arrival-tasks-" + person, language);

        page.navigate(application.url("/"));
        page.locator("nav a.button").click();
        page.locator(".icp-monitor.icp-list").waitFor();
        page.locator(".icp-ways a[href*='/tasklist/']").click();
        page.locator(".icp-ready-managers-link a").waitFor();
        page.locator("li.account .dropdown-toggle").click();
        page.locator("li.logout a").click();
        logIn(page, person);
        page.locator(".icp-monitor.icp-list").waitFor();
        assertThat(page).hasURL(ALL_FILINGS);
    }

    @Test
    @DisplayName("Who followed the way to a task comes to that task, a manager too")
    void theWayToATaskLeadsToTheTask() {
        browser = Browser.start("en");
        Tasklist applicant = new Tasklist(browser, application).login("applicant");
        applicant.begin(Answers.individual());
        applicant.awaitTask("ReviewChecklist");
        List<String> tasks = applicant.idsOf("ReviewChecklist");
        String task = tasks.get(tasks.size() - 1);

        Page page = browser.window();
        page.navigate(application.url("/camunda/app/tasklist/default/#/?task=" + task));
        logIn(page, "manager");

        page.locator(".task-card").waitFor();
        assertThat(page).hasURL(Pattern.compile("/tasklist/default/#/\\?.*task=" + task));
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "reviewer"})
    @DisplayName("Who logs in where their role opens nothing is led to where it does")
    void whoLogsInElsewhereIsLedToTheFilingPreparation(String person) {
        browser = Browser.start("en");
        Page page = browser.window();
        page.navigate(application.url("/camunda/app/cockpit/default/"));
        logIn(page, person);

        page.waitForURL(Pattern.compile(".*/tasklist/default/.*"));
        page.locator("li.account .dropdown-toggle").waitFor();
    }

    @Test
    @DisplayName(
            "On a phone the menu closes once something in it was chosen, and who leaves is not thanked in another name")
    void theMenuClosesOnAPhone() {
        browser = Browser.start("en");
        Page page = new Tasklist(browser, application).login("applicant").page();
        page.setViewportSize(390, 844);
        Locator open = page.locator(".navbar-toggle.open");

        page.locator(".navbar-toggle").click();
        assertThat(open).hasCount(1);
        page.locator("[cam-widget-header] a[href='#/filings']").click();
        assertThat(open).hasCount(0);

        page.locator(".navbar-toggle").click();
        page.locator("li.account .dropdown-toggle").click();
        page.locator("li.logout a").click();
        page.locator("input[type=password]").waitFor();
        assertThat(open).hasCount(0);
        assertThat(page.locator(".page-notifications")).containsText("Thank you, and goodbye");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("A reviewer reads what comes here and when")
    void aReviewerReadsWhatComesHere(String language) {
        browser = Browser.start(language);
        Tasklist reviewer = new Tasklist(browser, application).login("reviewer");

        Locator told = reviewer.find(".icp-standby");
        assertThat(told).containsText(language.equals("en") ? "Documents to review" : "待审核的材料");
        assertThat(told.locator("[data-action=begin]")).hasCount(0);
        assertThat(reviewer.find(".no-task")).isHidden();
        screenshots(reviewer.page(), "arrival-reviewer", language);
    }

    private static void logIn(Page page, String person) {
        Locator password = page.locator("input[type=password]");
        page.locator("form[name=signinForm] input[type=text]").fill(person);
        password.fill(person);
        password.press("Enter");
    }

    private static void screenshots(Page page, String name, String language) {
        ViewportSize window = page.viewportSize();
        page.setViewportSize(1366, 768);
        Screens.keep(page, name + "-" + language);
        page.setViewportSize(390, 844);
        Screens.keep(page, name + "-phone-" + language);
        page.setViewportSize(window.width, window.height);
    }
}
