package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Tasklist as one person uses it in one window. */
final class Tasklist {

    static final Pattern HAS_ERROR = Pattern.compile("has-error");

    private static final int LONGEST_FORM = 4000;

    private final Page page;
    private final TaskCalls calls;
    private final PackagedApplication application;
    private final String language;
    private final List<String> troubles = new ArrayList<>();

    Tasklist(Browser browser, PackagedApplication application) {
        this(browser.window(), browser.language(), application);
    }

    Tasklist(Page page, String language, PackagedApplication application) {
        this.page = page;
        this.calls = new TaskCalls(page);
        this.application = application;
        this.language = language;
        page.onPageError(troubles::add);
    }

    Tasklist login(String user) {
        return login(user, ".task-filters");
    }

    /** Whoever looks after all filings arrives at them, in Cockpit. */
    Tasklist loginOfManager(String user) {
        return login(user, ".icp-monitor.icp-list");
    }

    private Tasklist login(String user, String arrival) {
        Browser.loadingAgain(milliseconds -> {
            troubles.clear();
            tryLogin(user, arrival, milliseconds);
        });
        return this;
    }

    private void tryLogin(String user, String arrival, double milliseconds) {
        Locator.WaitForOptions patience = new Locator.WaitForOptions().setTimeout(milliseconds);
        page.navigate(application.url("/camunda/app/tasklist/default/"));
        page.locator("input[type=password], " + arrival).first().waitFor(patience);
        Locator password = page.locator("input[type=password]");
        if (password.isVisible()) {
            page.locator("input[type=text]").first().fill(user);
            password.fill(user);
            password.press("Enter");
        }
        page.locator(arrival).waitFor(patience);
    }

    /** Opens the start form by the entry in the navigation bar. */
    void beginFiling() {
        page.locator(".icp-ready-begin a").click();
        awaitForm("startJourney");
    }

    void start() {
        check(page.waitForResponse(response -> submits(response.url()), this::clickStart));
    }

    void clickStart() {
        page.locator(".modal-footer .btn-primary").click();
    }

    /** Completes the task that is shown; its successor for the same person opens by itself. */
    void complete() {
        check(page.waitForResponse(response -> submits(response.url()), this::clickComplete));
    }

    /**
     * Completes the task that is shown and opens “my filings” before Tasklist has heard which task
     * comes next; returns once it has heard.
     */
    void completeAndOpenFilingsAtOnce() {
        CompletableFuture<Route> question = new CompletableFuture<>();
        Pattern nextTask = Pattern.compile("/task\\?assignee=");
        page.route(nextTask, question::complete);
        page.waitForRequest(nextTask, this::complete);
        openFilings();
        page.waitForResponse(nextTask, () -> question.join().resume());
        page.unroute(nextTask);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    }

    /** Approves or sends back the document that is shown. */
    void decide(Runnable decision) {
        check(page.waitForResponse(response -> submits(response.url()), decision));
    }

    void clickComplete() {
        page.locator(".form-actions .btn-primary").click();
    }

    private static boolean submits(String url) {
        return url.endsWith("/submit-form");
    }

