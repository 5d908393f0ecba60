package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasklist without a mouse, on a phone, on a slow line, and after a long pause. */
@RequiresBrowser
@DisplayName("Tasklist without a mouse, on a phone, after a pause")
class WithoutHelpBrowserIT {

    private static final String COMPLETE = ".form-actions .btn-primary";
    private static final Pattern SCRIPT_OF_THE_ENGINE = Pattern.compile("/lib/ngDefine\\.js");

    @TempDir
    private static Path folder;

    private static PackagedApplication application;
    private static TestPictures pictures;

    private Browser browser;

    @BeforeAll
    static void start() {
        application = PackagedApplication.shared();
        pictures = new TestPictures(folder);
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        browser = Browser.start("en");
    }

    /** A filing that is left would be the oldest that the next test finds. */
    @AfterEach
    void leaveNothing() {
        browser.close();
        LeftBehind.endAll(application.port());
    }

    @Test
    @DisplayName("From the login to the first upload by keys alone")
    void aFilingIsBegunByKeysAlone() {
        Page page = browser.window();
        Keyboard keys = new Keyboard(page);
        Tasklist applicant = new Tasklist(page, browser.language(), application);
        logsInBy(keys, page);

        keys.reach(".icp-ready-begin a").press("Enter");
        applicant.awaitForm("startJourney");
        keys.choose("#icp-subjectKind", "INDIVIDUAL");
        keys.write("#icp-subjectName", "李四");
        keys.choose("#icp-subjectIdType", "RESIDENT_ID");
        keys.write("#icp-subjectIdNumber", Answers.RESIDENT_ID);
        keys.choose("#icp-subjectProvince", "330000");
        keys.choose("#icp-subjectHouseholdProvince", "330000");
        keys.reach("#icp-subjectAlreadyFiled-true").press("ArrowDown");
        keys.reach("#icp-leaderFiledElsewhere-true").press("ArrowDown");
        keys.write("#icp-serviceName", "李四的书房");
        keys.reach(".modal-footer .btn-primary").press("Enter");

        applicant.awaitForm("reviewChecklist");
        keys.reach("#icp-consentGiven").press("Space").reach(COMPLETE).press("Enter");
        applicant.awaitForm("registerAccount");
        keys.reach("#icp-accountRegistered-true").press("Space").reach(COMPLETE).press("Enter");

        applicant.awaitTask("UploadDocument");
        String upload = applicant.idsOf("UploadDocument").get(0);
        keys.reach(".tasks-list a[href*='task=" + upload + "']").press("Enter");
        applicant.awaitForm("uploadDocument");
        keys.give("#icp-file-single", pictures.card("by-keys.jpg", 5));
        applicant.expectPicture("accepted");
        keys.reach("#icp-documentLongTerm").press("Space").reach(COMPLETE).press("Enter");
        page.waitForCondition(() -> !applicant.idsOf("UploadDocument").contains(upload));
    }

    private static void logsInBy(Keyboard keys, Page page) {
        page.navigate(application.url("/camunda/app/tasklist/default/"));
        page.locator("input[type=password]").waitFor();
        keys.write("input[type=text]", "applicant");
        keys.write("input[type=password]", "applicant");
        keys.reach("button[type=submit]").press("Enter");
        page.locator(".task-filters").waitFor();
    }

