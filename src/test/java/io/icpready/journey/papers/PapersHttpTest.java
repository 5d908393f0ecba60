package io.icpready.journey.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.monitor.JourneyField;
import io.icpready.monitor.JourneyField.Stage;
import io.icpready.monitor.PublicHands;
import io.icpready.papers.PaperLog;
import io.icpready.papers.PaperLog.Download;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Papers over HTTP (contract, section 8)")
@StartsEngine
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LETTER = "/papers/FILING_COMMITMENT_LETTER.pdf";

    /** An enterprise in 广东, which asks for a commitment letter. */
    private static final int IN_GUANGDONG = 1;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PaperLog log;

    @Autowired
    private Clock clock;

    private JourneyField field;
    private String ready;
    private WebSession applicant;
    private WebSession manager;
    private WebSession reviewer;

    @BeforeAll
    void aJourneyThatIsReadyToBeSubmitted() {
        byte[] picture = PictureFiles.sized(PictureFiles.jpeg(Drawings.card(1200, 1500), 0.9), 300_000);
        field = new JourneyField(engine, new PublicHands(port, List.of(picture)));
        ready = field.walk(Stage.READY, IN_GUANGDONG);
        applicant = WebSession.login(port, "applicant", "applicant");
        manager = WebSession.login(port, "manager", "manager").speaking("en");
        reviewer = WebSession.login(port, "reviewer", "reviewer");
    }

    @BeforeEach
    void onTheDayOnWhichAllIsInOrder() {
        ClockUtil.setCurrentTime(Date.from(JourneyField.NOON.toInstant()));
    }

    @AfterAll
    void backToTheRealTime() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("name what the case needs, what can be made here, and the days that matter")
    void list() throws Exception {
        engine.getRuntimeService().setVariable(ready, "submissionDate", "2026-12-10");
        JsonNode papers = json(applicant.get(of(ready, "/papers")));
        JsonNode letter = paper(papers, "FILING_COMMITMENT_LETTER");
        assertThat(letter.at("/letter/title").asText()).isEqualTo("互联网信息服务备案承诺书");
        assertThat(letter.at("/letter/hints").toString()).contains("广东").contains("不是官方格式文本");
        assertThat(letter.get("signUntil").asText()).isEqualTo("2026-12-10");
        assertThat(paper(papers, "ORGANIZER_CERTIFICATE").get("letter").isNull())
                .isTrue();
        assertThat(papers.get("days").findValuesAsText("kind"))
                .contains("SUBMISSION", "DOCUMENT", "DOMAIN", "SERVER", "REGISTRATION", "SUBSCRIPTION");
        assertThat(json(manager.get(of(ready, "/papers"))).toString()).contains("Commitment for the filing");
    }

    @Test
    @DisplayName("are letters in Chinese, logged, and stale once their facts have changed")
    void letter() throws Exception {
        HttpResponse<byte[]> pdf = applicant.getBytes(of(ready, LETTER));
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment")
                .contains("filename*=UTF-8''");
        assertThat(text(pdf.body())).contains("青峰科技").contains("广东省通信管理局");
        assertThat(log.of(ready))
                .filteredOn(download -> download.paper().equals("FILING_COMMITMENT_LETTER"))
                .extracting(Download::by)
                .contains("applicant");
        assertThat(isStale()).isFalse();

        engine.getRuntimeService().setVariable(ready, "serviceName", "青峰科技新官网");

        assertThat(isStale()).isTrue();
        engine.getRuntimeService().setVariable(ready, "serviceName", "青峰科技官网");
        assertThat(isStale()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/papers", LETTER, "/calendar.ics", "/package.zip", "/submission"})
    @DisplayName("are for owner and managers; for everybody else they do not exist")
    void strangers(String path) {
        assertThat(manager.getBytes(of(ready, path)).statusCode()).isEqualTo(200);
        assertThat(reviewer.getBytes(of(ready, path)).statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).getBytes(of(ready, path)).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({LETTER + ",FILING_COMMITMENT_LETTER", "/calendar.ics,calendar.ics", "/package.zip,package.zip"})
    @DisplayName("stand in the log with who took them and when, a manager as much as the owner")
    void logged(String path, String paper) throws Exception {
        for (WebSession person : List.of(applicant, manager)) {
            Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            person.getBytes(of(ready, path));
            Download last = log.of(ready).get(log.of(ready).size() - 1);
            assertThat(last.paper()).isEqualTo(paper);
            assertThat(last.by()).isEqualTo(person == manager ? "manager" : "applicant");
            assertThat(last.at()).isBetween(before, clock.instant());
        }
        int known = log.of(ready).size();
        reviewer.getBytes(of(ready, path));
        assertThat(log.of(ready)).hasSize(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/papers/SUBJECT_LEADER_ID.pdf", "/papers/NONSENSE.pdf", LETTER + "?purpose=NOBODY"})
    @DisplayName("that cannot be made do not exist")
    void noSuchLetter(String path) {
        assertThat(applicant.getBytes(of(ready, path)).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("are a calendar that another parser reads")
    void calendar() throws Exception {
        HttpResponse<String> answer = applicant.get(of(ready, "/calendar.ics"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        List<String> summaries = calendar.getComponents(Component.VEVENT).stream()
                .map(event -> event.getRequiredProperty(Property.SUMMARY).getValue())
                .toList();
        assertThat(summaries).anyMatch(said -> said.contains("最早可提交日")).anyMatch(said -> said.contains("域名到期"));
        assertThat(answer.body()).contains("DTSTART;VALUE=DATE:20280506").doesNotContain("李四");
    }

    @Test
    @DisplayName("are a calendar at a private address too, until it is renewed or revoked")
    void privateAddress() throws Exception {
        WebSession anybody = WebSession.anonymous(port);
        String first = address();
        assertThat(anybody.get(first).statusCode()).isEqualTo(200);
        assertThat(anybody.get(first).body()).contains("BEGIN:VCALENDAR");
        String second = address();
        assertThat(second).isNotEqualTo(first);
        assertThat(anybody.get(first).statusCode()).isEqualTo(404);
        assertThat(anybody.get(second).statusCode()).isEqualTo(200);
        assertThat(applicant.delete(of(ready, "/papers/calendar-address")).statusCode())
                .isEqualTo(204);
        assertThat(anybody.get(second).statusCode()).isEqualTo(404);
        assertThat(reviewer.postJson(of(ready, "/papers/calendar-address"), "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("are one package for the submission, with speaking names and without numbers in them")
    void filingPackage() throws Exception {
        HttpResponse<byte[]> zip = applicant.getBytes(of(ready, "/package.zip"));
        List<String> names = names(zip.body());
        assertThat(names)
                .startsWith("01-主办单位证件.jpg", "02-主体负责人证件.jpg")
                .contains("备案信息.html", "facts.json", "verdicts.json", "sources.json", "tables.json")
                .noneMatch(name -> name.matches(".*\\d{6}.*"));
        assertThat(isMarkedUtf8(zip.body())).isTrue();
        assertThat(log.of(ready)).extracting(Download::paper).contains("package.zip");
    }

    @Test
    @DisplayName("are no package before there is something to submit, and the answer says so")
    void tooEarly() throws Exception {
        String early = field.walk(Stage.JUST_STARTED, IN_GUANGDONG);
        HttpResponse<String> answer = applicant.get(of(early, "/package.zip"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("detail").asText()).contains("提交备案");
    }

    @Test
    @DisplayName("show what to enter in part, and in full for the log")
    void submission() throws Exception {
        JsonNode masked = json(applicant.get(of(ready, "/submission")));
        assertThat(masked.toString()).doesNotContain("330106198501012349").contains("33**************49");
        assertThat(masked.get("sections").findValuesAsText("title"))
                .startsWith("云账号", "备案主体", "域名", "服务器", "主体负责人", "网站或 App");
        assertThat(masked.get("sections").findValuesAsText("entered")).contains("企业");
        assertThat(masked.at("/order/sources").findValuesAsText("address"))
                .contains("https://www.alibabacloud.com/help/faq-detail/36925.htm");
        assertThat(masked.at("/after/sources")).hasSize(3);
        assertThat(masked.get("pictures")).isNotEmpty();
        // What the order asks for and nobody said has its place, so that it is seen to be missing.
        assertThat(masked.get("sections").findValuesAsText("fact"))
                .contains("subject.address", "leader.emergencyPhone", "service.remark");
        JsonNode shown = json(applicant.postJson(of(ready, "/submission/shown"), "{}"));
        assertThat(shown.toString()).contains("330106198501012349");
        assertThat(log.of(ready)).extracting(Download::paper).contains("facts");
    }

    private boolean isStale() throws Exception {
        return paper(json(applicant.get(of(ready, "/papers"))), "FILING_COMMITMENT_LETTER")
                .at("/letter/stale")
                .asBoolean();
    }

    private String address() throws Exception {
        return json(applicant.postJson(of(ready, "/papers/calendar-address"), "{}"))
                .get("path")
                .asText();
    }

    private static String of(String journey, String path) {
        return WebSession.PLUGIN + "/journeys/" + journey + path;
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static JsonNode paper(JsonNode papers, String type) {
        return StreamSupport.stream(papers.get("papers").spliterator(), false)
                .filter(paper -> paper.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** Bit 11 of the flags in the first local header, by which Windows and macOS know the names. */
    private static boolean isMarkedUtf8(byte[] zip) {
        return (zip[7] & 0x08) != 0;
    }
}
