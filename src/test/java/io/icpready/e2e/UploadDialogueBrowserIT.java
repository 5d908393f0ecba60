package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The upload of one document in Tasklist: what it says to good and to bad pictures. */
@RequiresBrowser
@DisplayName("The upload dialogue in a browser")
class UploadDialogueBrowserIT {

    private static final Pattern UPLOADS = Pattern.compile("/default/documents[?]");

    @TempDir
    private static Path folder;

    private static PackagedApplication application;
    private static Browser browser;
    private static TestPictures pictures;
    private static Tasklist applicant;

    /** What a test does to the browser itself goes with the page only. */
    private static boolean isAnotherBrowser;

    @BeforeAll
    static void beginAFiling() {
        application = PackagedApplication.shared();
        browser = Browser.start("zh-CN");
        pictures = new TestPictures(folder);
        applicant = new Tasklist(browser, application).login("applicant");
        applicant.begin(Answers.individual());
        applicant.submitTask("ReviewChecklist", Map.of("consentGiven", false));
        applicant.submitTask("RegisterAccount", Map.of("accountRegistered", true));
        applicant.openTask("UploadDocument", "uploadDocument");
        asksForConsentFirst();
    }

    /** Without consent there is nothing to choose a picture with, but a way to give it. */
    private static void asksForConsentFirst() {
        assertThat(applicant.find("[data-action=consent]")).isVisible();
        assertThat(applicant.find(".icp-zone").first()).isHidden();
        assertThat(applicant.find(".icp-consent-text")).not().isEmpty();
        applicant.screenshot("u1-consent");
        applicant.find("[data-action=consent]").click();
        assertThat(applicant.find(".icp-zone").first()).isVisible();
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
    void openTheForm() {
        applicant.find(".icp-answer, .icp-said").first().waitFor(attached());
        applicant.page().evaluate("localStorage.clear()");
        if (isAnotherBrowser) {
            applicant.openTaskAnew("UploadDocument", "uploadDocument");
            isAnotherBrowser = false;
        } else {
            applicant.openTask("UploadDocument", "uploadDocument");
        }
    }

    private static void changeBrowser(String script, Object... told) {
        isAnotherBrowser = true;
        applicant.page().evaluate(script, told.length == 0 ? null : List.of(told));
    }

    /** A request that is held goes on when nobody holds any more; a date that was answered stands in the draft. */
    @AfterEach
    void leaveNothingBehind() {
        applicant.page().unroute(UPLOADS);
        applicant.answer("documentLongTerm", "false");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    @Test
    @DisplayName("IMG-01: below 200 KB it is refused, with the reason, and never inflated")
    void refusesASmallPicture() {
        applicant.upload(pictures.small("small.jpg", 3));
        applicant.expectPicture("refused");
        assertThat(applicant.find(".icp-picture [data-rule='IMG-01']")).isVisible();
        assertThat(applicant.find(".icp-picture")).containsText("不会把图片“撑大”");
        applicant.screenshot("u2-too-small");
        assertThat(applicant.find("[data-field=documentExpiresOn] .icp-required"))
                .isVisible();
        applicant.clickComplete();
        assertThat(applicant.find(".icp-form-alert .alert-danger")).containsText("请先上传");
        assertThat(applicant.find("[data-icp=upload] .alert-danger")).containsText("请先上传");
    }

    @Test
    @DisplayName("IMG-02, IMG-03: a renamed file is refused, whatever its name")
    void refusesARenamedFile() {
        applicant.upload(pictures.disguised("card.jpg"));
        applicant.expectPicture("refused");
        assertThat(applicant.find(".icp-picture [data-rule='IMG-02']")).isVisible();
        assertThat(applicant.find(".icp-picture [data-rule='IMG-03']")).isVisible();
        applicant.screenshot("u3-renamed");
    }

    @Test
    @DisplayName("IMG-01: above 4 MB one click compresses it, and it says what it did")
    void compressesALargePicture() throws IOException {
        Path large = pictures.large("large.jpg", 4);
        assertThat(Files.size(large)).isGreaterThan(4 * 1024 * 1024);
        applicant.upload(large);
        assertThat(applicant.find("[data-action=compress]")).isVisible();
        applicant.screenshot("u4-too-large");
        applicant.find("[data-action=compress]").click();
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-said")).containsText("已压缩");
        assertThat(applicant.find(".icp-said")).containsText("3600×2600");
        applicant.screenshot("u5-compressed");
    }

    @Test
    @DisplayName("IMG-05: the two sides of a card become one picture")
    void mergesTwoSides() {
        applicant.find("input[name=icp-sides][value=two]").check();
        applicant.find("#icp-file-front").setInputFiles(pictures.side("front.jpg", 5));
        assertThat(applicant.find("[data-role=front] canvas")).isVisible();
        assertThat(applicant.find(".icp-said")).containsText("还没有上传：请再选择国徽面（反面）");
        applicant.find("#icp-file-back").setInputFiles(pictures.side("back.jpg", 6));
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-said")).containsText("已合成一张");
        applicant.screenshot("u6-two-sides");
        applicant.reload();
        applicant.awaitForm("uploadDocument");
        assertThat(applicant.find(".icp-picture [data-rule='IMG-05']")).containsText("由两张图片合成");
    }

    @Test
    @DisplayName("IMG-01: a side too small to be read is not blown up to the size of the other")
    void doesNotBlowUpASide() {
        applicant.find("input[name=icp-sides][value=two]").check();
        applicant.find("#icp-file-front").setInputFiles(pictures.tiny("tiny.jpg", 7));
        applicant.find("#icp-file-back").setInputFiles(pictures.side("beside-tiny.jpg", 6));
        assertThat(applicant.find(".icp-said .alert-danger")).containsText("的图片太小（420×265 像素）");
        applicant.find("#icp-file-front").setInputFiles(pictures.side("retaken.jpg", 5));
        applicant.expectPicture("accepted");
    }

    @Test
    @DisplayName("IMG-05: what was read of the sides is said once, in place of what the shape of the picture suggests")
    void saysOnceWhatIsWrongWithTheSides() {
        readsLater("""
                {"read": true, "sides": ["FRONT"], "fields": {}, "findings": [
                  {"rule": "IMG-05", "severity": "WARN", "basis": "READ", "message": "只有正面", "fields": []}]}""");
        applicant.upload(pictures.side("one-side.jpg", 11));
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-findings-panel [data-rule='IMG-05']")).containsText("只有正面");
        assertThat(applicant.find("[data-rule='IMG-05']")).hasCount(1);
        assertThat(applicant.find(".icp-picture")).hasClass(Pattern.compile("panel-warning"));
    }

    @Test
    @DisplayName("“Complete”, pressed while the picture is looked at, holds as soon as it has passed")
    void keepsThePressUntilThePictureHasPassed() {
        Route held = pressedWhileUnderWay(pictures.card("kept.jpg", 21));
        applicant
                .page()
                .route(
                        "**/submit-form",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(400).setBody("{}")),
                        new Page.RouteOptions().setTimes(1));
        applicant.page().waitForRequest("**/submit-form", () -> letGo(held));
    }

    @Test
    @DisplayName("“Complete”, pressed while the picture is looked at, is not done where it is refused, and says so")
    void saysThatThePressDidNotHold() {
        letGo(pressedWhileUnderWay(pictures.small("kept-small.jpg", 22)));
        applicant.expectPicture("refused");
        Locator said = applicant.find("[data-icp=upload] .alert-danger");
        assertThat(said).containsText("没有提交");
        assertThat(said).isInViewport();
        applicant.screenshot("u10-press-did-not-hold");
    }

    @Test
    @DisplayName(
            "What happens to a picture comes into sight on a low screen, while it is under way and once it is answered")
    void bringsProgressAndAnswerIntoSight() {
        ViewportSize before = applicant.page().viewportSize();
        List<Route> held = new ArrayList<>();
        try {
            applicant.page().setViewportSize(1366, 480);
            applicant.page().route(UPLOADS, held::add);
            applicant.upload(pictures.card("in-sight.jpg", 23));
            assertThat(applicant.find(".icp-progress .icp-progress-label")).isInViewport();
            letGo(held.get(0));
            applicant.expectPicture("accepted");
            assertThat(applicant.find(".icp-picture .panel-heading")).isInViewport();
            assertThat(applicant.find(".icp-picture canvas")).isInViewport();
        } finally {
            applicant.page().setViewportSize(before.width, before.height);
        }
    }

    private static Route pressedWhileUnderWay(Path picture) {
        List<Route> held = new ArrayList<>();
        applicant.page().route(UPLOADS, held::add);
        applicant.answer("documentLongTerm", "true");
        applicant.upload(picture);
        applicant.page().waitForCondition(() -> !held.isEmpty());
        applicant.clickComplete();
        assertThat(applicant.find("[data-icp=upload] .alert-info")).containsText("已记下");
        return held.get(0);
    }

    private static void letGo(Route held) {
        held.resume();
        applicant.page().unroute(UPLOADS);
    }

    @Test
    @DisplayName("A picture that was not read says so in the end")
    void saysThatAPictureWasNotRead() {
        readsLater("{\"read\": false, \"findings\": []}");
        applicant.upload(pictures.card("unread.jpg", 12));
        applicant.expectPicture("accepted");
        assertThat(applicant.find("[data-icp=upload]")).containsText("没有识别成功");
        assertThat(applicant.find("[data-icp=upload]")).not().containsText("正在识别");
    }

    /** As if pictures were read here, and this one took longer than the verdict. */
    private static void readsLater(String answer) {
        changeBrowser("""
                        () => {
                          const { get } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseText');
                          Object.defineProperty(XMLHttpRequest.prototype, 'responseText', {
                            configurable: true,
                            get() {
                              return this.responseURL.includes('/default/documents?')
                                ? get.call(this).replace(/}$/, ',"reading":null}')
                                : get.call(this);
                            },
                          });
                        }
                        """);
        applicant
                .page()
                .route(
                        Pattern.compile("/documents/[^/]+/reading$"),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(answer)),
                        new Page.RouteOptions().setTimes(1));
    }

