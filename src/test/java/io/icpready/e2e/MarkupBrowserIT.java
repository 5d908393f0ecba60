package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People, units, files and reasons that are called as a script is written, on every page that shows them:
 * each is read as text, and no element is made of it.
 */
@RequiresBrowser
@DisplayName("Markup in what people type, in a browser")
class MarkupBrowserIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final String PERSON = "<img src=x onerror=window.markup=1>";
    private static final String SITE = "\"><script>window.markup=2</script>";
    private static final String REGISTRAR = "'\"><svg onload=window.markup=3>";
    private static final String ACCOUNT = "{{constructor.constructor('window.markup=4')()}}";
    private static final String REASON = "<iframe srcdoc='<script>parent.markup=5</script>'></iframe>";
    private static final String FILE = "<img src=x onerror=window.markup=6>.jpg";

    private static final String FORM = "form.icp-form";

    /** What a page would hold if one of them had become more than text. */
    private static final String MADE_OF_THEM = "img[src='x'], img[onerror], svg[onload], iframe[srcdoc]";

    @TempDir
    private static Path folder;

    private static PackagedApplication application;
    private static Browser browser;
    private static final List<String> DIALOGS = new ArrayList<>();

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

    @Test
    @DisplayName("Forms, own filings, review, list, dashboard and journey show it as it was typed")
    void isTextWhereverItIsShown() throws Exception {
        Tasklist applicant = watched(new Tasklist(browser, application).login("applicant"));
        String journey = applicant.begin(filing());

        applicant.openTask("ReviewChecklist", "reviewChecklist");
        expectText(applicant.page(), FORM, "markup-checklist");
        assertThat(applicant.answered("subjectName")).isEqualTo(PERSON);
        applicant.answer("consentGiven", "true").complete();
        applicant.awaitForm("reviewChecklist");
        assertThat(applicant.find("[data-icp=findings]")).containsText(SITE);
        expectText(applicant.page(), "[data-icp=findings]", "markup-findings");
        applicant.answer("serviceName", "山中的书房").answer("consentGiven", "true").complete();

        applicant.submitTask("RegisterAccount", Map.of("accountRegistered", true, "accountId", ACCOUNT));
        applicant.submitTask("DeclareDomain", domain());
        applicant.openTask("WaitForRealName", "waitForRealName");
        expectText(applicant.page(), FORM, "markup-wait");
        applicant.openTask("DeclareServer", "declareServer");
        expectText(applicant.page(), FORM, "markup-server");

        applicant.openTask("UploadDocument", "uploadDocument");
        Path picture = new TestPictures(folder).card("card.jpg", 7);
        applicant.upload(Files.copy(picture, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING));
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-picture")).containsText(FILE);
        expectText(applicant.page(), ".icp-picture", "markup-upload");
        applicant.answer("documentLongTerm", "true").complete();

        Tasklist reviewer = watched(new Tasklist(browser, application).login("reviewer"));
        reviewer.openReview();
        assertThat(reviewer.find(FORM)).containsText(PERSON);
        expectText(reviewer.page(), FORM, "markup-review");
        reviewer.find("#icp-reason-more").fill(REASON);
        reviewer.decide(() -> {
            reviewer.find("#icp-fault-SHARP").click();
            reviewer.find("[data-action=reject]").click();
        });

        applicant.awaitTask("UploadDocument");
        applicant.openRejected();
        assertThat(applicant.find(".icp-rejected")).containsText(REASON);
        expectText(applicant.page(), ".icp-rejected", "markup-sent-back");

        applicant.openFilings();
        assertThat(applicant.find("[data-journey='" + journey + "']")).containsText(PERSON);
        expectText(applicant.page(), ".icp-journey", "markup-filings");

        manager(journey);
    }

    private static void manager(String journey) {
        Tasklist manager = watched(new Tasklist(browser, application).loginOfManager("manager"));
        Page page = manager.page();
        cockpit(page, "#/icp-ready", "[data-figure=open]");
        expectText(page, "[data-figure=open]", "markup-dashboard");
        page.locator("[data-figure=open]").click();
        assertThat(page.locator("tbody")).containsText(PERSON);
        expectText(page, "tbody", "markup-list");
        page.locator("input[name=q]").fill(SITE);
        page.locator(".icp-filter [type=submit]").last().click();
        assertThat(page.locator("[data-part=total]")).hasText("0");
        expectText(page, ".icp-filter", "markup-search");
        cockpit(page, "#/icp-ready?journey=" + journey, "[data-panel=timeline]");
        expectText(page, "[data-panel=timeline]", "markup-journey");
        cockpit(page, "#/process-instance/" + journey + "/runtime", "a:has-text('备案流程')");
        page.locator("a:has-text('备案流程')").last().click();
        page.locator("[data-panel=timeline]").waitFor();
        expectText(page, "[data-panel=timeline]", "markup-tab");

        page.navigate(application.url("/hooks/"));
        page.getByLabel("目标地址").fill("http://127.0.0.1:9/" + "x?" + "q=1");
        page.getByLabel("说明").first().fill(PERSON);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("创建"))
                .click();
        assertThat(page.locator(".hook").first()).containsText(PERSON);
        expectText(page, ".hook", "markup-hooks");
    }

    private static void cockpit(Page page, String fragment, String awaited) {
        Browser.loadingAgain(milliseconds -> {
            page.navigate(application.url("/camunda/app/cockpit/default/" + fragment));
            page.locator(awaited).first().waitFor(new Locator.WaitForOptions().setTimeout(milliseconds));
        });
    }

    private static Tasklist watched(Tasklist window) {
        window.page().onDialog(dialog -> {
            DIALOGS.add(dialog.message());
            dialog.dismiss();
        });
        return window;
    }

    private static void expectText(Page page, String part, String screenshot) {
        page.locator(part).first().waitFor();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", screenshot + ".png")));
        assertThat(page.locator(MADE_OF_THEM)).hasCount(0);
        assertThat((Boolean) page.evaluate("""
                        () => [...document.scripts].some(script => script.textContent.includes('window.markup='))
                        """)).as(screenshot).isFalse();
        assertThat(page.evaluate("() => window.markup ?? 0")).as(screenshot).isEqualTo(0);
        assertThat(DIALOGS).isEmpty();
    }

    private static Map<String, Object> filing() {
        Map<String, Object> answers = new LinkedHashMap<>(Answers.individual());
        answers.replaceAll((name, value) -> name.endsWith("Name") ? PERSON : value);
        answers.put("serviceName", SITE);
        return answers;
    }

    private static Map<String, Object> domain() {
        Map<String, Object> domain = new LinkedHashMap<>();
        domain.put("domainName", "example.cn");
        domain.put("domainRegistrar", REGISTRAR);
        domain.put("domainRegistrarScope", "MAINLAND");
        domain.put("domainRegistrarApproved", "YES");
        domain.put("domainRegisteredOn", "2020-05-01");
        domain.put("domainExpiresOn", TODAY.plusYears(2).toString());
        domain.put("domainHolderRelation", "SELF");
        domain.put("domainHolderName", PERSON);
        domain.put("domainHolderIdType", "RESIDENT_ID");
        domain.put("domainHolderIdNumber", Answers.RESIDENT_ID);
        domain.put("domainRealNameVerifiedOn", TODAY.toString());
        return domain;
    }
}
