package io.icpready.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpServer;
import io.icpready.e2e.Browser;
import io.icpready.e2e.RequiresBrowser;
import io.icpready.e2e.TestPictures;
import io.icpready.monitor.JourneyField.Stage;
import io.icpready.monitor.figures.Dashboard;
import io.icpready.monitor.figures.MonitorFilter;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.support.WebSession;
import io.icpready.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What a manager sees in Cockpit, over journeys in every state: 400 in every build, the long form with
 * {@code -Dfield.journeys=2000}. A tenth of them came in over the public API, the rest through the engine. Every
 * figure that the browser shows is counted once more from the engine's own tables.
 */
@RequiresBrowser
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "icp-ready.hooks.allow-private-targets=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("The field in a browser")
class MonitorBrowserIT {

    private static final int JOURNEYS = Integer.getInteger("field.journeys", 400);

    private static final String ON_THEIR_WAY = """
            select count(*) from icp_hook_delivery d join icp_hook_event e on e.id = d.event_id
             where e.type = 'journey.submitted' and d.state = 'PENDING'
            """;

    private static final String LEAVER = "leaver";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @TempDir
    private static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private final List<HttpServer> receivers = new ArrayList<>();
    private JourneyField field;
    private String finished;
    private String waiting;
    private String sentBack;
    private String inReview;
    private final Map<String, CockpitWindow> kept = new HashMap<>();
    private Browser browser;
    private CockpitWindow manager;