    @Test
    @DisplayName("IMG-01, IMG-02: two sides of 24 megapixels become one picture that is accepted at once")
    void mergesTwoSidesOfALargeCamera() {
        applicant.find("input[name=icp-sides][value=two]").check();
        applicant.find("#icp-file-front").setInputFiles(pictures.photo("front-24.jpg", 6000, 4000, 0.8f));
        assertThat(applicant.find("[data-role=front] canvas")).isVisible();
        applicant.find("#icp-file-back").setInputFiles(pictures.photo("back-24.jpg", 6000, 4000, 0.8f));
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-picture [data-rule='IMG-05']")).hasCount(0);
        assertThat(pixelsShown()).isBetween(11_000_000L, 12_100_000L);
        applicant.screenshot("u7-two-large-sides");
    }

    @Test
    @DisplayName("IMG-02: a photo of 50 megapixels is made smaller with one click and accepted")
    void makesAVeryLargePhotoSmaller() {
        applicant.upload(pictures.photo("fifty.jpg", 8160, 6120, 0.3f));
        assertThat(applicant.find(".icp-answer")).containsText("超过 40 百万像素");
        applicant.screenshot("u8-fifty-megapixels");
        applicant.find("[data-action=compress]").click();
        applicant.expectPicture("accepted");
        assertThat(pixelsShown()).isBetween(11_000_000L, 12_100_000L);
    }

