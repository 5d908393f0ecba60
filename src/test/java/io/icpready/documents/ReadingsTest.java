package io.icpready.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.documents.reading.PictureReader;
import io.icpready.documents.reading.Reading;
import io.icpready.documents.reading.sight.Box;
import io.icpready.documents.store.Consents;
import io.icpready.rules.Filing;
import io.icpready.rules.ReadDocument;
import io.icpready.rules.ReadDocument.Side;
import io.icpready.rules.ReadField;
import io.icpready.rules.ReadValue;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.support.DatabaseWithTables;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("What was read, over HTTP and at rest (contract, section 4)")
@ExtendWith(OutputCaptureExtension.class)
class ReadingsTest {

    private static final byte[] PICTURE =
            PictureFiles.sized(PictureFiles.jpeg(Drawings.card(1200, 1500), 0.9), 300_000);

    private static final String NUMBER = "110199199001010018";
    private static final String NAME = "诸葛无名";

    private static final Reading CARD = new Reading(
            new ReadDocument(
                    Optional.of(IdType.RESIDENT_ID),
                    Optional.empty(),
                    Set.of(Side.FRONT),
                    Map.of(
                            ReadField.NAME, ReadValue.low(NAME),
                            ReadField.ID_NUMBER, ReadValue.high(NUMBER))),
            Map.of(ReadField.ID_NUMBER, new Box(100, 200, 300, 40)));

    @TempDir
    Path folder;

    private final CompletableFuture<Optional<Reading>> read = new CompletableFuture<>();
    private boolean on = true;
    private DocumentsRoom room;

    @BeforeEach
    void openRoom() {
        room = new DocumentsRoom(DatabaseWithTables.h2(folder), folder.resolve("keyset.json"), new PictureReader() {
            @Override
            public boolean isOn() {
                return on;
            }

            @Override
            public CompletableFuture<Optional<Reading>> read(byte[] picture) {
                return read;
            }
        });
        room.journeys.openTask("task", "journey", "applicant", DocumentType.SUBJECT_LEADER_ID);
        room.documents().giveConsent("journey", "applicant");
        room.login.as("applicant", "applicants");
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }

    @Test
    void anUploadIsAnsweredWithWhatWasRead() throws Exception {
        read.complete(Optional.of(CARD));

        JsonNode answer = upload();

        assertThat(answer.at("/reading/kind").textValue()).isEqualTo("RESIDENT_ID");
        assertThat(answer.at("/reading/sides/0").textValue()).isEqualTo("FRONT");
        assertThat(answer.at("/reading/fields/idNumber/value").textValue()).isEqualTo(NUMBER);
        assertThat(answer.at("/reading/fields/idNumber/certainty").textValue()).isEqualTo("HIGH");
        assertThat(answer.at("/reading/fields/idNumber/box/left").intValue()).isEqualTo(100);
        assertThat(answer.at("/reading/fields/name/certainty").textValue()).isEqualTo("LOW");
    }

    @Test
    @DisplayName("IMG-05, PER-03: what differs from what was declared is a finding with basis READ")
    void whatDiffersIsSaid() throws Exception {
        room.journeys.declare(Filing.ofEnterprise().facts());
        read.complete(Optional.of(CARD));

        JsonNode answer = upload();

        assertThat(Stream.of(answer.get("findings"))
                        .flatMap(findings -> findings.findParents("basis").stream())
                        .filter(finding -> finding.get("basis").textValue().equals("READ"))
                        .map(finding -> finding.get("rule").textValue()))
                .containsExactly("IMG-05", "PER-03", "PER-03");
        assertThat(answer.get("findings").findValuesAsText("rule")).containsOnlyOnce("IMG-05");
        assertThat(answer.get("findings").toString()).doesNotContain(NUMBER);
        assertThat(answer.at("/reading/compared").findValuesAsText("outcome"))
                .containsExactly("DIFFERENT", "DIFFERENT");
    }

    @Test
    void theVerdictDoesNotWaitForALongReading() throws Exception {
        JsonNode answer = upload();
        String id = answer.get("documentId").textValue();

        assertThat(answer.get("accepted").booleanValue()).isTrue();
        assertThat(answer.has("reading")).isTrue();
        assertThat(answer.get("reading").isNull()).isTrue();
        assertThat(reading(id).getStatus()).isEqualTo(202);

        read.complete(Optional.of(CARD));

        Response later = reading(id);
        assertThat(later.getStatus()).isEqualTo(200);
        assertThat(later.getHeaderString("Cache-Control")).isEqualTo("private, no-store");
        assertThat(json(later).at("/fields/idNumber/value").textValue()).isEqualTo(NUMBER);
        assertThat(json(later).get("findings").isArray()).isTrue();
    }

