package io.icpready.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.DatabaseWithTables;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pictures over HTTP (contract, section 4)")
class DocumentsResourceTest {

    private static final byte[] PICTURE =
            PictureFiles.sized(PictureFiles.jpeg(Drawings.card(1200, 1500), 0.9), 300_000);

    @TempDir
    Path folder;

    private DocumentsRoom room;

    @BeforeEach
    void openRoom() {
        room = new DocumentsRoom(DatabaseWithTables.h2(folder), folder.resolve("keyset.json"));
        room.journeys.openTask("task", "journey", "applicant", DocumentType.SUBJECT_LEADER_ID);
        room.documents().giveConsent("journey", "applicant");
        room.login.as("applicant", "applicants");
    }

    @AfterEach
    void closeRoom() {
        room.close();
    }

    @Test
    void anAcceptedPictureIsAnsweredWithItsIdAndMeasures() throws Exception {
        JsonNode answer = json(upload("task", "身份证.jpg", PICTURE, Locale.ENGLISH));
        assertThat(answer.get("accepted").booleanValue()).isTrue();
        assertThat(answer.get("documentId").textValue()).isNotBlank();
        assertThat(answer.get("width").intValue()).isEqualTo(1200);
        assertThat(answer.get("height").intValue()).isEqualTo(1500);
        assertThat(answer.get("bytes").longValue()).isEqualTo(300_000);
        assertThat(answer.get("format").textValue()).isEqualTo("JPEG");
    }