    @Test
    @DisplayName("A browser that makes no picture above 16.7 megapixels, as Safari on iOS, is never asked to")
    void staysBelowTheCanvasOfPhones() {
        changeBrowser("""
                        () => {
                          const draw = HTMLCanvasElement.prototype.toBlob;
                          HTMLCanvasElement.prototype.toBlob = function (done, ...how) {
                            this.width * this.height > 16777216 ? done(null) : draw.call(this, done, ...how);
                          };
                        }
                        """);
        applicant.upload(pictures.photo("phone.jpg", 8160, 6120, 0.8f));
        applicant.find("[data-action=compress]").click();
        applicant.expectPicture("accepted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"no picture, done(null)", "a black picture, 'draw.call(document.createElement(`canvas`), done, ...how)'"
    })
    @DisplayName("Where the browser gives nothing or black it is said, with the way on")
    void saysWhenTheBrowserMakesNoPicture(String name, String instead) {
        changeBrowser("""
                        ([instead, black]) => {
                          const draw = HTMLCanvasElement.prototype.toBlob;
                          HTMLCanvasElement.prototype.toBlob = new Function('draw',
                            'return function (done, ...how) { ' + instead + '; }')(draw);
                          if (black) {
                            const paint = CanvasRenderingContext2D.prototype.drawImage;
                            CanvasRenderingContext2D.prototype.drawImage = function (picture, ...where) {
                              if (this.canvas.width * this.canvas.height < 1000000 || picture instanceof HTMLCanvasElement) {
                                paint.call(this, picture, ...where);
                              }
                            };
                          }
                        }
                        """, instead, name.startsWith("a black"));
        applicant.upload(pictures.large("large.jpg", 4));
        applicant.find("[data-action=compress]").click();
        assertThat(applicant.find(".icp-answer")).containsText("浏览器没有生成图片");
        assertThat(applicant.find(".icp-answer")).containsText("4000 像素");
    }

