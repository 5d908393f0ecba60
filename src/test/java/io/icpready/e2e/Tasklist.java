package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tasklist as one person uses it in one window. */
final class Tasklist implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private final PackagedApplication application;
    private final String language;
    private final List<String> troubles = new ArrayList<>();

    Tasklist(Browser browser, PackagedApplication application, String language) {
        this.page = browser.window(language);
        this.application = application;
        this.language = language;
        page.onPageError(troubles::add);
    }

    Tasklist login(String user) {
        page.navigate(application.url("/camunda/app/tasklist/default/"));
        page.locator("input[type=text]").first().fill(user);
        page.locator("input[type=password]").fill(user);
        page.keyboard().press("Enter");
        page.locator(".task-filters").waitFor();
        return this;
    }

    /** Opens the start form by the entry in the navigation bar. */
    void beginFiling() {
        page.locator(".icp-ready-begin a").click();
        awaitForm("startJourney");
    }

    void start() {
        Locator button = page.locator(".modal-footer .btn-primary");
        Response answer = page.waitForResponse(response -> submits(response.url()), button::click);
        check(answer);
    }

    /** Completes the task that is shown; its successor for the same person opens by itself. */
    void complete() {
        check(page.waitForResponse(response -> submits(response.url()), this::clickComplete));
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

    /** Chooses a task from the list by a part of its name. */
    void open(String form, String name) {
        page.locator(".tasks-list .task a, .tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        awaitForm(form);
    }

    Locator tasks() {
        return page.locator(".tasks-list .tasks-list-items li.task, .tasks-list ol.task-list > li");
    }

    void chooseFilter(String name) {
        page.locator(".task-filters .item, .task-filters li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
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
            default -> control.fill(value);
        }
        return this;
    }

    String answered(String variable) {
        return page.locator("#icp-" + variable).inputValue();
    }

    /** Expects a finding of this rule at the top of the form. */
    void expectFinding(String rule) {
        assertThat(
                        page.locator("[data-icp=findings] .icp-finding[data-rule='" + rule + "']")
                                .first())
                .isVisible();
    }

    void expectMarked(String fact) {
        assertThat(page.locator("[data-field='" + fact + "']"))
                .hasClass(java.util.regex.Pattern.compile("has-error"));
    }

    /** Expects a hint of this rule beside the question, while typing. */
    void expectHint(String fact, String rule) {
        assertThat(page.locator("[data-field='" + fact + "'] .icp-hint .icp-rule").first())
                .hasText(rule);
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

    /** Keeps a picture of the whole form for a person to look at. */
    void screenshot(String name) {
        Path file = SCREENSHOTS.resolve(name + "-" + language + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    Page page() {
        return page;
    }

    /** Errors that scripts of the page did not catch. */
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
