package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole journeys in Tasklist, from the start form to "submitted", as an applicant and a reviewer
 * walk them, with the mistakes that people make.
 */
@RequiresBrowser
@DisplayName("The journey in a browser")
class JourneyBrowserIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path folder;

    private static PackagedApplication application;
    private static TestPictures pictures;

    private Browser browser;
    private Tasklist applicant;
    private Tasklist reviewer;
    private final List<Tasklist> windows = new ArrayList<>();

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

    @AfterEach
    void closeWindows() {
        browser.close();
        assertThat(windows).flatExtracting(Tasklist::troubles).isEmpty();
    }

    @Test
    @DisplayName("An enterprise, in Chinese: four mistakes on the way, submitted in the end")
    void anEnterpriseReachesItsFilingInChinese() {
        logInWithReviewer("zh-CN");
        anEnterpriseBegins();
        readsTheListAndConsents();
        forgetsTheAccountAtFirst();
        letsTheDomainRunOutTooSoonAtFirst();
        takesPayAsYouGoAtFirst();
        goesOnBeforeTheWaitIsOver();
        givesEveryDocument(true);
        isAskedOnceAboutADayThatIsTooEarly("2026ICP0001");
        isAskedOnceAboutTheServiceCode();
        submits();
        seesTheJourneyAs("SUBMITTED");
        applicant.screenshot("10-submitted");
        takesTheConsentBack("继续保留", "已删除");
    }

    @Test
    @DisplayName("An individual, in English: a holder that is somebody else, an edition too small")
    void anIndividualReachesItsFilingInEnglish() {
        logInWithReviewer("en");
        anIndividualBegins();
        readsTheListAndConsents();
        applicant.awaitForm("registerAccount").answer("accountRegistered", "true");
        seesNothingOfTheEngine();
        applicant.complete();
        givesAnotherHolderAtFirst();
        takesTheSmallEditionAtFirst();
        givesEveryDocument(false);
        opensTheServerAgain();
        namesTheAccountFromTheSubmission();
        findsTheFactsUnfolded();
        entersTheOrder("2026ICP0002");
        tellsWhatIsLeftUntilItIsGiven();
        submits();
        seesTheJourneyAs("SUBMITTED");
        takesTheConsentBack("Kept until", "are erased");
    }

    @Test
    @DisplayName("A journey is withdrawn from “my filings”: asked once more, then gone")
    void aJourneyIsWithdrawn() {
        logIn("zh-CN");
        String id = applicant.begin(Answers.individual());
        applicant.awaitTask("ReviewChecklist");
        beginsAnotherFrom(id);
        withdraws(id);
        assertThat(applicant.hasTask("ReviewChecklist")).isFalse();
    }

    @Test
    @DisplayName("Whoever opens “my filings” while the next task is still in the making stays there")
    void nobodyIsTakenAwayFromTheirFilings() {
        logIn("zh-CN");
        String id = applicant.begin(Answers.individual());
        applicant.openTask("ReviewChecklist", "reviewChecklist");
        applicant.answer("consentGiven", "true");
        applicant.completeAndOpenFilingsAtOnce();
        assertThat(applicant.page()).hasURL(Pattern.compile("#/filings$"));
        assertThat(journey(id, "RUNNING")).isVisible();
        withdraws(id);
    }

    @Test
    @DisplayName("What was typed is there again: after Escape, after a look at another task")
    void nothingTypedIsLost() {
        logIn("zh-CN");
        applicant.beginFiling();
        applicant.answer("subjectKind", "LAW_FIRM").answer("subjectName", "示例律师事务所");
        applicant.page().keyboard().press("Escape");
        assertThat(applicant.find("form[name=startJourney]")).hasCount(0);
        applicant.beginFiling();
        assertThat(applicant.answered("subjectName")).isEqualTo("示例律师事务所");
        assertThat(applicant.answered("subjectKind")).isEqualTo("LAW_FIRM");
        applicant.page().keyboard().press("Escape");

        String id = applicant.begin(Answers.individual());
        applicant.submitTask("ReviewChecklist", Map.of("consentGiven", false));
        applicant.submitTask("RegisterAccount", Map.of("accountRegistered", true));
        applicant.openTask("DeclareDomain", "declareDomain").answer("domainName", "example.com");
        applicant.openTask("DeclareServer", "declareServer");
        applicant.openTaskAnew("DeclareDomain", "declareDomain");
        assertThat(applicant.answered("domainName")).isEqualTo("example.com");
        applicant.screenshot("11-restored");
        opensAnotherStepFromTheHead();
        withdraws(id);
        beginsFromTheSelfCheck();
    }

    @Test
    @DisplayName(
            "A letter is made on the checklist, made again where its photograph is uploaded, and told with its days")
    void aLetterIsMade() {
        logIn("zh-CN");
        Map<String, Object> answers = Answers.individualIn("440000");
        answers.put("submissionDate", TODAY.plusDays(20).toString());
        String id = applicant.begin(answers);
        applicant.openTask("ReviewChecklist", "reviewChecklist");
        String letter = ".icp-documents [data-type=FILING_COMMITMENT_LETTER] .icp-letter";
        assertThat(applicant.downloaded(letter + " [data-action=make-letter]")).isEqualTo("备案承诺书.pdf");
        assertThat(applicant.find(letter)).containsText("已生成");
        applicant.find(letter).scrollIntoViewIfNeeded();
        applicant.screenshot("12-letter-on-the-list");
        applicant.answer("consentGiven", "true");
        applicant.complete();
        applicant.submitTask("RegisterAccount", Map.of("accountRegistered", true, "accountId", "example-account"));

        applicant.awaitTask("UploadDocument");
        applicant.openUploadThatShows(".icp-letter-steps");
        assertThat(applicant.find(".icp-letter-steps .icp-letter-state")).containsText("上次生成");
        applicant.screenshot("12-letter-where-it-is-uploaded");
        uploads("letter.jpg", 7);
        applicant.complete();

        browser.close();
        logIn("en");
        applicant.openFilings();
        assertThat(applicant.find(".icp-papers .icp-letter").first()).containsText("Commitment for the filing");
        assertThat(applicant.find(".icp-span[data-kind=SIGNING]").first()).isVisible();
        applicant.find("[data-action=subscribe]").first().click();
        assertThat(applicant.find(".icp-calendar-file input")).hasValue(Pattern.compile("/api/calendar/.+[.]ics$"));
        assertThat(applicant.downloaded(".icp-calendar-file a")).endsWith(".ics");
        applicant.screenshot("12-days-and-letters");
        applicant.page().setViewportSize(390, 844);
        assertThat(applicant.find(".icp-letter .btn").first().boundingBox().width)
                .as("the longest button on a phone")
                .isLessThanOrEqualTo(360);
        applicant.page().setViewportSize(1366, 768);
        applicant.find("[data-journey='" + id + "'] [data-action=withdraw]").click();
        applicant.find("[data-action=confirm]").click();
        assertThat(journey(id, "WITHDRAWN")).hasCount(1);
    }

    private void logIn(String language) {
        browser = Browser.start(language);
        applicant = logIn(new Tasklist(browser, application), "applicant");
    }

    private void logInWithReviewer(String language) {
        logIn(language);
        reviewer = logIn(new Tasklist(browser, application), "reviewer");
    }

    private Tasklist logIn(Tasklist window, String user) {
        windows.add(window);
        return window.login(user);
    }

    private void anEnterpriseBegins() {
        applicant.beginFiling();
        applicant.clickStart();
        assertThat(applicant.find("[data-field='subject.kind']")).hasClass(Tasklist.HAS_ERROR);
        assertThat(applicant.find("#icp-subjectKind")).isFocused();
        applicant.answer("serviceType", "MINI_PROGRAM");
        applicant.find("[data-icp=as-website]").click();
        assertThat(applicant.answered("serviceType")).isEqualTo("WEBSITE");
        applicant
                .answer("subjectKind", "ENTERPRISE")
                .answer("subjectName", "杭州示例科技有限公司")
                .answer("subjectIdType", "BUSINESS_LICENSE")
                .answer("subjectIdNumber", Answers.CREDIT_CODE)
                .answer("subjectProvince", "330000")
                .answer("subjectAlreadyFiled", "false")
                .answer("leaderFiledElsewhere", "false")
                .answer("leaderName", "张三")
                .answer("leaderIdType", "RESIDENT_ID")
                .answer("leaderIdNumber", Answers.RESIDENT_ID)
                .answer("serviceName", "示例科技");
        applicant.screenshot("01-start");
        applicant.start();
    }

    private void seesNothingOfTheEngine() {
        assertThat(applicant.find(".task-card h2.task")).hasText("Register the cloud account · 李四 · 李四的书房");
        assertThat(applicant.find(".task-filter .name").first()).containsText("My tasks");
        assertThat(applicant.find(".task-details .nav-tabs")).isHidden();
        assertThat(applicant.find(".task-details .instance-link")).isHidden();
        assertThat(applicant.find(".tasks-list [cam-widget-search]")).isHidden();
    }

    private void anIndividualBegins() {
        applicant.beginFiling();
        assertThat(applicant.find(".modal-title")).hasText("Begin a new filing");
        applicant
                .answer("subjectKind", "INDIVIDUAL")
                .answer("subjectName", "李四")
                .answer("subjectIdType", "RESIDENT_ID")
                .answer("subjectIdNumber", Answers.RESIDENT_ID);
        takesTheProposedProvinceWithOneTap();
        applicant
                .answer("subjectProvince", "330000")
                .answer("subjectAlreadyFiled", "false")
                .answer("leaderFiledElsewhere", "false")
                .answer("serviceName", "李四的书房");
        applicant.screenshot("01-start");
        applicant.start();
    }

    /** What is proposed stays under the finger, though the tap ends the typing in another question. */
    private void takesTheProposedProvinceWithOneTap() {
        applicant.find("#icp-subjectName").pressSequentially("的店");
        applicant.find("[data-propose=subjectHouseholdProvince]").click();
        assertThat(applicant.answered("subjectHouseholdProvince"))
                .isEqualTo(Answers.RESIDENT_ID.substring(0, 2) + "0000");
        applicant.answer("subjectName", "李四").answer("subjectHouseholdProvince", "330000");
    }

    private void readsTheListAndConsents() {
        applicant.awaitForm("reviewChecklist");
        assertThat(applicant.find("form .icp-where [data-stage=checklist]")).hasAttribute("aria-current", "step");
        assertThat(applicant.find(".icp-documents [data-type=SUBJECT_LEADER_ID]"))
                .isVisible();
        assertThat(applicant.find(".icp-province [data-standing=JUDGED]").first())
                .isVisible();
        assertThat(applicant.find(".icp-province-others summary")).isVisible();
        assertThat(applicant.find(".icp-day-unknown")).hasCount(2);
        assertThat(applicant.find(".icp-order li").first()).isVisible();
        applicant.screenshot("02-checklist");
        unfoldsOnPaper();
        applicant.answer("consentGiven", "true");
        applicant.complete();
    }

    private void unfoldsOnPaper() {
        Locator folded = applicant.find(".icp-form details:not([open])");
        assertThat(folded).not().hasCount(0);
        int before = folded.count();
        applicant.page().evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(folded).hasCount(0);
        applicant.page().evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(folded).hasCount(before);
    }

    private void forgetsTheAccountAtFirst() {
        applicant.awaitForm("registerAccount");
        applicant.clickComplete();
        applicant.expectMarked("account.registered");
        assertThat(applicant.find("#icp-accountRegistered-true")).isFocused();
        applicant.screenshot("02-yes-or-no");
        applicant.answer("accountRegistered", "false").complete();
        applicant.awaitForm("registerAccount");
        applicant.expectFinding("ACC-01");
        assertThat(applicant.find("#icp-accountRegistered-false")).isChecked();
        applicant.find(".icp-way[data-leads-to='account.registered']").click();
        assertThat(applicant.find("#icp-accountRegistered input:focus")).hasCount(1);
        applicant.answer("accountRegistered", "true").answer("accountId", "example-account");
        applicant.complete();
    }

    private void letsTheDomainRunOutTooSoonAtFirst() {
        applicant.openTask("DeclareDomain", "declareDomain");
        declareDomain("UNIT", "杭州示例科技有限公司", "BUSINESS_LICENSE", Answers.CREDIT_CODE);
        applicant
                .answer("domainRealNameVerifiedOn", TODAY.toString())
                .answer("domainExpiresOn", TODAY.plusDays(60).toString());
        applicant.expectHint("domain.expiresOn", "DOM-03");
        applicant.screenshot("03-domain-hint");
        applicant.complete();
        applicant.awaitForm("declareDomain");
        applicant.expectFinding("DOM-03");
        applicant.expectMarked("domain.expiresOn");
        applicant.find("[data-rule='DOM-17'] .icp-way").first().click();
        assertThat(applicant.find("#icp-domainSiteOnline")).isFocused();
        assertThat(applicant.answered("domainName")).isEqualTo("example.cn");
        applicant.screenshot("04-domain-findings");
        applicant.answer("domainExpiresOn", TODAY.plusYears(2).toString());
        applicant.complete();
    }

    private void givesAnotherHolderAtFirst() {
        applicant.openTask("DeclareDomain", "declareDomain");
        declareDomain("SELF", "王五", "RESIDENT_ID", Answers.RESIDENT_ID);
        applicant
                .answer("domainRealNameVerifiedOn", TODAY.minusDays(30).toString())
                .answer("domainExpiresOn", TODAY.plusYears(2).toString());
        applicant.complete();
        applicant.awaitForm("declareDomain");
        applicant.expectFinding("DOM-11");
        applicant.screenshot("04-domain-findings");
        applicant.answer("domainHolderName", "李四");
        applicant.complete();
    }

    private void declareDomain(String relation, String name, String idType, String idNumber) {
        applicant
                .answer("domainName", "example.cn")
                .answer("domainRegistrar", "阿里云计算有限公司")
                .answer("domainRegistrarScope", "MAINLAND")
                .answer("domainRegistrarApproved", "YES")
                .answer("domainRegisteredOn", "2020-05-01")
                .answer("domainAlreadyFiled", "false")
                .answer("domainHolderRelation", relation)
                .answer("domainHolderName", name)
                .answer("domainHolderIdType", idType)
                .answer("domainHolderIdNumber", idNumber);
    }

    private void takesPayAsYouGoAtFirst() {
        applicant.openTask("DeclareServer", "declareServer");
        assertThat(applicant.find("[data-field='server.publicBandwidthMbps']")).isHidden();
        applicant
                .answer("serverProduct", "ECS")
                .answer("serverRegion", "ap-southeast-1")
                .answer("serverBilling", "PAY_AS_YOU_GO")
                .answer("serverMonthsFirstPurchase", "12")
                .answer("serverExpiresOn", TODAY.plusYears(1).toString())
                .answer("serverPublicBandwidthMbps", "1.5");
        assertThat(applicant.find("[data-field='server.edition']")).isHidden();
        applicant.complete();
        applicant.awaitForm("declareServer");
        applicant.expectFinding("SRV-04");
        applicant.screenshot("05-server-findings");
        applicant.find("[data-icp=findings] [data-rule='SRV-01'] .icp-way").click();
        assertThat(applicant.find("#icp-serverRegion")).isFocused();
        applicant.answer("serverRegion", "杭州").answer("serverBilling", "SUBSCRIPTION");
        applicant.complete();
    }

    private void takesTheSmallEditionAtFirst() {
        applicant.openTask("DeclareServer", "declareServer");
        applicant
                .answer("serverProduct", "IOT_STUDIO")
                .answer("serverEdition", "STANDARD")
                .answer("serverRegion", "cn-shanghai")
                .answer("serverOrderAmountCny", "199");
        applicant.complete();
        applicant.awaitForm("declareServer");
        applicant.expectFinding("SRV-03");
        applicant.answer("serverEdition", "ENTERPRISE");
        applicant.complete();
    }

    private void goesOnBeforeTheWaitIsOver() {
        applicant.openFilings();
        assertThat(applicant.find(".icp-step[data-waiting=CLOCK]")).isVisible();
        applicant.screenshot("06-filings");
        applicant.openTask("WaitForRealName", "waitForRealName");
        assertThat(applicant.find(".icp-countdown .icp-left")).not().isEmpty();
        applicant.clickComplete();
        assertThat(applicant.find(".icp-form-alert .alert-info")).containsText("只用来提前继续");
        applicant.find("#icp-go-on").check();
        applicant.screenshot("06-wait");
        applicant.complete();
    }

    /** Uploads and reviews until nothing is left; the first one goes wrong where it is told to. */
    private void givesEveryDocument(boolean withMistakes) {
        boolean mistakesLeft = withMistakes;
        int waiting = 0;
        for (int number = 1; applicant.hasTask("UploadDocument"); number++) {
            applicant.openTask("UploadDocument", "uploadDocument");
            if (mistakesLeft) {
                triesASmallPicture();
            }
            uploads("document-" + number + ".jpg", number);
            if (mistakesLeft) {
                applicant.screenshot("07-upload-accepted");
            }
            applicant.complete();
            if (mistakesLeft) {
                isSentBackOnce();
                mistakesLeft = false;
            }
            waiting++;
        }
        isToldThatOthersAreWaitedFor();
        approvesOneAfterTheOther(waiting);
    }

    private void isToldThatOthersAreWaitedFor() {
        assertThat(applicant.find(".icp-asked-for .icp-now-wait")).isVisible();
        applicant.screenshot("08-waits-for-the-reviewer");
        applicant.openTasks();
        assertThat(applicant.find(".icp-standby")).hasCount(1);
        assertThat(applicant.find(".icp-standby [data-stage=documents]").first())
                .hasAttribute("data-state", "REVIEWER");
    }

    /** For the card of somebody else, that person's own consent has to be attested. */
    private void attestsWhereAsked() {
        Locator attest = applicant.find("#icp-attest");
        if (attest.isVisible()) {
            attest.check();
        }
    }

    /** What is chosen before it is said whose card it is waits for that answer, and is not lost. */
    private void triesASmallPicture() {
        applicant.upload(pictures.small("too-small.jpg", 1));
        if (applicant.find("#icp-attest").isVisible()) {
            assertThat(applicant.find(".icp-answer")).containsText("too-small.jpg");
            assertThat(applicant.find(".icp-attest")).hasClass(Tasklist.HAS_ERROR);
            attestsWhereAsked();
        }
        applicant.expectPicture("refused");
        assertThat(applicant.find(".icp-picture [data-rule='IMG-01']")).isVisible();
        applicant.screenshot("07-upload-refused");
        applicant.clickComplete();
        assertThat(applicant.find(".icp-form-alert .alert-danger")).isVisible();
    }

    private void uploads(String name, long seed) {
        attestsWhereAsked();
        applicant.upload(pictures.card(name, seed));
        applicant.expectPicture("accepted");
        if (applicant.find("#icp-documentLongTerm").isVisible()) {
            applicant.answer("documentLongTerm", "true");
        }
        if (applicant.find("#icp-documentIssuedOn").isVisible()) {
            applicant.answer("documentIssuedOn", TODAY.minusDays(10).toString());
        }
    }

    /** Marked, said and sent back: the applicant sees why, and the reviewer later what it was. */
    private void isSentBackOnce() {
        reviewer.openReview();
        reviewer.page().setViewportSize(1366, 768);
        fitsTheScreen();
        reviewer.screenshot("08-review");
        reviewer.find("[data-action=zoom-in]").click();
        reviewer.find("[data-action=turn-right]").click();
        reviewer.find("#icp-reason-more").fill("右下角反光");
        reviewer.screenshot("08-review-reject");
        int clicks = reviewer.clicksOf(() -> reviewer.decide(() -> {
            reviewer.find("#icp-fault-SHARP").click();
            reviewer.find("[data-action=reject]").click();
        }));
        assertThat(clicks).as("clicks per document sent back").isLessThanOrEqualTo(3);
        applicant.awaitTask("UploadDocument");
        applicant.openRejected();
        seesInTheFilingsWhatWasSentBack();
        applicant.openRejected();
        assertThat(applicant.find(".icp-rejected")).containsText("看不清文字；右下角反光");
        assertThat(applicant.find(".icp-whose-words")).containsText("审核员的原话");
        assertThat(applicant.find(".icp-picture")).hasCount(0);
        assertThat(applicant.find(".icp-returned-picture")).isVisible();
        assertThat(applicant.find(".icp-returned .icp-facts")).containsText("主体名称");
        assertThat(applicant.find("[data-action=correct-facts]")).isVisible();
        applicant.screenshot("09-sent-back");
        uploads("document-again.jpg", 99);
        applicant.complete();
        reviewer.openReview();
        assertThat(reviewer.find(".tasks-list h4.task").first()).containsText("退回后重新上传");
        assertThat(reviewer.find(".icp-earlier")).containsText("右下角反光");
        reviewer.page().waitForFunction("() => document.querySelector('.icp-earlier img').naturalWidth > 0");
        reviewer.screenshot("08-review-again");
        typesWhereKeysAreLetters();
    }

    private void seesInTheFilingsWhatWasSentBack() {
        applicant.openFilings();
        Locator sentBack = applicant.find(".icp-step[data-sent-back=true]");
        assertThat(sentBack).hasCount(1);
        assertThat(sentBack).containsText("已退回");
        assertThat(applicant.find(".icp-journey[data-state=RUNNING] .icp-now").first())
                .containsText("退回了下面的材料");
        assertThat(applicant.find(".icp-journey[data-state=RUNNING] .icp-now").first())
                .containsText(sentBack.locator(".icp-step-name").innerText());
        applicant.screenshot("09-filings-sent-back");
    }

    /** The picture, what to look for and what decides, without scrolling. */
    private void fitsTheScreen() {
        for (String part :
                new String[] {".icp-stage", ".icp-points", "[data-action=approve]", "[data-action=reject]"}) {
            BoundingBox box = reviewer.find(part).boundingBox();
            assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(768);
            assertThat(box.y).as(part).isPositive();
        }
    }

    /** The first is opened by hand, every other one opens by itself and is taken. Every second one by keys alone, the last on a phone. */
    private void approvesOneAfterTheOther(int waiting) {
        reviewer.openReview();
        reviewer.find("[data-action=approve]").click();
        assertThat(reviewer.find(".icp-form-alert .alert-danger")).isVisible();
        for (int left = waiting; left > 0; left--) {
            assertThat(reviewer.find(".unclaim")).isVisible();
            String shown = reviewer.page().url();
            boolean byKeys = left % 2 == 0;
            if (left == 1) {
                reviewer.page().setViewportSize(390, 844);
            }
            int clicks = reviewer.clicksOf(() -> reviewer.decide(() -> approves(byKeys)));
            assertThat(clicks).as("clicks per approved document").isLessThanOrEqualTo(byKeys ? 0 : 4);
            if (left > 1) {
                reviewer.page().waitForCondition(() -> !reviewer.page().url().equals(shown));
                assertThat(reviewer.find("#icp-all-hold")).not().isChecked();
                reviewer.awaitForm("reviewDocument");
            }
        }
        assertThat(reviewer.find(".page-notifications .alert").last())
                .isInViewport(new IsInViewportOptions().setRatio(1));
        reviewer.screenshot("10-told-on-a-phone");
    }

    private void approves(boolean byKeys) {
        if (byKeys) {
            reviewer.page().keyboard().press("0");
            reviewer.page().keyboard().press("Control+Alt+a");
        } else {
            reviewer.find("#icp-all-hold").click();
            reviewer.find("[data-action=approve]").click();
        }
    }

    /** A key is a letter where somebody types. */
    private void typesWhereKeysAreLetters() {
        reviewer.find("#icp-reason-more").click();
        reviewer.page().keyboard().type("a1r0");
        assertThat(reviewer.find("#icp-reason-more")).hasValue("a1r0");
        assertThat(reviewer.find("#icp-all-hold")).not().isChecked();
        reviewer.find("#icp-reason-more").fill("");
    }

    /** What can be opened is a button, the rest looks like none. */
    private void opensAnotherStepFromTheHead() {
        assertThat(applicant.find("form .icp-where button")).hasCount(2);
        assertThat(applicant.find("form .icp-where [aria-current] button")).hasCount(0);
        applicant.find("form .icp-where [data-stage=server] button").click();
        applicant.awaitForm("declareServer");
        applicant.find("form .icp-where [data-stage=domain] button").click();
        applicant.awaitForm("declareDomain");
        assertThat(applicant.answered("domainName")).isEqualTo("example.com");
    }

    /** What was said once is there again, and nothing is begun yet. */
    private void beginsAnotherFrom(String id) {
        applicant.openFilings();
        journey(id, "RUNNING").locator("[data-action=begin-from]").click();
        applicant.awaitForm("startJourney");
        assertThat(applicant.answered("subjectName"))
                .isEqualTo(Answers.individual().get("subjectName"));
        assertThat(applicant.answered("serviceName")).as("a name of its own").isEmpty();
        assertThat(applicant.find(".icp-form-alert")).containsText("另一次备案");
        applicant.page().keyboard().press("Escape");
    }

    private void beginsFromTheSelfCheck() {
        applicant.page().navigate(application.url("/"));
        applicant.find("#fact-subject-kind").selectOption("ENTERPRISE");
        applicant.find("#fact-subject-province").selectOption("440000");
        applicant.find("#fact-service-name").fill("示例科技官网");
        applicant.find("#facts [type=submit]").click();
        applicant.find("#begin").click();
        applicant.awaitForm("startJourney");
        assertThat(applicant.find(".icp-form-alert")).containsText("自查");
        assertThat(applicant.answered("subjectKind")).isEqualTo("ENTERPRISE");
        assertThat(applicant.answered("subjectProvince")).isEqualTo("440000");
        assertThat(applicant.answered("serviceName")).isEqualTo("示例科技官网");
    }

    /** Nothing is left but to submit, and the server was another one. */
    private void opensTheServerAgain() {
        applicant.awaitTask("SubmitFiling");
        applicant.openFilings();
        Locator running = applicant.find(".icp-journey[data-state=RUNNING]");
        running.locator("[data-action=reopen][data-of=SERVER]").click();
        assertThat(running.locator(".icp-reopen .alert")).containsText("Open “Declare the server” again?");
        applicant.screenshot("09-reopen");
        running.locator(".icp-reopen [data-action=confirm]").click();
        leavesItAsItWas();
        running.locator("[data-action=reopen][data-of=SERVER]").click();
        running.locator(".icp-reopen [data-action=confirm]").click();
        applicant.awaitForm("declareServer");
        assertThat(applicant.answered("serverProduct")).isNotBlank();
        applicant.complete();
        applicant.awaitTask("SubmitFiling");
    }

    /** Whoever changes their mind once more finds everything as before. */
    private void leavesItAsItWas() {
        applicant.awaitForm("declareServer").answer("serverOrderAmountCny", "1");
        assertThat(applicant.find(".icp-reopened")).containsText("Declare the server");
        applicant.screenshot("09-reopened");
        applicant.find("[data-action=leave-as-it-was]").click();
        assertThat(applicant.page()).hasURL(Pattern.compile("#/filings[?]journey="));
        applicant.awaitTask("SubmitFiling");
        applicant.openFilings();
    }

    /** A hint about another step leads there. */
    private void namesTheAccountFromTheSubmission() {
        applicant.openTask("SubmitFiling", "submitFiling");
        Locator hint = applicant.find("[data-icp=findings] .icp-finding[data-rule='ACC-02']");
        hint.locator("[data-action=reopen]").click();
        hint.locator("[data-action=confirm]").click();
        applicant.awaitForm("registerAccount");
        assertThat(applicant.find("#icp-accountId")).isFocused();
        applicant.answer("accountId", "example-account");
        completesAndNextTaskIsMadeJustAfterItWasAskedFor();
        applicant.awaitForm("submitFiling");
        assertThat(hint).hasCount(0);
    }

    /** So the filing says already that it waits for the applicant, who was told of no task. */
    private void completesAndNextTaskIsMadeJustAfterItWasAskedFor() {
        Pattern asked = Pattern.compile("/task\\?assignee=.*sortBy=created");
        CompletableFuture<Route> question = new CompletableFuture<>();
        applicant.page().route(asked, question::complete, new Page.RouteOptions().setTimes(1));
        applicant.page().waitForRequest(asked, applicant::complete);
        applicant.awaitTask("SubmitFiling");
        question.join()
                .fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("[]"));
    }

    private void entersTheOrder(String order) {
        applicant.openTask("SubmitFiling", "submitFiling");
        assertThat(applicant.find("[data-icp=facts]")).containsText("11**************2X");
        assertThat(applicant.find(".icp-span[data-kind=SUBMISSION]")).isVisible();
        applicant.find("[data-action=show-in-full]").click();
        assertThat(applicant.find("[data-icp=facts]")).containsText("11010519491231002X");
        applicant.find("[data-tick=facts]").check();
        assertThat(applicant.downloaded("[data-action=package]")).endsWith(".zip");
        assertThat(applicant.downloaded("[data-picture]")).startsWith("01-");
        assertThat(applicant.find(".icp-order-of .icp-origin a").first()).isVisible();
        assertThat(applicant.find(".icp-after")).containsText("12381");
        assertThat(applicant.find(".icp-after .icp-origin a").first()).isVisible();
        applicant.answer("filingOrderNumber", order);
        applicant.wholeScreenshot("09-submit");
    }

    private void tellsWhatIsLeftUntilItIsGiven() {
        Locator passed = applicant.find("[data-icp=passed]");
        assertThat(passed).containsText("Service code to be used");
        assertThat(passed).containsText("5 points of the list below");
        applicant.answer("serverServiceCode", "SC-0001");
        assertThat(passed).not().containsText("Service code to be used");
    }

    /** Whoever opens the first step again comes for the facts, not for the list. */
    private void findsTheFactsUnfolded() {
        applicant.openFilings();
        Locator running = applicant.find(".icp-journey[data-state=RUNNING]");
        running.locator("[data-action=reopen][data-of=PROFILE]").click();
        running.locator(".icp-reopen [data-action=confirm]").click();
        applicant.awaitForm("reviewChecklist");
        assertThat(applicant.find(".icp-reopened")).containsText("“Check or correct the basic facts”");
        assertThat(applicant.find("#icp-subjectKind")).isInViewport();
        applicant.screenshot("09-reopened-facts");
        applicant.find("[data-action=leave-as-it-was]").click();
        applicant.awaitTask("SubmitFiling");
    }

    /** The wait for the real name is not over, so nothing says “now”. */
    private void isAskedOnceAboutADayThatIsTooEarly(String order) {
        entersTheOrder(order);
        assertThat(applicant.find("[data-icp=passed]")).hasClass(Pattern.compile("alert-info"));
        applicant.clickComplete();
        assertThat(applicant.find(".icp-form-alert .alert-danger")).containsText("早于最早可提交日");
        applicant.expectMarked("filingSubmittedOn");
        assertThat(applicant.find("#icp-filingSubmittedOn")).isFocused();
        assertThat(applicant.find("#icp-filingSubmittedOn")).isInViewport();
    }

    /** It may stand in the order alone, so whoever insists goes on without it. */
    private void isAskedOnceAboutTheServiceCode() {
        assertThat(applicant.find("[data-icp=passed]")).containsText("本次使用的服务码");
        applicant.clickComplete();
        assertThat(applicant.find(".icp-form-alert .alert-danger")).containsText("还没有填写服务码");
        applicant.expectMarked("server.serviceCode");
        applicant.screenshot("09-asked-about-the-code");
    }

    private void submits() {
        applicant.complete();
        assertThat(applicant.find(".icp-asked-for .icp-now-done li")).hasCount(4);
    }

    private void seesTheJourneyAs(String state) {
        applicant.openFilings();
        assertThat(applicant.find(".icp-journey[data-state=" + state + "]").first())
                .isVisible();
    }

    /** After the submission too; asked once more, with what goes and what stays. */
    private void takesTheConsentBack(String stays, String gone) {
        Locator submitted = applicant
                .find(".icp-journey[data-state=SUBMITTED]:has([data-action=take-consent-back])")
                .first();
        String id = submitted.getAttribute("data-journey");
        Locator journey = journey(id, "SUBMITTED");
        assertThat(journey.locator("[data-action=withdraw]")).hasCount(0);
        journey.locator("[data-action=take-consent-back]").click();
        assertThat(journey.locator(".alert-warning")).containsText(stays);
        applicant.page().setViewportSize(1366, 768);
        applicant.screenshot("11-consent-sure");
        applicant.page().setViewportSize(390, 844);
        applicant.screenshot("11-consent-sure-phone");
        journey.locator("[data-action=confirm]").click();
        assertThat(journey.locator(".alert-success")).containsText(gone);
        assertThat(journey.locator("[data-action=take-consent-back]")).hasCount(0);
        applicant.screenshot("11-consent-taken-phone");
    }

    private void withdraws(String id) {
        applicant.openFilings();
        Locator running = journey(id, "RUNNING");
        running.locator("[data-action=withdraw]").click();
        assertThat(running.locator(".alert-warning")).containsText("不能恢复");
        running.locator("[data-action=confirm]").click();
        assertThat(running).hasCount(0);
        assertThat(journey(id, "WITHDRAWN")).hasCount(1);
        assertThat(journey(id, "WITHDRAWN").locator(".alert-success")).isInViewport();
    }

    private Locator journey(String id, String state) {
        return applicant.find(".icp-journey[data-journey='%s'][data-state=%s]".formatted(id, state));
    }
}