    @Test
    @DisplayName("IMG-02: an HEIC photo is told how an iPhone takes JPEG, in both modes, and for which side")
    void tellsHeicHowToBecomeJpeg() {
        Path photo = pictures.heic("IMG_0001.HEIC");
        applicant.upload(photo);
        applicant.expectPicture("refused");
        assertThat(applicant.find(".icp-picture [data-rule='IMG-02']")).containsText("兼容性最佳");
        assertThat(applicant.find(".icp-picture [data-rule='IMG-03']")).hasCount(0);
        applicant.screenshot("u9-heic");
        applicant.find("input[name=icp-sides][value=two]").check();
        applicant.find("#icp-file-back").setInputFiles(photo);
        assertThat(applicant.find(".icp-said")).containsText("国徽面（反面）");
        assertThat(applicant.find(".icp-said")).containsText("兼容性最佳");
        applicant.screenshot("u9-heic-side");
    }

    @Test
    @DisplayName("IMG-02: what the browser can open it saves as JPEG with one click")
    void savesAnotherFormatAsJpeg() {
        applicant.upload(pictures.bitmap("scan.bmp"));
        assertThat(applicant.find(".icp-answer")).containsText("另存为 JPG");
        applicant.find("[data-action=compress]").click();
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-picture")).containsText("scan.jpg");
    }

    @Test
    @DisplayName("IMG-01: an empty file may not have been downloaded from the cloud yet")
    void saysThatAFileIsEmpty() {
        applicant.upload(pictures.empty("cloud.jpg"));
        assertThat(applicant.find(".icp-answer")).containsText("0 字节");
    }

    @Test
    @DisplayName("USE-02: “passed” never stands above a warning that the picture will be sent back")
    void doesNotPraiseADoubtfulPicture() {
        applicant.upload(pictures.grey("grey.jpg"));
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-picture .icp-warn").first()).isVisible();
        assertThat(applicant.find(".icp-picture .panel-heading")).containsText("可能会被审核员退回");
        applicant.screenshot("u10-doubtful");
    }

    private static long pixelsShown() {
        Matcher size = Pattern.compile("(\\d+) × (\\d+)")
                .matcher(applicant.find(".icp-numbers").textContent());
        assertThat(size.find()).isTrue();
        return Long.parseLong(size.group(1)) * Long.parseLong(size.group(2));
    }

    @Test
    @DisplayName("An accepted picture shows its size and format, can be replaced, and outlives a reload")
    void keepsAnAcceptedPicture() {
        applicant.upload(pictures.card("first.jpg", 7));
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-numbers")).containsText("JPEG · 1500 × 1050");
        assertThat(applicant.find(".icp-thumbnail canvas")).isVisible();
        applicant.upload(pictures.card("second.jpg", 8));
        assertThat(applicant.find(".icp-picture")).containsText("second.jpg");
        applicant.expectPicture("accepted");
        applicant.reload();
        applicant.awaitForm("uploadDocument");
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-thumbnail img")).isVisible();
    }

    @Test
    @DisplayName("A picture may be dropped on the form")
    void takesADroppedPicture() throws IOException {
        String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(pictures.card("dropped.jpg", 9)));
        applicant.find("[data-role=single]").evaluate("""
                        (zone, bytes) => {
                          const content = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
                          const files = new DataTransfer();
                          files.items.add(new File([content], 'dropped.jpg', { type: 'image/jpeg' }));
                          zone.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
                        }
                        """, bytes);
        applicant.expectPicture("accepted");
        assertThat(applicant.find(".icp-picture")).containsText("dropped.jpg");
    }
}
