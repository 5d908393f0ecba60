package io.icpready.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.documents.reading.drawn.Drawn;
import io.icpready.rules.ReadField;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that fill and check the form, from the packaged jar, in both languages. */
@RequiresBrowser
@DisplayName("The reading of pictures in a browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingBrowserIT {

    /** The reader starts, on a machine that has other things to do. */
    private static final double PATIENCE = 60_000;

    @TempDir
    private static Path folder;

    private static PackagedApplication application;
    private static Browser chinese;
    private static Browser english;
    private static Drawn card;
    private static Path picture;
    private static Path front;

    @BeforeAll
    static void start() throws IOException {
        application = PackagedApplication.startPacked(folder, "icp-ready.reading.enabled=true");
        chinese = Browser.start("zh-CN");
        english = Browser.start("en");
        card = LongStream.range(1, 200)
                .mapToObj(Drawn.Kind.RESIDENT_ID_BOTH_SIDES::draw)
                .filter(drawn -> said(drawn, ReadField.VALID_UNTIL).compareTo("2030") > 0)
                .filter(drawn -> said(drawn, ReadField.NAME).length() == 3)
                .findFirst()
                .orElseThrow();
        // Beside the data, so that what is searched there was written by the application.
        picture = Files.createTempDirectory("drawn").resolve("card.jpg");
        Files.write(picture, PictureFiles.sized(PictureFiles.jpeg(card.image(), 0.9), 400_000));
        front = picture.resolveSibling("front.jpg");
        Files.write(front, PictureFiles.sized(PictureFiles.jpeg(frontOf(card.image()), 0.9), 300_000));
    }

    /** As if the card had been photographed from one side. */
    private static BufferedImage frontOf(BufferedImage bothSides) {
        return bothSides.getSubimage(0, 0, bothSides.getWidth(), bothSides.getHeight() / 2);
    }

    private static String said(Drawn drawn, ReadField field) {
        return drawn.says().getOrDefault(field, "");
    }

    @AfterAll
    static void stop() {
        Stream.of(chinese, english).filter(browser -> browser != null).forEach(Browser::close);
        if (application != null) {
            application.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("a photo fills the empty questions of the start form and nothing that was typed")
    void fillsTheStartForm() {
        Tasklist applicant = new Tasklist(english, application).login("applicant");
        applicant.beginFiling();
        applicant.answer("subjectKind", "INDIVIDUAL").answer("subjectName", "Typed before");
        applicant.find("#icp-photo-subject").setInputFiles(picture);

        assertThat(applicant.find("[data-read-note='subject.idNumber']")).isVisible(patiently());
        assertThat(applicant.answered("subjectIdNumber")).isEqualTo(said(card, ReadField.ID_NUMBER));
        assertThat(applicant.answered("subjectIdType")).isEqualTo("RESIDENT_ID");
        assertThat(applicant.answered("subjectName")).isEqualTo("Typed before");
        assertThat(applicant.find("[data-photo=subject] [data-read=name]")).containsText(said(card, ReadField.NAME));
        applicant.screenshot("r1-photo-fills-the-form");
    }

    @Test
    @Order(2)
    @DisplayName("an upload fills the dates, and says what differs from what was declared")
    void fillsTheDatesOfAnUpload() {
        Tasklist applicant = new Tasklist(chinese, application).login("applicant");
        Map<String, Object> answers = Answers.individual();
        for (String person : new String[] {"subject", "leader", "serviceLeader"}) {
            answers.put(person + "Name", said(card, ReadField.NAME).substring(0, 2) + "某");
            answers.put(person + "IdNumber", said(card, ReadField.ID_NUMBER));
        }
        applicant.begin(answers);
        applicant.submitTask("ReviewChecklist", Map.of("consentGiven", true));
        applicant.submitTask("RegisterAccount", Map.of("accountRegistered", true));
        applicant.openTask("UploadDocument", "uploadDocument");
        applicant.upload(picture);
        applicant.expectPicture("accepted");
        assertThat(applicant.find("[data-read-note='documentExpiresOn']")).isVisible(patiently());
        assertThat(applicant.answered("documentExpiresOn")).isEqualTo(said(card, ReadField.VALID_UNTIL));
        assertThat(applicant.find(".icp-reading [data-read=idNumber]")).containsText(said(card, ReadField.ID_NUMBER));
        applicant.screenshot("r2-upload-read");
        applicant.complete();
    }

    @Test
    @Order(3)
    @DisplayName("the reviewer sees agreements in green and differences marked in the picture")
    void comparesForTheReviewer() {
        Tasklist reviewer = new Tasklist(english, application).login("reviewer");
        reviewer.openReview();

        assertThat(reviewer.find(".icp-read-beside")).isVisible(patiently());
        assertThat(reviewer.find(".icp-read-beside")).containsText("1 point to compare");
        assertThat(reviewer.find(".icp-facts").first()).isInViewport();
        assertThat(reviewer.find(".icp-comparison [data-outcome=NEAR]")).isInViewport();
        assertThat(reviewer.find(".icp-comparison [data-outcome=SAME]").first()).isHidden();
        reviewer.find(".icp-folded summary").click();
        Locator number = reviewer.find(".icp-comparison [data-read=idNumber][data-outcome=SAME]");
        assertThat(number).isVisible(patiently());
        assertThat(reviewer.find(".icp-comparison [data-read=name][data-outcome=NEAR]"))
                .isVisible();
        assertThat(reviewer.find(".icp-comparison [data-read=validUntil][data-outcome=SAME]"))
                .isVisible();
        assertThat(reviewer.find(".icp-stage .icp-mark")).hasCount(1);
        reviewer.screenshot("r3-review-comparison");
        standsAroundTheText(reviewer.find(".icp-stage .icp-mark"));
        reviewer.page().setViewportSize(390, 844);
        reviewer.find("[data-action=approve]").click();
        assertThat(reviewer.find(".icp-form-alert .alert-danger")).isVisible();
        reviewer.find("#icp-all-hold").click();
        assertThat(reviewer.find(".icp-form-alert .alert-danger")).hasCount(0);
        reviewer.find("[data-action=approve]").click();
        assertThat(reviewer.find(".page-notifications")).containsText("No other review is waiting");
        assertThat(reviewer.find(".page-notifications .alert").last()).isInViewport();
        reviewer.screenshot("r3-last-review-phone");
    }

    /** No line of the frame lies over what it marks. */
    private static void standsAroundTheText(Locator mark) {
        assertThat(mark).hasCSS("border-top-width", "0px");
        assertThat(mark).hasCSS("outline-offset", "3px");
        assertThat(mark).hasCSS("outline-width", "2px");
    }

    @Test
    @Order(4)
    @DisplayName("no value that was read lies in clear in the database, in the log or in temporary files")
    void leavesNoValueInClear() throws IOException {
        for (ReadField field : List.of(ReadField.ID_NUMBER, ReadField.NAME)) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
                String searched = new String(said(card, field).getBytes(charset), StandardCharsets.ISO_8859_1);
                assertThat(written().filter(file -> contains(file, searched))).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zh-CN", "en"})
    @Order(5)
    @DisplayName("the photo that filled the form is offered at the upload of its document, and sent no sooner")
    void offersThePhotoAtItsUpload(String language) {
        boolean oneSide = language.equals("en");
        Path photo = oneSide ? front : picture;
        Tasklist applicant = new Tasklist(oneSide ? english : chinese, application).login("applicant");
        List<String> uploads = new ArrayList<>();
        applicant.page().onRequest(request -> {
            if (request.url().contains("/default/documents?")) {
                uploads.add(request.url());
            }
        });
        applicant.beginFiling();
        applicant.answer("subjectKind", "INDIVIDUAL");
        applicant.find("#icp-photo-subject").setInputFiles(photo);
        assertThat(applicant.find("[data-read-note='subject.idNumber']")).isVisible(patiently());
        applicant
                .answer("subjectName", said(card, ReadField.NAME))
                .answer("subjectProvince", "330000")
                .answer("subjectHouseholdProvince", "330000")
                .answer("subjectAlreadyFiled", "false")
                .answer("leaderFiledElsewhere", "false")
                .answer("serviceName", "山中的书房");
        applicant.start();
        applicant.awaitForm("reviewChecklist").answer("consentGiven", "true").complete();
        applicant
                .awaitForm("registerAccount")
                .answer("accountRegistered", "true")
                .complete();
        applicant.openListed("UploadDocument", "uploadDocument");
        applicant.screenshot("r5-photo-offered");
        assertThat(uploads).isEmpty();

        applicant.find("[data-action=kept-photo]").click();
        if (oneSide) {
            assertThat(applicant.find("[data-role=front] canvas")).isVisible();
            applicant.screenshot("r6-photo-as-one-side");
            applicant.find("#icp-file-back").setInputFiles(new TestPictures(folder).side("back.jpg", 6));
        }
        applicant.expectPicture("accepted");
        assertThat(applicant.find("[data-action=kept-photo]")).hasCount(0);
        assertThat(uploads).hasSize(1);
        applicant.screenshot("r7-photo-uploaded");
        assertThat(applicant.troubles()).isEmpty();
    }

    /** What the application and its reader write: its folder, and what either puts among temporary files. */
    private static Stream<Path> written() throws IOException {
        List<Path> roots = new ArrayList<>(List.of(folder));
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            temporary
                    .filter(file -> file.getFileName().toString().matches("(icp-ready|onnxruntime|imageio|tomcat).*"))
                    .forEach(roots::add);
        }
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    return unlessGone(failure);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    return unlessGone(failure);
                }
            });
        }
        return files.stream().filter(Files::isRegularFile);
    }

    private static boolean contains(Path file, String searched) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(searched);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Other applications clear away what is theirs meanwhile. */
    private static FileVisitResult unlessGone(IOException failure) throws IOException {
        if (failure == null || failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }
}
