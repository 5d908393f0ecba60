package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import com.sun.net.httpserver.HttpServer;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The managers' page for hooks")
@RequiresBrowser
class HooksPageIT {

    private static PackagedApplication application;
    private static Browser browser;
    private static HttpServer receiver;

    @BeforeAll
    static void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        application = PackagedApplication.shared();
        browser = Browser.start("zh-CN");
    }

    @AfterAll
    static void stop() {
        browser.close();
        application.close();
        receiver.stop(0);
    }

    @Test
    void a_manager_makes_a_hook_and_sees_a_test_arrive() {
        Page page = loggedIn("manager");
        page.navigate(application.url("/hooks/"));

        page.getByLabel("目标地址").fill("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
        button(page, "创建").click();
        assertThat(page.locator("#secret code")).containsText("whsec_");
        button(page, "我已保存").click();

        button(page, "发送测试").click();
        Locator delivered = page.locator(".badge.DELIVERED");
        assertThat(delivered).hasText("已送达");
        Screens.keepWhole(page, "hooks-page-zh");

        button(page, "修改").click();
        Locator change = page.locator(".hook form.change");
        change.locator("input[value='journey.submitted']").check();
        assertThat(change.locator("input[value='*']")).not().isChecked();
        Screens.keepWhole(page, "hooks-change-zh");
        button(page, "保存").click();
        assertThat(change).hasCount(0);
        assertThat(page.locator(".hook dl")).containsText("已提交");
        assertThat(page.locator(".hook dl")).not().containsText("全部事件");

        button(page, "English").click();
        assertThat(page.locator("h1")).hasText("Hooks");
        Screens.keepWhole(page, "hooks-page-en");
        ViewportSize window = page.viewportSize();
        page.setViewportSize(390, 844);
        Screens.keepWhole(page, "hooks-page-phone");
        page.setViewportSize(window.width, window.height);

        button(page, "Switch off").click();
        assertThat(page.locator(".hook .badge.off")).hasText("Switched off");
    }

    @Test
    void a_refused_target_is_explained_at_its_field() {
        Page page = loggedIn("manager");
        page.navigate(application.url("/hooks/"));

        page.getByLabel("目标地址").fill("ftp://example.com/");
        button(page, "创建").click();

        assertThat(page.locator("[data-error=targetUrl]")).containsText("https://");
        assertThat(page.locator("#message")).containsText("https://");
        assertThat(page.locator("#message")).not().containsText("errors");
        assertThat(page.getByLabel("目标地址")).isFocused();
    }

    @Test
    void what_was_refused_is_still_said_when_the_page_has_read_the_rest() {
        CompletableFuture<Route> rest = new CompletableFuture<>();
        Pattern days = Pattern.compile("/api/reminders/working-days");
        Page page = loggedIn("manager");
        page.route(days, rest::complete);
        page.waitForRequest(days, () -> page.navigate(application.url("/hooks/")));

        page.getByLabel("目标地址").fill("ftp://example.com/");
        button(page, "创建").click();
        assertThat(page.locator("#facts [data-error=targetUrl]")).containsText("https://");
        page.waitForResponse(days, () -> rest.join().resume());

        assertThat(page.locator("#days [data-part=coming]")).isVisible();
        assertThat(page.locator("#facts [data-error=targetUrl]")).containsText("https://");
    }

    @Test
    void a_hook_moves_to_another_address_and_says_what_it_is_for() {
        Page page = loggedIn("manager");
        page.navigate(application.url("/hooks/"));
        button(page, "English").click();
        String target = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        page.locator("#targetUrl").fill(target + "before");
        button(page, "Create").click();
        button(page, "I have kept it").click();
        Locator before = page.locator(".hook:has(h3:text-is('" + target + "before'))");
        before.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change"))
                .click();
        Locator change = page.locator(".hook form.change");
        assertThat(change.getByLabel("Target address")).hasValue(target + "before");

        change.getByLabel("Target address").fill("ftp://example.com/");
        change.getByLabel("Description").fill("For the night shift");
        button(page, "Save").click();
        assertThat(change.locator("[data-error=targetUrl]")).containsText("https://");
        assertThat(page.locator("#facts [data-error=targetUrl]")).isEmpty();
        assertThat(change.getByLabel("Target address")).isFocused();
        assertThat(change.getByLabel("Description")).hasValue("For the night shift");
        Screens.keepWhole(page, "hooks-change-en");
        ViewportSize window = page.viewportSize();
        page.setViewportSize(390, 844);
        Screens.keepWhole(page, "hooks-change-phone");
        page.setViewportSize(window.width, window.height);

        change.getByLabel("Target address").fill(target + "after");
        button(page, "Save").click();
        assertThat(change).hasCount(0);
        Locator there = page.locator(".hook:has(h3:text-is('" + target + "after'))");
        assertThat(there).containsText("For the night shift");
        assertThat(page.locator("#secret code")).hasCount(0);
        page.onDialog(Dialog::accept);
        there.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(there).hasCount(0);
    }

    @Test
    void the_address_of_a_robot_stays_unless_another_is_given() {
        Page page = loggedIn("manager");
        page.navigate(application.url("/hooks/"));
        String host = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        page.locator("#format").selectOption("wecom");
        page.locator("#targetUrl").fill(host + "cgi-bin/webhook/send?key=not-shown");
        button(page, "创建").click();
        Locator hook = page.locator(".hook:has(h3:text-is('" + host + "…'))");
        hook.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("修改"))
                .click();
        Locator change = hook.locator("form.change");
        assertThat(change.getByLabel("目标地址")).hasValue("");
        assertThat(change.getByLabel("目标地址")).hasAttribute("placeholder", host + "…");

        change.getByLabel("说明").fill("值班群");
        button(page, "保存").click();

        assertThat(change).hasCount(0);
        assertThat(hook).containsText("值班群");
        page.onDialog(Dialog::accept);
        hook.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        assertThat(hook).hasCount(0);
    }

    @Test
    void a_manager_writes_down_a_day_off_and_takes_it_back() {
        Page page = loggedIn("manager");
        page.navigate(application.url("/hooks/"));
        Locator days = page.locator("#days");
        assertThat(days).containsText("2026 年以后的安排尚未公布");
        assertThat(days).containsText("2026 年");
        assertThat(days.locator("[data-part=next-day-off]")).containsText("周末之外的下一个休息日：");
        assertThat(days.locator("[data-part=coming] tbody tr").first()).containsText("休息");

        button(page, "添加").click();
        assertThat(days.locator("[data-error=day]")).containsText("2027-02-17");

        page.getByLabel("日期").fill("2040-02-13");
        days.getByLabel("说明").fill("春节");
        button(page, "添加").click();
        Locator day = days.locator("time");
        assertThat(day).hasAttribute("datetime", "2040-02-13");
        assertThat(days.locator("[data-part=overrides] .badge")).hasText("休息");
        Screens.keepWhole(page, "working-days-zh");

        button(page, "English").click();
        assertThat(days.locator("h2")).hasText("Working days");
        button(page, "Remove 2040-02-13").click();
        assertThat(day).hasCount(0);
    }

    @Test
    void the_way_to_the_calendar_leads_to_the_calendar() {
        Page page = loggedIn("manager");
        page.setViewportSize(390, 844);
        page.navigate(application.url("/hooks/#days"));

        assertThat(page.locator("#days h2")).isInViewport();
    }

    @Test
    void who_is_no_manager_is_told_so() {
        Page applicant = loggedIn("applicant");
        applicant.navigate(application.url("/hooks/"));
        assertThat(applicant.locator("#message")).containsText("只有管理人员");

        Page stranger = browser.window();
        stranger.navigate(application.url("/hooks/"));
        assertThat(stranger.locator("#message")).containsText("请先以管理人员身份登录");
    }

    private static Page loggedIn(String user) {
        WebSession session = WebSession.login(application.port(), user, user);
        Page page = browser.window();
        page.context()
                .addCookies(Stream.of("JSESSIONID", "XSRF-TOKEN")
                        .map(name -> new Cookie(name, session.cookie(name).orElseThrow()).setUrl(application.url("/")))
                        .toList());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