    private static void check(Response answer) {
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.url() + ": " + answer.text());
        }
    }

    /** Opens a task of this kind from the list, once there is one. */
    Tasklist openTask(String element, String form) {
        awaitTask(element);
        return show(idsOf(element).get(0), form);
    }

    /** Waits until the person has a task of this kind. */
    void awaitTask(String element) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> hasTask(element));
    }

    boolean hasTask(String element) {
        return !idsOf(element).isEmpty();
    }

    /** The same in a page that is loaded once more: what its scripts remember is gone. */
    Tasklist openTaskAnew(String element, String form) {
        awaitTask(element);
        String task = idsOf(element).get(0);
        leaveForFilings();
        page.reload();
        return showFromFilings(task, form);
    }

    private Tasklist show(String taskId, String form) {
        leaveForFilings();
        return showFromFilings(taskId, form);
    }

    /** There nothing is left of what was shown, and no completion goes on to the task that it thinks of next. */
    private void leaveForFilings() {
        page.navigate(application.url("/camunda/app/tasklist/default/#/filings"));
    }

    private Tasklist showFromFilings(String taskId, String form) {
        page.locator(".icp-page").waitFor();
        assertThat(page.locator("form[data-ready]")).hasCount(0);
        page.navigate(application.url("/camunda/app/tasklist/default/#/?task=" + taskId));
        page.locator(".tasks-list a[href*='task=" + taskId + "']").first().waitFor();
        return awaitForm(form);
    }

    /** Opens a task of this kind in the page as it is: what the window remembers stays. */
    Tasklist openListed(String element, String form) {
        awaitTask(element);
        page.locator(".tasks-list a[href*='task=" + idsOf(element).get(0) + "']")
                .first()
                .click();
        return awaitForm(form);
    }

    /** Opens the upload task that a reviewer sent back. */
    void openRejected() {
        openUploadThatShows(".icp-rejected");
    }

    /** Opens the first upload task whose form shows this, as soon as there is one. */
    void openUploadThatShows(String part) {
        Awaitility.await("an upload task that shows " + part)
                .atMost(Duration.ofSeconds(90))
                .until(() -> idsOf("UploadDocument").stream().anyMatch(taskId -> uploadShows(taskId, part)));
    }

    /** All that a form tells of its document is drawn at once, so what is not there then will not come. */
    private boolean uploadShows(String taskId, String part) {
        show(taskId, "uploadDocument");
        page.locator("[data-icp=document] .icp-wanted").waitFor();
        return page.locator(part).count() > 0;
    }

    /** Clicks on something that gives a file, and tells the name to save it under. */
    String downloaded(String button) {
        return page.waitForDownload(() -> find(button).first().click()).suggestedFilename();
    }

    /** Opens the document that has waited longest for review, which takes it. */
    void openReview() {
        awaitTask("ReviewDocument");
        show(idsOf("ReviewDocument").get(0), "reviewDocument");
        assertThat(page.locator(".unclaim")).isVisible();
        awaitForm("reviewDocument");
        assertThat(page.locator(".icp-view")).isVisible();
    }

    /** Begins a filing without showing the form. Gives its id. */
    String begin(Map<String, Object> answers) {
        return calls.begin(answers);
    }

    /** Sends the form of the only open task of this kind. */
    void submitTask(String element, Map<String, Object> answers) {
        awaitTask(element);
        calls.submitForm("/task/" + idsOf(element).get(0) + "/submit-form", answers);
    }

    /** Tasks of this kind in the person's filters, oldest first. */
    List<String> idsOf(String element) {
        return calls.idsOf(element);
    }

    /** Waits until this form stands and can be filled in. */
    Tasklist awaitForm(String name) {
        page.locator("form[name=" + name + "][data-ready]").waitFor();
        return this;
    }

    boolean shows(String form) {
        return page.locator("form[name=" + form + "][data-ready]").isVisible();
    }

    /** Answers one question, whatever its control. */
    Tasklist answer(String variable, String value) {
        Locator control = page.locator("#icp-" + variable);
        ElementHandle handle = control.elementHandle();
        String kind = (String) handle.evaluate("control => control.type || control.tagName");
        switch (kind) {
            case "checkbox" -> control.setChecked(Boolean.parseBoolean(value));
            case "select-one" -> control.selectOption(value);
            case "DIV" -> control.locator("input[value='" + value + "']").check();
            default -> control.fill(value);
        }
        return this;
    }

    String answered(String variable) {
        return page.locator("#icp-" + variable).inputValue();
    }

    /** Expects a finding of this rule at the top of the form. */
    void expectFinding(String rule) {
        assertThat(page.locator("[data-icp=findings] .icp-finding[data-rule='" + rule + "']")
                        .first())
                .isVisible();
    }

    void expectMarked(String fact) {
        assertThat(page.locator("[data-field='" + fact + "']")).hasClass(HAS_ERROR);
    }

    /** Expects a hint of this rule beside the question, while typing. */
    void expectHint(String fact, String rule) {
        assertThat(page.locator("[data-field='" + fact + "'] .icp-hint .icp-rule")
                        .first())
                .hasText(rule);
    }

    /** How often a person's pointer was pressed meanwhile; keys that act like a click do not count. */
    int clicksOf(Runnable work) {
        page.evaluate("""
                () => {
                  window.clicksCounted = 0;
                  window.countClick ??= () => window.clicksCounted++;
                  document.addEventListener('pointerdown', window.countClick, true);
                }
                """);
        work.run();
        return (Integer) page.evaluate("() => window.clicksCounted");
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void upload(Path picture) {
        page.locator("#icp-file-single").setInputFiles(picture);
    }

    void expectPicture(String state) {
        assertThat(page.locator(".icp-picture")).hasAttribute("data-state", state);
    }

    void openFilings() {
        page.locator(".icp-ready-filings-link a").click();
        page.locator(".icp-journey").first().waitFor();
    }

    void openTasks() {
        page.navigate(application.url("/camunda/app/tasklist/default/#/"));
        page.locator(".task-filters").waitFor();
    }

    void reload() {
        page.reload();
        page.locator(".task-filters, .icp-page").first().waitFor();
    }

    /** Keeps a picture of a form that is longer than the window, for a person to look at. */
    void wholeScreenshot(String name) {
        ViewportSize window = page.viewportSize();
        page.setViewportSize(window.width, LONGEST_FORM);
        screenshot(name);
        page.setViewportSize(window.width, window.height);
    }

    /** Keeps a picture of the window for a person to look at. */
    void screenshot(String name) {
        Screens.keep(page, name + "-" + language);
    }

    Page page() {
        return page;
    }

    /** Errors that scripts of the page did not catch. */
    List<String> troubles() {
        return troubles;
    }
}