    @Test
    void aRefusedFileIsAnsweredWithEveryFindingInTheReadersLanguage() throws Exception {
        byte[] disguised = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        Response response = upload("task", "a.jpg", disguised, Locale.SIMPLIFIED_CHINESE);
        JsonNode answer = json(response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(answer.get("accepted").booleanValue()).isFalse();
        assertThat(answer.get("documentId").isNull()).isTrue();
        assertThat(answer.findValuesAsText("rule")).containsExactly("IMG-01", "IMG-02", "IMG-03");
        assertThat(answer.at("/findings/0/message").textValue()).contains("图片太小");
        assertThat(json(upload("task", "a.jpg", disguised, Locale.ENGLISH))
                        .at("/findings/0/message")
                        .textValue())
                .startsWith("The picture is too small");
    }

    @Test
    void refusalsNameTheirReason() throws Exception {
        assertProblem(upload("no-task", "a.jpg", PICTURE, Locale.ENGLISH), 404, "yours");
        assertProblem(upload("task", null, PICTURE, Locale.ENGLISH), 400, "fileName");
        room.documents().withdrawConsent("journey", "applicant");
        assertProblem(upload("task", "a.jpg", PICTURE, Locale.ENGLISH), 403, "consent");
    }

    @Test
    void theCardOfSomebodyElseNeedsItsHoldersConsent() throws Exception {
        room.journeys.openTaskForCardOfSomebodyElse("theirs", "journey", "applicant");
        assertProblem(
                upload("theirs", "a.jpg", PICTURE, Locale.ENGLISH, false, false), 403, "holder's own separate consent");
        assertProblem(upload("theirs", "a.jpg", PICTURE, Locale.SIMPLIFIED_CHINESE, false, false), 403, "持有人");
        assertThat(room.jdbc().sql("select * from icp_document").query().listOfRows())
                .isEmpty();
        assertThat(json(upload("theirs", "a.jpg", PICTURE, Locale.ENGLISH, true, false))
                        .get("accepted")
                        .booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "task\0", "\u202Eksat", "\uD800", "ta\nsk", "\u0007"})
    void whatCannotBeShownIsRefusedBeforeAnybodyIsAsked(String unprintable) throws Exception {
        assertProblem(upload(unprintable, "a.jpg", PICTURE, Locale.ENGLISH), 400, "cannot be shown");
        assertProblem(upload("task", unprintable + ".jpg", PICTURE, Locale.ENGLISH), 400, "cannot be shown");
        assertThat(room.bean(DocumentsResource.class)
                        .picture(unprintable, headers())
                        .getStatus())
                .isEqualTo(404);
        assertThat(room.bean(DocumentsResource.class)
                        .known(unprintable, headers())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPictureIsSentSoThatNoBrowserRunsOrKeepsIt() throws Exception {
        Response response = room.bean(DocumentsResource.class).picture(uploaded(), headers());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getMediaType()).hasToString("image/jpeg");
        assertThat(response.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getHeaderString("Content-Disposition")).startsWith("attachment;");
        assertThat(response.getHeaderString("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aStrangersAndAMissingPictureLookTheSame() throws Exception {
        String id = uploaded();
        room.login.as("stranger", "applicants", "reviewers");
        DocumentsResource resource = room.bean(DocumentsResource.class);
        Response theirs = resource.picture(id, headers());
        Response missing = resource.picture("missing", headers());
        assertThat(theirs.getStatus()).isEqualTo(404).isEqualTo(missing.getStatus());
        assertThat(theirs.getEntity()).isEqualTo(missing.getEntity());
        assertThat(resource.known(id, headers()).getStatus()).isEqualTo(404);
    }

    @Test
    void theRecordTellsTheHintsAndNoName() throws Exception {
        String id = uploaded();
        JsonNode known = json(room.bean(DocumentsResource.class).known(id, headers()));
        assertThat(known.get("type").textValue()).isEqualTo("SUBJECT_LEADER_ID");
        assertThat(known.get("holderConsent").booleanValue()).isTrue();
        assertThat(known.findValuesAsText("rule")).contains("IMG-05");
        assertThat(known.toString()).doesNotContain("身份证");
    }

    @Test
    @DisplayName("IMG-05: the reviewer reads that the form merged two sides, and needs not take its word")
    void whatTheFormMergedIsSaid() throws Exception {
        JsonNode answer = json(upload("task", "a.jpg", PICTURE, Locale.ENGLISH, true, true));
        String id = answer.get("documentId").textValue();
        JsonNode known = json(room.bean(DocumentsResource.class).known(id, headers()));
        for (JsonNode said : List.of(answer, known)) {
            assertThat(said.at("/findings/0/rule").textValue()).isEqualTo("IMG-05");
            assertThat(said.at("/findings/0/severity").textValue()).isEqualTo("INFO");
            assertThat(said.at("/findings/0/message").textValue()).startsWith("The form says that it merged two");
        }
    }

    @Test
    @DisplayName("IMG-02: what the form says of a file changes no verdict")
    void nothingIsAcceptedBecauseTheFormMergedIt() throws Exception {
        byte[] disguised = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(json(upload("task", "a.jpg", disguised, Locale.ENGLISH, true, true)))
                .isEqualTo(json(upload("task", "a.jpg", disguised, Locale.ENGLISH, true, false)));
    }

    private String uploaded() throws Exception {
        return json(upload("task", "身份证.jpg", PICTURE, Locale.ENGLISH))
                .get("documentId")
                .textValue();
    }

    private Response upload(String task, String name, byte[] body, Locale language) throws Exception {
        return upload(task, name, body, language, true, false);
    }

    private Response upload(
            String task, String name, byte[] body, Locale language, boolean holderConsent, boolean merged)
            throws Exception {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getContentLengthLong()).thenReturn((long) body.length);
        return room.bean(DocumentsResource.class)
                .upload(task, name, holderConsent, merged, request, headers(language), new ByteArrayInputStream(body));
    }

    private static HttpHeaders headers() {
        return headers(Locale.ENGLISH);
    }

    private static HttpHeaders headers(Locale language) {
        HttpHeaders headers = mock(HttpHeaders.class);
        when(headers.getAcceptableLanguages()).thenReturn(List.of(language));
        return headers;
    }

    private static void assertProblem(Response response, int status, String reason) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        assertThat(json(response).get("detail").textValue()).contains(reason);
    }

    private static JsonNode json(Response response) {
        return new ObjectMapper().valueToTree(response.getEntity());
    }
}
