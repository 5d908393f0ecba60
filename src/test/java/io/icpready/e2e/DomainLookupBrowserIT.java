package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.icpready.observations.Respondent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of the domain, with a registry that answers. */
@RequiresBrowser
@DisplayName("A domain is looked up while its form is filled in")
class DomainLookupBrowserIT {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String LONG_ENOUGH = TODAY.plusYears(2).toString();
    private static final String TOO_SHORT = TODAY.plusDays(20).toString();

    @TempDir
    private static Path folder;

    private static Respondent registry;
    private static PackagedApplication application;

    @BeforeAll
    static void aRegistryAndAnApplication() throws IOException {
        registry = new Respondent((name, out) -> out.write(answer(name).getBytes(StandardCharsets.UTF_8)));
        application = PackagedApplication.start(
                folder,
                "icp-ready.lookups.domain.enabled=true",
                "icp-ready.lookups.domain.whois-servers.cn=" + registry.place(),
                "icp-ready.lookups.domain.dns-servers=127.0.0.1:1");
    }

    @AfterAll
    static void stop() throws IOException {
        if (application != null) {
            application.close();
        }
        registry.close();
    }

    @Test
    @DisplayName("a name fills the form, what differs is marked, and the check judges what was looked up")
    void inBothLanguages() {
        inChinese();
        inEnglish();
    }

    private static void inChinese() {
        try (Browser browser = Browser.start("zh-CN")) {
            Tasklist applicant = new Tasklist(browser, application).login("applicant");
            applicant.begin(Answers.individual());
            applicant.submitTask("ReviewChecklist", Map.of("consentGiven", false));
            applicant.submitTask("RegisterAccount", Map.of("accountRegistered", true));
            applicant.openTask("DeclareDomain", "declareDomain");

            applicant.find("#icp-domainName").fill("qingfeng.cn");
            assertThat(applicant.find("#icp-domainExpiresOn")).hasValue(LONG_ENOUGH);
            assertThat(applicant.find("#icp-domainRegisteredOn")).hasValue("2020-05-01");
            assertThat(applicant.find("#icp-domainRegistrar")).hasValue("阿里云计算有限公司（万网）");
            assertThat(applicant.find("#icp-domainRegistrarScope")).hasValue("MAINLAND");
            assertThat(applicant.find("#icp-domainHolderName")).hasValue("李四");
            assertThat(applicant.find(".icp-lookup-status")).containsText("127.0.0.1");
            applicant.screenshot("d1-looked-up");

            applicant.find("#icp-domainExpiresOn").fill("2039-01-01");
            Locator mark = applicant.find("[data-observed='domain.expiresOn']");
            assertThat(mark).containsText(LONG_ENOUGH);
            assertThat(applicant.find("#icp-domainExpiresOn")).hasValue("2039-01-01");
            applicant.screenshot("d2-differs");
            applicant.find("#icp-domainExpiresOn").fill(LONG_ENOUGH);
            assertThat(mark).hasCount(0);

            applicant.find("#icp-domainName").fill("nobody.cn");
            assertThat(applicant.find(".icp-lookup-status")).containsText("没有这个域名");
            assertThat(applicant.find("#icp-domainExpiresOn")).hasValue(LONG_ENOUGH);
        }
    }

    /** The same task, of which nothing was handed over yet. */
    private static void inEnglish() {
        try (Browser browser = Browser.start("en")) {
            Tasklist applicant = new Tasklist(browser, application).login("applicant");
            applicant.openTask("DeclareDomain", "declareDomain");
            applicant.find("#icp-domainName").fill("short.cn");
            assertThat(applicant.find("#icp-domainExpiresOn")).hasValue(TOO_SHORT);
            applicant.find(".icp-lookup-button").click();
            assertThat(applicant.find(".icp-lookup-status")).containsText("registered until " + TOO_SHORT);

            applicant.submitTask(
                    "DeclareDomain",
                    Map.of(
                            "domainName", "short.cn",
                            "domainRegistrarScope", "MAINLAND",
                            "domainRegistrarApproved", "YES",
                            "domainRegisteredOn", "2020-05-01",
                            "domainExpiresOn", LONG_ENOUGH,
                            "domainHolderRelation", "SELF",
                            "domainHolderName", "李四",
                            "domainHolderIdType", "RESIDENT_ID",
                            "domainHolderIdNumber", Answers.RESIDENT_ID,
                            "domainRealNameVerifiedOn", "2020-05-03"));
            applicant.page().evaluate("localStorage.clear()");
            applicant.openTaskAnew("DeclareDomain", "declareDomain");
            Locator refused = applicant.find(".icp-finding[data-rule='DOM-03']");
            assertThat(refused.locator(".icp-basis")).hasText("looked up");
            assertThat(applicant.find(".icp-finding[data-rule='OBS-01']").first())
                    .containsText(LONG_ENOUGH);
            assertThat(applicant.find("[data-observed='domain.expiresOn']")).containsText(TOO_SHORT);
            applicant.screenshot("d3-sent-back");
        }
    }

    private static String answer(String name) {
        return "nobody.cn".equals(name)
                ? "No matching record."
                : """
                Domain Name: %s
                ROID: 20200501s10001s00000001-cn
                Domain Status: ok
                Registrant: 李四
                Sponsoring Registrar: 阿里云计算有限公司（万网）
                Registration Time: 2020-05-01 12:20:05
                Expiration Time: %s 12:20:05
                """.formatted(name, "short.cn".equals(name) ? TOO_SHORT : LONG_ENOUGH);
    }
}
