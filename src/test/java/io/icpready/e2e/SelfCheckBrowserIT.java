package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start page: what somebody sees who has no account and wants to know what a filing asks. */
@RequiresBrowser
@DisplayName("The self-check in a browser")
class SelfCheckBrowserIT {

    private static final String PRECHECK = "**/api/precheck";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static PackagedApplication application;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() {
        application = PackagedApplication.shared();
        browser = Browser.start("zh-CN");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.window();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::hear);
        page.navigate(application.url("/"));
        assertThat(page.locator("#fact-subject-kind")).isVisible();
    }

    private void hear(ConsoleMessage message) {
        boolean expected = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
        }
    }

    @AfterEach
    void nothingWentWrongBehindTheScenes() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("NAM-02: what is wrong with a name is said at the field while it is typed, with a good one beside it")
    void helpsWithTheName() {
        page.selectOption("#fact-subject-kind", "ENTERPRISE");
        page.fill("#fact-service-name", "qingfeng");
        assertThat(page.locator("[data-path='service.name'] .remark.block")).containsText("青峰科技官网");

        page.fill("#fact-service-name", "青峰科技官网");
        assertThat(page.locator("[data-path='service.name'] .remark")).hasCount(0);
    }

    @Test
    @DisplayName("NAM-05: an industry that the name speaks of is proposed, and dismissed with one click")
    void proposesIndustries() {
        Locator dismissals = page.locator("[data-path='service.dismissedIndustries']");
        assertThat(dismissals).isHidden();
        page.selectOption("#fact-subject-kind", "ENTERPRISE");
        page.selectOption("#fact-subject-province", "330000");
        page.fill("#fact-service-name", "青峰新闻网站");

        Locator proposal = page.locator(".proposal[data-industry=NEWS]");
        assertThat(proposal).containsText("新闻");
        assertThat(dismissals.locator("label:visible")).hasCount(1);
        proposal.locator("[data-choose='service.dismissedIndustries']").click();

        assertThat(proposal).hasCount(0);
        assertThat(dismissals.locator("input[value=NEWS]")).isChecked();
    }

    @Test
    @DisplayName("While an answer is waited for it is said beside the button, and not any longer")
    void saysThatItAsks() {
        CompletableFuture<Route> question = new CompletableFuture<>();
        page.route(PRECHECK, question::complete);
        assertThat(page.locator("#asking")).isHidden();
        page.click("button[type=submit]");

        assertThat(page.locator("#asking")).isVisible();
        assertThat(page.locator("#answer")).hasAttribute("aria-busy", "true");
        page.waitForCondition(question::isDone);
        question.join().resume();

        assertThat(page.locator(".headline")).isVisible();
        assertThat(page.locator("#asking")).isHidden();
        assertThat(page.locator("#answer")).hasAttribute("aria-busy", "false");
    }

    @Test
    @DisplayName("SRV-01: a city alone stands for the region that is named after it")
    void understandsACity() {
        page.selectOption("#fact-server-product", "ECS");
        page.fill("#fact-server-region", "杭州");
        page.click("button[type=submit]");

        assertThat(page.locator("#fact-server-region")).hasValue("华东1（杭州）");
        assertThat(page.locator(".headline")).isVisible();
        assertThat(page.locator("#blockers .rule").filter(having("SRV-01"))).hasCount(0);
    }

    @Test
    void blockersDocumentsAndDaysFollowTheAnswers() {
        describeEnterprise();
        identify();
        page.fill("#fact-server-monthsFirstPurchase", "2");
        page.click("button[type=submit]");

        assertThat(page.locator(".headline")).containsText("1 项必须解决");
        assertThat(page.locator("#blockers .rule")).hasText("SRV-06");
        assertThat(page.locator("#documents .name").first()).hasText("主体负责人证件");
        assertThat(page.locator("#province h3")).containsText("广东");
        assertThat(page.locator("#calendar .notice")).isVisible();

        page.fill("#fact-server-monthsFirstPurchase", "12");

        assertThat(page.locator("#blockers .good")).isVisible();
        assertThat(page.locator("#calendar .window time").first()).hasAttribute("datetime", TODAY.toString());
        assertThat(page.locator("#calendar .window dd.sure")).hasCount(2);
        assertThat(page.locator("#calendar .open").first()).isVisible();
        page.evaluate("document.getElementById('result').scrollIntoView({ behavior: 'instant' })");
        Screens.keep(page, "self-check-answer");
    }

    @Test
    void nothingIsGoodBeforeItWasSaid() {
        page.selectOption("#fact-subject-kind", "ENTERPRISE");
        page.selectOption("#fact-subject-province", "440000");
        page.click("button[type=submit]");

        assertThat(page.locator("#unjudged")).containsText("域名");
        assertThat(page.locator("#blockers .good")).hasCount(0);
        assertThat(page.locator("#calendar .window dd.unknown")).hasCount(2);
        assertThat(page.locator("#calendar time[datetime='" + TODAY + "']")).hasCount(1);
        assertThat(page.locator("#days-want")).containsText("服务器");

        describeEnterprise();
        page.fill("#fact-server-expiresOn", "");

        assertThat(page.locator("#days-want")).containsText("到期");
        assertThat(page.locator("#calendar .window dd.unknown")).hasCount(1);
        assertThat(page.locator("#calendar .window dd.so-far")).hasCount(1);
        assertThat(page.locator("#calendar dl.window time")).hasAttribute("datetime", TODAY.toString());
        assertThat(page.locator("#unjudged")).containsText("没有必须解决的问题");
    }

    @Test
    void whatWasLeftOutIsCalledSoOnceAndLeadsToItsQuestion() {
        page.selectOption("#fact-subject-kind", "ENTERPRISE");
        page.selectOption("#fact-subject-province", "330000");
        page.fill("#fact-service-name", "青峰科技官网");
        page.selectOption("#fact-leader-residency", "MAINLAND");
        page.click("button[type=submit]");

        Locator blocker = page.locator("#blockers .findings li").filter(having("AUX-03"));
        assertThat(blocker).containsText("还未填写主体负责人是否为法定代表人");
        assertThat(page.locator("#unjudged [data-leads-to='leader.legalRepresentative']"))
                .hasCount(0);
        blocker.locator(".way").click();
        assertThat(page.locator("#fact-leader-legalRepresentative")).isFocused();

        page.locator("#unjudged summary").click();
        page.locator("#unjudged [data-leads-to='subject.name']").click();
        assertThat(page.locator("#fact-subject-name")).isFocused();
    }

    @Test
    void aMiniProgramIsToldWhereItIsFiled() {
        page.selectOption("#fact-service-type", "MINI_PROGRAM");
        page.click("button[type=submit]");

        assertThat(page.locator(".headline")).containsText("不在这里备案");
        assertThat(page.locator("#blockers .rule")).hasText("MINI-01");
        assertThat(page.locator("#calendar")).hasCount(0);
    }

    @Test
    void theCardShowsWhatConcernsThisCaseAndWhoJudgesIt() {
        page.selectOption("#fact-subject-province", "220000");
        page.selectOption("#fact-subject-kind", "INDIVIDUAL");
        page.click("button[type=submit]");

        Locator nonLocal = page.locator("#province > dl dd").filter(having("外省户籍"));
        assertThat(nonLocal.locator(".standing")).hasAttribute("data-standing", "WAITING");
        assertThat(nonLocal.locator(".standing")).containsText("户籍");

        page.selectOption("#fact-subject-householdProvince", "110000");

        assertThat(nonLocal.locator(".standing")).hasAttribute("data-standing", "JUDGED");
        assertThat(nonLocal.locator(".rule-id")).hasText("AUX-07");

        page.selectOption("#fact-subject-kind", "ENTERPRISE");

        assertThat(nonLocal).hasCount(0);
        page.click("#province-others > summary");
        assertThat(page.locator("#province-others dd").filter(having("外省户籍"))).isVisible();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void aDocumentThatEndsTooSoonBlocks() {
        describeEnterprise();
        identify();
        page.click("button[type=submit]");
        page.check("#document-SUBJECT_LEADER_ID-null");
        Locator end = page.locator("#document-SUBJECT_LEADER_ID-null-expiresOn");
        end.fill(TODAY.plusDays(10).toString());

        assertThat(page.locator("#blockers .rule")).hasText("VAL-01");

        page.locator("#document-SUBJECT_LEADER_ID-null-expiresOn")
                .fill(TODAY.plusYears(5).toString());

        assertThat(page.locator("#blockers .good")).isVisible();
        assertThat(page.locator(".dates li.end")).containsText(new String[] {"", "", "主体负责人证件到期"});
    }

    @Test
    void englishIsOneClickAwayAndStays() {
        describeEnterprise();
        page.click("button[type=submit]");
        assertThat(page.locator("#documents h3")).hasText("我的材料清单");

        page.click("#language");

        assertThat(page.locator("#documents h3")).hasText("My documents");
        assertThat(page.locator("#fact-domain-name")).hasValue("example.com");
        assertThat(page.locator("#answer .remedy").first()).containsText("What to do");
        page.reload();
        assertThat(page.locator("h1")).hasText("ICP filing self-check");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Screens.keep(page, "self-check-start");
    }

    @Test
    void aRefusedValueIsShownAtItsField() {
        page.fill("#fact-subject-domainCount", "-1");
        page.click("button[type=submit]");

        assertThat(page.locator("#fact-subject-domainCount[aria-invalid]")).isFocused();
        assertThat(page.locator(".error-text")).hasCount(1);
        assertThat(page.locator("#message")).containsText("有内容填写得不对");
        Screens.keep(page, "self-check-refused");

        page.fill("#fact-subject-domainCount", "1");

        assertThat(page.locator(".error-text")).hasCount(0);
        assertThat(page.locator(".headline")).isVisible();
    }

    @Test
    void withoutConnectionNothingTypedIsLost() {
        page.route(PRECHECK, Route::abort);
        describeEnterprise();
        page.click("button[type=submit]");
        assertThat(page.locator("#message")).containsText("连接不上服务器");

        page.unroute(PRECHECK);
        page.click("#message button");

        assertThat(page.locator(".headline")).isVisible();
        assertThat(page.locator("#message")).isEmpty();
        assertThat(page.locator("#fact-domain-name")).hasValue("example.com");
    }

    @Test
    void whoAsksTooOftenIsServedAfterTheWait() {
        page.route(
                PRECHECK,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setHeaders(Map.of("Retry-After", "3"))
                        .setBody("{}")),
                new Page.RouteOptions().setTimes(1));
        page.click("button[type=submit]");

        assertThat(page.locator("#message")).containsText("3 秒后自动重试");
        assertThat(page.locator(".headline")).isVisible();
        assertThat(page.locator("#message")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void aPhoneShowsAllOfItWithoutScrollingSideways(String language) {
        page.setViewportSize(390, 844);
        if (language.equals("en")) {
            page.click("#language");
        }
        describeEnterprise();
        page.click("button[type=submit]");
        assertThat(page.locator(".headline")).isVisible();

        assertThat(page.evaluate("document.documentElement.scrollWidth" + " - document.documentElement.clientWidth"))
                .isEqualTo(0);
        assertThat(page.locator(".how[open]")).hasCount(0);
        Screens.keepWhole(page, "self-check-phone-" + language);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"390, zh", "390, en", "1366, zh", "1366, en"})
    void whatWasChosenIsReadInFull(int width, String language) {
        page.setViewportSize(width, 844);
        if (language.equals("en")) {
            page.click("#language");
        }
        describeEnterprise();
        identify();
        assertThat(page.locator("html")).hasAttribute("lang", language.equals("en") ? "en" : "zh-CN");
        Screens.keepWhole(page, "self-check-chosen-" + width + "-" + language);

        // Each answer in turn, in a box as wide as the control's: so many lines of letters have to fit into the
        // control.
        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('#facts select')].filter(select => select.offsetWidth)
                          .flatMap(select => [...select.options].filter(option => !option.hidden).map(option => {
                            select.value = option.value;
                            const look = getComputedStyle(select);
                            const box = document.createElement('div');
                            Object.assign(box.style, { font: look.font, lineHeight: look.lineHeight, position: 'absolute',
                              width: `${select.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight)}px` });
                            box.textContent = option.label;
                            document.body.append(box);
                            const room = select.clientHeight - parseFloat(look.paddingTop) - parseFloat(look.paddingBottom);
                            const lines = Math.round(box.offsetHeight / parseFloat(look.lineHeight));
                            const cut = lines * parseFloat(look.fontSize) > room + 1;
                            box.remove();
                            return cut && `${select.id}: ${option.label}`;
                          }))
                          .filter(Boolean)
                        """)).isEmpty();
    }

    @Test
    void paperCarriesTheListAndWhatItRestsOn() {
        describeEnterprise();
        page.click("button[type=submit]");
        assertThat(page.locator(".headline")).isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#facts")).isHidden();
        assertThat(page.locator("#documents")).isVisible();
        assertThat(page.locator("#given")).containsText("example.com");
        assertThat(page.pdf()).hasSizeGreaterThan(10_000);
    }

    private void identify() {
        page.locator("details.section > summary").click();
        page.fill("#fact-service-name", "示例科技");
        page.fill("#fact-server-serviceCodesUsed", "0");
        page.fill("#fact-subject-name", "广州示例科技有限公司");
        page.selectOption("#fact-subject-idType", "BUSINESS_LICENSE");
        page.fill("#fact-subject-idNumber", Answers.CREDIT_CODE);
        for (String person : new String[] {"leader", "serviceLeader"}) {
            page.fill("#fact-" + person + "-name", "张三");
            page.selectOption("#fact-" + person + "-idType", "RESIDENT_ID");
            page.fill("#fact-" + person + "-idNumber", Answers.RESIDENT_ID);
        }
        page.fill("#fact-domain-holderName", "广州示例科技有限公司");
        page.selectOption("#fact-domain-holderIdType", "BUSINESS_LICENSE");
        page.fill("#fact-domain-holderIdNumber", Answers.CREDIT_CODE);
    }

    private void describeEnterprise() {
        page.selectOption("#fact-subject-kind", "ENTERPRISE");
        page.selectOption("#fact-subject-province", "440000");
        page.selectOption("#fact-leader-residency", "MAINLAND");
        page.selectOption("#fact-leader-legalRepresentative", "true");
        page.selectOption("#fact-serviceLeader-legalRepresentative", "true");
        page.selectOption("#fact-service-type", "WEBSITE");
        page.fill("#fact-domain-name", "example.com");
        page.selectOption("#fact-domain-registrarScope", "MAINLAND");
        page.selectOption("#fact-domain-registrarApproved", "YES");
        page.fill("#fact-domain-expiresOn", TODAY.plusYears(1).toString());
        page.fill("#fact-domain-realNameVerifiedOn", TODAY.minusDays(30).toString());
        page.selectOption("#fact-domain-holderRelation", "UNIT");
        page.selectOption("#fact-account-registered", "true");
        page.selectOption("#fact-server-product", "ECS");
        page.fill("#fact-server-region", "cn-hangzhou");
        page.selectOption("#fact-server-billing", "SUBSCRIPTION");
        page.fill("#fact-server-monthsFirstPurchase", "12");
        page.fill("#fact-server-expiresOn", TODAY.plusYears(1).toString());
        page.fill("#fact-server-publicBandwidthMbps", "5");
    }
}