    @BeforeAll
    void aFieldOfJourneysInEveryState() throws IOException {
        hooksThatAnswerAndHooksThatDoNot();
        int overTheApi = JOURNEYS / 10;
        field = new JourneyField(engine, jdbc);
        field.grow(JourneyField.MOSTLY_EARLY, 0, JOURNEYS - overTheApi);
        new JourneyField(engine, new PublicHands(port, pictures()))
                .grow(JourneyField.MOSTLY_EARLY, JOURNEYS - overTheApi, overTheApi);
        finished = field.walk(Stage.SUBMITTED_AFTER_LOOPS, 90_001);
        waiting = field.walk(Stage.REMINDED, 90_002);
        sentBack = field.walk(Stage.DOCUMENT_SENT_BACK, 90_003);
        inReview = field.walk(Stage.WAITING_FOR_REVIEW, 90_004);
        ClockUtil.setCurrentTime(java.util.Date.from(JourneyField.NOON.toInstant()));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> count(ON_THEIR_WAY) == 0);
    }

    /** Two receivers, because deliveries to one host share its good and bad days. */
    private void hooksThatAnswerAndHooksThatDoNot() throws IOException {
        subscribe(receiver(204), "journey.submitted");
        subscribe(receiver(500), "journey.withdrawn");
    }

    private HttpServer receiver(int status) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        receivers.add(receiver);
        return receiver;
    }

    private void subscribe(HttpServer receiver, String event) {
        String target = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        assertThat(WebSession.login(port, "manager", "manager")
                        .postJson("/api/hooks", "{\"targetUrl\":\"%s\",\"events\":[\"%s\"]}".formatted(target, event))
                        .statusCode())
                .isEqualTo(201);
    }

    private static List<byte[]> pictures() {
        TestPictures drawn = new TestPictures(folder);
        return IntStream.range(0, 7)
                .mapToObj(seed -> drawn.card("card-" + seed + ".jpg", seed))
                .map(file -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
    }

    @AfterAll
    void stop() {
        ClockUtil.reset();
        kept.values().forEach(CockpitWindow::close);
        receivers.forEach(receiver -> receiver.stop(0));
    }

    @AfterEach
    void closeWindow() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
        assertThat(manager.troubles()).isEmpty();
    }

    private void logIn(String user, String language) {
        browser = Browser.start(language);
        manager = CockpitWindow.login(browser, port, user);
    }

    /** In the window of before, since Cockpit takes seconds to load; away from what was seen last. */
    private void isLoggedIn(String language) {
        manager = kept.computeIfAbsent(
                language, unknown -> CockpitWindow.login(Browser.start(language), port, "manager"));
        manager.open("#/icp-ready?journey=" + finished, "[data-panel=timeline]");
        PlaywrightAssertions.assertThat(manager.find("[data-figure], .icp-list"))
                .hasCount(0);
    }

    @Test
    @DisplayName("Every figure of the dashboard is the one of the engine's tables")
    void everyFigureOfTheDashboard() {
        isLoggedIn("en");
        manager.openDashboard();
        manager.screenshot("dashboard");
        manager.phoneScreenshot("dashboard");

        expectFigures(MonitorFilter.ALL);
        expectHooks();
    }

    @Test
    @DisplayName("So are they by province, kind, industry and age")
    void everyFigureOfTheFilteredDashboard() {
        isLoggedIn("en");
        manager.openDashboard();

        manager.filter("province", Province.GUANGDONG.code());
        expectFigures(new MonitorFilter(
                Optional.of(Province.GUANGDONG), Optional.empty(), Optional.empty(), Optional.empty()));

        manager.filter("province", "");
        manager.filter("kind", SubjectKind.ENTERPRISE.name());
        expectFigures(new MonitorFilter(
                Optional.empty(), Optional.of(SubjectKind.ENTERPRISE), Optional.empty(), Optional.empty()));

        manager.filter("industry", Industry.FOOD.name());
        manager.filter("minimumAgeDays", "20");
        expectFigures(new MonitorFilter(
                Optional.empty(), Optional.of(SubjectKind.ENTERPRISE), Optional.of(Industry.FOOD), Optional.of(20)));
    }

    private void expectFigures(MonitorFilter filter) {
        EngineFigures counted = new EngineFigures(jdbc, json, JourneyField.NOON, filter);
        assertThat(manager.figure("open")).as("open").isEqualTo(counted.open()).isPositive();
        assertThat(manager.figure("overdue")).as("overdue").isEqualTo(counted.overdue());
        assertThat(new Dashboard.Waiting(
                        manager.figure("applicant"), manager.figure("reviewer"), manager.figure("clock")))
                .isEqualTo(counted.waiting());
        for (String state : List.of("SUBMITTED", "WITHDRAWN", "CANCELED")) {
            assertThat(manager.figure(state))
                    .as(state)
                    .isEqualTo(counted.finished().stream()
                            .filter(end -> end.state().equals(state))
                            .mapToLong(Dashboard.Finished::journeys)
                            .sum());
        }
        assertThat(manager.table("steps"))
                .isEqualTo(counted.steps().stream()
                        .map(step -> List.of(
                                StepNames.of(step.activityId(), Locale.ENGLISH),
                                number(step.open()),
                                number(step.done()),
                                duration(step.medianSeconds()),
                                duration(step.p90Seconds())))
                        .toList());
        assertThat(manager.table("checks"))
                .containsExactlyInAnyOrderElementsOf(counted.checks().stream()
                        .map(check -> List.of(
                                StepNames.of(check.verdict(), Locale.ENGLISH),
                                number(check.firstTries()),
                                percent(check)))
                        .toList());
        assertThat(manager.table("refusals"))
                .isEqualTo(counted.refusals().stream()
                        .map(rule -> List.of(
                                rule.key() + " " + Wording.render("rule." + rule.key(), Locale.ENGLISH),
                                number(rule.times())))
                        .toList());
        assertThat(manager.table("rejections")).isEqualTo(rows(counted.rejections()));
        List<List<String>> days = new ArrayList<>();
        counted.trend().stream()
                .filter(day -> day.started() + day.submitted() + day.withdrawn() > 0)
                .forEach(day -> days.add(
                        0,
                        List.of(
                                DAY.format(LocalDate.parse(day.day())),
                                number(day.started()),
                                number(day.submitted()),
                                number(day.withdrawn()))));
        assertThat(manager.table("trend")).isEqualTo(days);
    }

    /** The broken target's deliveries wait, are tried again, or are given up. */
    private void expectHooks() {
        Map<String, Long> shown = manager.table("hooks").stream()
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> Long.valueOf(row.get(1).replace(",", ""))));
        long broken = List.of("Pending", "Failing, tried again", "Failed").stream()
                .mapToLong(state -> shown.getOrDefault(state, 0L))
                .sum();
        assertThat(shown).containsEntry("Delivered", events("journey.submitted"));
        assertThat(broken).isEqualTo(events("journey.withdrawn")).isPositive();
    }

    private long events(String type) {
        return count("select count(*) from icp_hook_event where type = '" + type + "'");
    }

    private static List<List<String>> rows(List<Dashboard.Count> counts) {
        return counts.stream()
                .map(count -> List.of(count.key(), number(count.times())))
                .toList();
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }

    private static String percent(Dashboard.CheckFigures check) {
        return BigDecimal.valueOf(100.0 * check.passedAtFirst() / check.firstTries())
                        .setScale(0, RoundingMode.HALF_UP)
                + "%";
    }

    /** In the largest unit that fits, with one decimal where there is one. */
    private static String duration(Double seconds) {
        if (seconds == null) {
            return "–";
        }
        return seconds >= 86_400
                ? inUnits(seconds, 86_400) + " d"
                : seconds >= 3600
                        ? inUnits(seconds, 3600) + " h"
                        : seconds >= 60 ? inUnits(seconds, 60) + " min" : Math.round(seconds) + " s";
    }

    private static String inUnits(double seconds, int unit) {
        return BigDecimal.valueOf(seconds / unit)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    @DisplayName("The diagram tells how many stand where and how long it takes")
    void theHeatOnTheDiagram() {
        isLoggedIn("en");
        openHeat();
        manager.screenshot("heat");
        EngineFigures counted = new EngineFigures(jdbc, json, JourneyField.NOON, MonitorFilter.ALL);

        for (Dashboard.StepFigures step : counted.steps()) {
            assertThat(manager.find("[data-container-id=" + step.activityId() + "] .icp-heat-count")
                            .innerText())
                    .startsWith(number(step.open()) + " · ");
        }
    }

    @Test
    @DisplayName("A journey tells its story, running or ended, and takes a manager's word")
    void aJourneyAndWhatAManagerDoesToIt() {
        isLoggedIn("en");
        manager.openDashboard();
        manager.find("input[name=q]").fill("example90001.cn");
        manager.find("input[name=q]").press("Enter");
        manager.find("a[href*='journey=" + finished + "']").click();
        manager.find("[data-panel=timeline]").waitFor();
        manager.screenshot("journey-submitted");
        assertThat(manager.find("[data-action]").count()).isZero();
        assertThat(manager.table("timeline"))
                .hasSize((int) count("select count(*) from ACT_HI_TASKINST where PROC_INST_ID_ = '" + finished + "'"));

        openTab(waiting);
        manager.screenshot("journey");
        manager.phoneScreenshot("journey");
        nudges();
        extendsADueDate();
        reassigns();
        correctsAFact();
        withdraws();
    }

    @Test
    @DisplayName("Every tile and row opens the list behind it, which is worked through by hand and by the dozen")
    void theListBehindTheFigures() {
        isLoggedIn("en");
        for (String tile : List.of("open", "overdue", "applicant", "reviewer", "clock", "SUBMITTED", "WITHDRAWN")) {
            manager.openDashboard();
            long figure = manager.figure(tile);
            manager.find("[data-figure=" + tile + "]").click();
            PlaywrightAssertions.assertThat(manager.find("[data-part=total]")).hasText(number(figure));
        }
        manager.openDashboard();
        manager.find("[data-panel=refusals] tbody a").first().click();
        manager.find("[data-narrowed=rule]").waitFor();
        manager.openDashboard();
        manager.find("[data-panel=steps] a:has-text('Review a document')").click();
        PlaywrightAssertions.assertThat(manager.find("[name=step]")).hasValue("ReviewDocument");

        manager.find("[data-sort=domain]").click();
        PlaywrightAssertions.assertThat(manager.find("[data-sort=domain]")).containsText("▲");
        manager.screenshot("list");
        manager.phoneScreenshot("list");
        manager.find("[name=q]").fill("example90004.cn");
        manager.find("[name=step]").selectOption("");
        manager.find(".icp-filter [type=submit]").click();
        PlaywrightAssertions.assertThat(manager.find("[data-part=total]")).hasText("1");
        assertThat(manager.find("tbody tr").innerText()).contains("example90004.cn", "Reviewers");

        someone(LEAVER);
        manager.find("thead input[type=checkbox]").check();
        manager.find(".icp-found [data-list-action=reassign]").click();
        Locator dialog = manager.find("dialog.icp-dialog");
        dialog.locator("[name=kind]").selectOption("REVIEWER");
        PlaywrightAssertions.assertThat(dialog.locator("[name=userId] option[value=reviewer]"))
                .hasText("reviewer (赵敏 Zhao Min)");
        PlaywrightAssertions.assertThat(dialog.locator("[type=search]")).hasCount(0);
        chooseOneWhoLeavesMeanwhile(dialog);
        confirm(dialog, "Shared out anew");
        PlaywrightAssertions.assertThat(dialog.locator("[role=alert]"))
                .containsText("Name an existing user of the group of reviewers");
        PlaywrightAssertions.assertThat(dialog.locator("[name=userId]")).hasValue(LEAVER);
        PlaywrightAssertions.assertThat(dialog.locator("[name=reason]")).hasValue("Shared out anew");
        PlaywrightAssertions.assertThat(dialog.locator("[name=kind]")).hasValue("REVIEWER");
        dialog.locator("[name=userId]").selectOption("reviewer");
        PlaywrightAssertions.assertThat(dialog.locator("[role=alert]")).hasCount(0);
        manager.screenshot("list-reassign");
        manager.phoneScreenshot("list-reassign");
        confirm(dialog, "Shared out anew");
        PlaywrightAssertions.assertThat(dialog.locator(".icp-reached")).containsText("Handed over to reviewer");
        dialog.locator("button").click();
        PlaywrightAssertions.assertThat(manager.find("tbody tr")).containsText("Reviewers 赵敏 Zhao Min");

        manager.find("tbody [data-list-action=nudge]").click();
        confirm(dialog, "Please have a look");
        PlaywrightAssertions.assertThat(dialog.locator(".icp-reached")).containsText("ICP-");
        dialog.locator("button").click();
        manager.find("tbody a[href*='journey=" + inReview + "']").click();
        PlaywrightAssertions.assertThat(manager.find(".icp-head")).containsText("example90004.cn");
        PlaywrightAssertions.assertThat(manager.find(".icp-waits")).containsText("Reviewers 赵敏 Zhao Min, since");
    }

    /** The diagram is there once its figures can be switched off, and that has a name. */
    private void openHeat() {
        manager.open("#/process-definition/" + definition() + "/runtime", ".icp-heat-count");
        manager.find("input.toggle[aria-label]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void openTab(String journey) {
        manager.open("#/process-instance/" + journey + "/runtime", "text=Journey");
        manager.find(".tabbed-content a:has-text('Journey'), .nav-tabs a:has-text('Journey')")
                .first()
                .click();
        manager.find("[data-panel=timeline]").waitFor();
    }

    private void nudges() {
        Locator dialog = ask("nudge");
        manager.screenshot("nudge");
        confirm(dialog, "Nobody answered the phone");
        PlaywrightAssertions.assertThat(dialog.locator(".icp-reached"))
                .containsText("No subscription asks for “Reminder of tasks”");
        manager.screenshot("nudged");
        dialog.locator("button").click();
        expectLogged("Nobody answered the phone");
    }

    private void extendsADueDate() {
        Locator dialog = ask("extend");
        dialog.locator("[name=dueOn]").fill("2020-01-01");
        confirm(dialog, "Ill until Friday");
        PlaywrightAssertions.assertThat(dialog.locator("[role=alert]"))
                .containsText("The new due date should be today or later");
        dialog.locator("[name=dueOn]").fill("2099-01-31");
        confirm(dialog, "Ill until Friday");
        expectLogged("Ill until Friday");
    }

    private void reassigns() {
        List<String> crowd =
                IntStream.range(0, 12).mapToObj("colleague%02d"::formatted).toList();
        crowd.forEach(this::someone);
        someone(LEAVER);
        Locator dialog = ask("reassign");
        chooseOneWhoLeavesMeanwhile(dialog);
        confirm(dialog, "On leave");
        PlaywrightAssertions.assertThat(dialog.locator("[role=alert]"))
                .containsText("Name an existing user of the group of reviewers");
        Locator people = dialog.locator("[name=userId] option");
        dialog.locator("[type=search]").fill("zhao");
        PlaywrightAssertions.assertThat(people)
                .hasText(new String[] {"Please choose", LEAVER + " (李四 Li Si)", "reviewer (赵敏 Zhao Min)"});
        dialog.locator("[name=userId]").selectOption("reviewer");
        PlaywrightAssertions.assertThat(dialog.locator("[role=alert]")).hasCount(0);
        manager.screenshot("reassign");
        dialog.locator("[type=search]").fill("colleague07");
        PlaywrightAssertions.assertThat(people)
                .hasText(new String[] {"Please choose", "colleague07 (李四 Li Si)", "reviewer (赵敏 Zhao Min)"});
        PlaywrightAssertions.assertThat(dialog.locator("[name=userId]")).hasValue("reviewer");
        crowd.forEach(engine.getIdentityService()::deleteUser);
        confirm(dialog, "On leave");
        expectLogged("On leave");
    }

    private void someone(String reviewer) {
        User user = engine.getIdentityService().newUser(reviewer);
        user.setFirstName("李四");
        user.setLastName("Li Si");
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(reviewer, "reviewers");
    }

    private void chooseOneWhoLeavesMeanwhile(Locator dialog) {
        dialog.locator("[name=userId]").selectOption(LEAVER);
        engine.getIdentityService().deleteUser(LEAVER);
    }

    private void correctsAFact() {
        Locator dialog = ask("correct");
        dialog.locator("[name=fact]").selectOption("domain.expiresOn");
        PlaywrightAssertions.assertThat(dialog.locator(".icp-present"))
                .containsText(Pattern.compile("Present value: \\d{4}-\\d\\d-\\d\\d"));
        dialog.locator("[name=value]").fill("2031-05-06");
        manager.screenshot("correct");
        confirm(dialog, "Renewed in between");
        expectLogged("Renewed in between");
        assertThat(engine.getRuntimeService().getVariable(waiting, "domain").toString())
                .contains("\"expiresOn\":\"2031-05-06\"");
    }

    private void withdraws() {
        Locator dialog = ask("withdraw");
        PlaywrightAssertions.assertThat(dialog).containsText("This cannot be undone");
        confirm(dialog, "Asked for it by phone");
        expectLogged("Asked for it by phone");
        assertThat(manager.table("actions"))
                .extracting(action -> action.subList(0, 2))
                .containsExactly(
                        List.of("Remind now", "Reviewers"),
                        List.of("Extend a due date", "Review a document"),
                        List.of("Reassign", "Review a document: – → 赵敏 Zhao Min"),
                        List.of("Correct a fact", "Domain expires on"),
                        List.of("Withdraw", "–"));
        PlaywrightAssertions.assertThat(manager.find(".icp-state-WITHDRAWN")).isVisible();
        assertThat(manager.find("[data-action]").count()).isZero();
    }

    private Locator ask(String action) {
        manager.find("[data-action=" + action + "]").click();
        return manager.find("dialog.icp-dialog");
    }

    private static void confirm(Locator dialog, String reason) {
        dialog.locator("[name=reason]").fill(reason);
        dialog.locator("[type=submit]").click();
    }

    private void expectLogged(String reason) {
        PlaywrightAssertions.assertThat(manager.find("[data-panel=actions]")).containsText(reason);
    }

    @Test
    @DisplayName("In Chinese there is no English left")
    void everythingInChinese() {
        isLoggedIn("zh-CN");
        manager.openDashboard();
        manager.screenshot("dashboard");
        assertThat(manager.find("[data-figure], [data-panel] h3, [data-panel] th")
                        .allInnerTexts())
                .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));

        manager.find("[data-figure=applicant]").click();
        manager.find("[data-part=total]").waitFor();
        manager.screenshot("list");
        assertThat(manager.find("th, .icp-filter label").allInnerTexts().stream()
                        .filter(text -> !text.isBlank()))
                .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));

        openHeat();
        manager.screenshot("heat");

        manager.open("#/process-instance/" + sentBack + "/runtime", "text=备案流程");
        manager.find("a:has-text('备案流程')").last().click();
        manager.find("[data-panel=timeline]").waitFor();
        manager.screenshot("journey");
        assertThat(manager.find("[data-panel] h3, [data-panel] th").allInnerTexts())
                .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        manager.open("#/icp-ready?journey=" + finished, "[data-panel=timeline]");
        manager.screenshot("journey-submitted");
    }

    @ParameterizedTest(name = "the vendor''s notice is seen: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("The vendor's end-of-life notice is for administrators")
    void theVendorsNotice(boolean administrator) {
        logIn(administrator ? "admin" : "manager", "zh-CN");
        if (!administrator) {
            PlaywrightAssertions.assertThat(manager.find(".icp-ways [aria-current=page]"))
                    .hasText("备案列表");
        }
        manager.openDashboard();

        manager.find("html[data-icp-administrator=" + administrator + "]").waitFor();
        Locator notice = manager.find(".ce-eol-banner").first();
        assertThat(notice.isVisible()).isEqualTo(administrator);
    }

    private String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("IcpFilingPreparation")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