    @Test
    @DisplayName("A line that needs more than seven seconds for a script only takes longer")
    void aSlowLineTakesLonger() {
        Page page = browser.window();
        List<String> troubles = new ArrayList<>();
        page.onPageError(troubles::add);
        CompletableFuture<Route> slow = new CompletableFuture<>();
        page.route(SCRIPT_OF_THE_ENGINE, slow::complete);
        page.clock().install();
        page.navigate(
                application.url("/camunda/app/tasklist/default/"),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(slow::isDone);

        page.clock().fastForward(60_000);
        page.clock().runFor(1_000);
        slow.join().resume();

        assertThat(page.locator("input[type=password]")).isVisible();
        assertThat(troubles).isEmpty();
    }

    @Test
    @DisplayName("Where a script does not come at all the page says so, and can be loaded again")
    void aBrokenLineSaysSo() {
        Page page = browser.window();
        page.route(SCRIPT_OF_THE_ENGINE, Route::abort, new Page.RouteOptions().setTimes(1));
        page.navigate(application.url("/camunda/app/tasklist/default/"));

        assertThat(page.locator(".icp-not-loaded")).containsText("did not load completely");
        Screens.keep(page, "15-not-loaded");
        page.locator(".icp-not-loaded button").click();
        assertThat(page.locator("input[type=password]")).isVisible();
    }

    @Test
    @DisplayName("A session that ended says so, and leads back to what was typed")
    void aSessionEnds() {
        Tasklist applicant = new Tasklist(browser, application).login("applicant");
        Page page = applicant.page();
        applicant.begin(Answers.individual());
        applicant.submitTask("ReviewChecklist", Map.of("consentGiven", false));
        applicant.openTask("RegisterAccount", "registerAccount").answer("accountId", "typed-before");

        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        applicant.clickComplete();
        assertThat(page.locator(".icp-session-ended")).containsText("what you typed is kept");
        applicant.screenshot("13-session-ended");

        page.locator("input[type=text]").fill("applicant");
        page.locator("input[type=password]").fill("applicant");
        page.locator("input[type=password]").press("Enter");
        applicant.awaitForm("registerAccount");
        assertThat(applicant.answered("accountId")).isEqualTo("typed-before");

        page.locator(".account > a").click();
        page.locator(".logout a").click();
        page.locator("input[type=password]").waitFor();
        assertThat(page.locator(".icp-session-ended")).hasCount(0);
    }

    @Test
    @DisplayName(
            "On a phone a chosen task brings its form into view, the camera comes first, and no bar covers a button")
    void aPhoneIsEnough() {
        Page page = browser.phone();
        Tasklist applicant = new Tasklist(page, browser.language(), application).login("applicant");
        applicant.begin(Answers.individual());
        applicant.submitTask("ReviewChecklist", Map.of("consentGiven", true));
        applicant.submitTask("RegisterAccount", Map.of("accountRegistered", true));
        applicant.openTask("UploadDocument", "uploadDocument");

        assertThat(page.locator(".task-details h2.task")).isInViewport();
        assertThat(page.locator(".icp-zone[data-role=single] input").first()).hasAttribute("capture", "environment");
        applicant.screenshot("14-phone");
        Locator complete = page.locator(COMPLETE);
        complete.scrollIntoViewIfNeeded();
        assertThat((Boolean) complete.evaluate("""
                button => {
                  const { x, y, width, height } = button.getBoundingClientRect();
                  return [0.1, 0.9].every(part =>
                    button.contains(document.elementFromPoint(x + width / 2, y + height * part)));
                }
                """)).isTrue();
    }

    @Test
    @DisplayName("MAT-04: a number that would be sent back is led to first; who insists begins all the same")
    void aMistakeIsSaidBeforeTheFilingBegins() {
        Tasklist applicant = new Tasklist(browser, application).login("applicant");
        applicant.beginFiling();
        applicant
                .answer("subjectKind", "INDIVIDUAL")
                .answer("subjectName", "李四")
                .answer("subjectIdType", "RESIDENT_ID")
                .answer("subjectIdNumber", Answers.RESIDENT_ID.substring(0, 17) + "0")
                .answer("subjectProvince", "330000")
                .answer("subjectHouseholdProvince", "330000")
                .answer("subjectAlreadyFiled", "false")
                .answer("leaderFiledElsewhere", "false")
                .answer("serviceName", "李四的书房");
        assertThat(applicant.find("[data-field='subject.idNumber'] .icp-rule")).hasText("MAT-04");

        applicant.clickStart();
        assertThat(applicant.find(".icp-form-alert .alert-danger")).containsText("press the button again");
        assertThat(applicant.find("#icp-subjectIdNumber")).isFocused();
        applicant.start();
        applicant.awaitForm("reviewChecklist");
    }

    @Test
    @DisplayName("What the self-check was told is filled in where the filing asks for it, later forms included")
    void theSelfCheckGoesAlong() {
        Tasklist applicant = new Tasklist(browser, application).login("applicant");
        Page page = applicant.page();
        page.navigate(application.url("/"));
        page.selectOption("#fact-subject-kind", "INDIVIDUAL");
        page.selectOption("#fact-subject-province", "330000");
        page.selectOption("#fact-subject-householdProvince", "330000");
        page.fill("#fact-service-name", "李四的书房");
        page.fill("#fact-domain-name", "example.cn");
        page.selectOption("#fact-account-registered", "true");
        page.selectOption("#fact-server-product", "ECS");
        page.locator("#facts [type=submit]").click();
        page.locator("#begin").click();

        applicant.awaitForm("startJourney");
        applicant
                .answer("subjectName", "李四")
                .answer("subjectIdType", "RESIDENT_ID")
                .answer("subjectIdNumber", Answers.RESIDENT_ID)
                .answer("subjectAlreadyFiled", "false")
                .answer("leaderFiledElsewhere", "false");
        applicant.start();
        applicant.awaitForm("reviewChecklist");
        assertThat(applicant.find("[data-icp=calendar]")).containsText("those of the self-check");
        applicant.complete();
        applicant.awaitForm("registerAccount");
        assertThat(applicant.find("#icp-accountRegistered-true")).isChecked();
        applicant.complete();

        applicant.awaitForm("declareDomain");
        assertThat(applicant.answered("domainName")).isEqualTo("example.cn");
        assertThat(applicant.find(".icp-form-alert")).containsText("self-check");
        List<String> servers = applicant.idsOf("DeclareServer");
        String newest = servers.get(servers.size() - 1);
        applicant.find(".tasks-list a[href*='task=" + newest + "']").first().click();
        applicant.awaitForm("declareServer");
        assertThat(applicant.answered("serverProduct")).isEqualTo("ECS");
        page.reload();
        applicant.awaitForm("declareServer");
        assertThat(applicant.find(".icp-form-alert")).containsText("self-check");
    }
}