    @Test
    void aPictureThatWasNotReadIsAcceptedAllTheSame() throws Exception {
        read.complete(Optional.empty());

        JsonNode answer = upload();

        assertThat(answer.get("accepted").booleanValue()).isTrue();
        assertThat(answer.at("/reading/read").booleanValue()).isFalse();
        assertThat(json(reading(answer.get("documentId").textValue()))
                        .get("read")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aReaderThatFailsCostsItsReadingAndNothingElse() throws Exception {
        read.completeExceptionally(new IllegalStateException("out of order"));

        JsonNode answer = upload();

        assertThat(answer.get("accepted").booleanValue()).isTrue();
        assertThat(answer.at("/reading/read").booleanValue()).isFalse();
    }

    @Test
    void nobodyWaitsForAReaderThatFailed() throws Exception {
        read.completeExceptionally(new IllegalStateException("out of order"));

        Response later = reading(upload().get("documentId").textValue());

        assertThat(later.getStatus()).isEqualTo(200);
        assertThat(json(later).get("read").booleanValue()).isFalse();
    }

    @Test
    void aReadingThatDiedWithItsNodeIsGivenUp() throws Exception {
        String id = upload().get("documentId").textValue();
        room.clock.forward(Duration.ofMinutes(6));

        assertThat(json(reading(id)).get("read").booleanValue()).isFalse();
    }

    @Test
    void whereReadingIsOffTheAnswerHasNone() throws Exception {
        on = false;

        JsonNode answer = upload();

        assertThat(answer.has("reading")).isFalse();
        assertThat(reading(answer.get("documentId").textValue()).getStatus()).isEqualTo(404);
    }

    @Test
    void whoAgreedToAnOlderTextDidNotAgreeToReading() throws Exception {
        room.jdbc().sql("update icp_consent set text_version = '2026-11-24'").update();

        assertThat(upload().has("reading")).isFalse();
    }

    @Test
    void whoAgreesToTheNewTextAgreesToReadingAndTheOldConsentStaysAsProof() throws Exception {
        room.jdbc().sql("update icp_consent set text_version = '2026-11-24'").update();
        read.complete(Optional.of(CARD));

        room.documents().giveConsent("journey", "applicant");
        room.documents().giveConsent("journey", "applicant");

        assertThat(room.documents().consent("journey").filter(ConsentText::isCurrent))
                .isPresent();
        assertThat(upload().has("reading")).isTrue();
        room.documents().withdrawConsent("journey", "applicant");
        assertThat(room.bean(Consents.class).ofPerson("applicant"))
                .extracting(Consent::textVersion)
                .containsExactlyInAnyOrder("2026-11-24", ConsentText.VERSION);
        assertThat(room.documents().consentGiven("journey")).isFalse();
    }

    @Test
    void aPhotographOfAPersonWithACardIsNotRead() throws Exception {
        room.journeys.openTask("photo", "journey", "applicant", DocumentType.HANDHELD_PERSONAL_PHOTO);

        assertThat(upload("photo").has("reading")).isFalse();
    }

    @Test
    void aStrangerHearsNothingAndAReviewerWhileTheReviewIsOpen() throws Exception {
        read.complete(Optional.of(CARD));
        String id = upload().get("documentId").textValue();

        room.login.as("reviewer", "reviewers");
        assertThat(reading(id).getStatus()).isEqualTo(404);
        room.journeys.openReview(id, "reviewer");
        assertThat(reading(id).getStatus()).isEqualTo(200);
        room.journeys.closeReview(id);
        assertThat(reading(id).getStatus()).isEqualTo(404);
        assertThat(room.jdbc()
                        .sql("select user_id from icp_document_access where document_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("reviewer");
    }

    @Test
    @DisplayName("no value that was read lies in clear in the database's files or in the log")
    void isSealedAtRest(CapturedOutput log) throws Exception {
        read.complete(Optional.of(CARD));
        upload();
        room.jdbc().sql("checkpoint sync").update();

        assertThat(rows()).isEqualTo(1);
        for (String value : List.of(NUMBER, NAME)) {
            assertThat(log.getAll()).doesNotContain(value);
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, Charset.forName("GBK"))) {
                assertThat(filesWith(value.getBytes(charset))).isEmpty();
            }
        }
    }

    private List<Path> filesWith(byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, bytes))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] bytes) {
        try {
            String searched = new String(bytes, StandardCharsets.ISO_8859_1);
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(searched);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void isErasedWithItsPicture() throws Exception {
        read.complete(Optional.of(CARD));
        upload();
        room.documents().withdrawConsent("journey", "applicant");

        assertThat(rows()).isZero();
    }

    @Test
    void leavesNothingBehindOfAPictureThatWasErasedMeanwhile() throws Exception {
        upload();
        room.documents().withdrawConsent("journey", "applicant");
        read.complete(Optional.of(CARD));

        assertThat(rows()).isZero();
    }

    @Test
    void aPictureThatFillsAFormIsReadAndDropped() throws Exception {
        read.complete(Optional.of(CARD));
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getContentLengthLong()).thenReturn((long) PICTURE.length);

        JsonNode answer = json(room.bean(DocumentsResource.class)
                .readOnly("a.jpg", request, headers(), new ByteArrayInputStream(PICTURE)));

        assertThat(answer.at("/reading/fields/idNumber/value").textValue()).isEqualTo(NUMBER);
        assertThat(answer.get("accepted").booleanValue()).isFalse();
        assertThat(room.jdbc().sql("select * from icp_document").query().listOfRows())
                .isEmpty();
        assertThat(rows()).isZero();
    }

    private int rows() {
        return room.jdbc()
                .sql("select count(*) from icp_document_reading")
                .query(Integer.class)
                .single();
    }

    private JsonNode upload() throws Exception {
        return upload("task");
    }

    private JsonNode upload(String task) throws Exception {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getContentLengthLong()).thenReturn((long) PICTURE.length);
        return json(room.bean(DocumentsResource.class)
                .upload(task, "a.jpg", true, false, request, headers(), new ByteArrayInputStream(PICTURE)));
    }

    private Response reading(String documentId) {
        return room.bean(DocumentsResource.class).reading(documentId, headers());
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = mock(HttpHeaders.class);
        when(headers.getAcceptableLanguages()).thenReturn(List.of(Locale.ENGLISH));
        return headers;
    }

    private static JsonNode json(Response response) {
        return new ObjectMapper().valueToTree(response.getEntity());
    }
}
