package io.icpready.documents;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.icpready.access.CurrentUser;
import io.icpready.documents.ReadingFace.Told;
import io.icpready.documents.desk.OpenPictures;
import io.icpready.documents.desk.OpenPictures.Opened;
import io.icpready.documents.desk.UploadAnswer;
import io.icpready.documents.desk.UploadAnswer.Judged;
import io.icpready.documents.desk.UploadDesk;
import io.icpready.documents.desk.UploadDesk.Sender;
import io.icpready.documents.picture.ImageFormat;
import io.icpready.documents.picture.Inspection;
import io.icpready.documents.picture.Inspection.Measured;
import io.icpready.rules.facts.Printable;
import io.icpready.rules.saying.Finding;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import io.icpready.wording.Bibliography;
import io.icpready.wording.Rendered.Cited;
import io.icpready.wording.Rendered.Remark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Pictures over HTTP, below Tasklist's session: {@code POST ?taskId=…&fileName=…} judges and stores
 * one, {@code GET /{id}} gives it back, {@code GET /{id}/record} says what is known of it.
 */
public class DocumentsResource {

    private final UploadDesk desk;
    private final OpenPictures pictures;
    private final CurrentUser user;
    private final Bibliography bibliography;
    private final ReadingFace readings;

    DocumentsResource(
            UploadDesk desk, OpenPictures pictures, ReadingFace readings, CurrentUser user, Bibliography bibliography) {
        this.readings = readings;
        this.desk = desk;
        this.pictures = pictures;
        this.user = user;
        this.bibliography = bibliography;
    }

    /** Answers 200 whether the picture is accepted or refused: both are what was asked for. */
    @POST
    public Response upload(
            @QueryParam("taskId") String taskId,
            @QueryParam("fileName") String fileName,
            @QueryParam("holderConsent") boolean holderConsent,
            @QueryParam("merged") boolean merged,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Locale language = Language.of(headers);
        if (taskId == null || fileName == null) {
            return problem(HttpStatus.BAD_REQUEST, "parameters", language);
        }
        if (!Printable.onOneLine(taskId) || !Printable.onOneLine(fileName)) {
            return problem(HttpStatus.BAD_REQUEST, "unprintable", language);
        }
        Optional<String> userId = user.userId();
        if (userId.isEmpty()) {
            return notFound(language);
        }
        UploadAnswer answer = desk.receive(
                new Sender(taskId, userId.get(), fileName, holderConsent, merged),
                request.getContentLengthLong(),
                body);
        return answer instanceof Judged judged
                ? Response.ok(judgement(judged, language), MediaType.APPLICATION_JSON)
                        .build()
                : refusal(answer, language);
    }

    /** The verdict stands by now; what was read follows it, here if it is quick, otherwise later. */
    private Judgement judgement(Judged judged, Locale language) {
        Told told = judged.documentId()
                .filter(id -> readings.isOn())
                .flatMap(id -> pictures.about(id, user))
                .map(document -> readings.begin(
                        document, judged.inspection().picture().orElseThrow().bytes()))
                .orElse(Told.NOTHING);
        List<Finding> findings = Stream.concat(
                        notSaidBy(told.findings(), judged.inspection().findings()), told.findings().stream())
                .toList();
        return Judgement.of(judged, said(findings, language), told.reading());
    }

    /** What was read says more of a rule than the shape of the picture does: it is said once. */
    private static Stream<Finding> notSaidBy(List<Finding> read, List<Finding> seen) {
        return seen.stream()
                .filter(finding -> read.stream().noneMatch(said -> said.rule().equals(finding.rule())));
    }

    /** Whether a picture can be read here without being kept. */
    @GET
    @Path("readings")
    public Response canRead() {
        return Response.ok(Map.of("on", readings.isOn()), MediaType.APPLICATION_JSON)
                .build();
    }

    /** Reads a picture to fill a form; it is dropped before this answers. */
    @POST
    @Path("readings")
    public Response readOnly(
            @QueryParam("fileName") String fileName,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Locale language = Language.of(headers);
        if (fileName == null || !Printable.onOneLine(fileName)) {
            return problem(HttpStatus.BAD_REQUEST, "unprintable", language);
        }
        Optional<String> userId = user.userId().filter(id -> readings.isOn());
        if (userId.isEmpty()) {
            return notFound(language);
        }
        UploadAnswer answer = desk.look(userId.get(), fileName, request.getContentLengthLong(), body);
        if (answer instanceof Judged judged) {
            Told told = judged.inspection()
                    .picture()
                    .map(picture -> readings.once(picture.bytes()))
                    .orElse(Told.NOTHING);
            return Response.ok(
                            Judgement.of(judged, said(judged.inspection().findings(), language), told.reading()),
                            MediaType.APPLICATION_JSON)
                    .header("Cache-Control", "private, no-store")
                    .build();
        }
        return refusal(answer, language);
    }

    private static Response refusal(UploadAnswer answer, Locale language) {
        if (answer instanceof UploadAnswer.NoConsent) {
            return problem(HttpStatus.FORBIDDEN, "noConsent", language);
        }
        if (answer instanceof UploadAnswer.NoConsentOfHolder) {
            return problem(HttpStatus.FORBIDDEN, "noConsentOfHolder", language);
        }
        if (answer instanceof UploadAnswer.TooLong) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "tooLong", language);
        }
        if (answer instanceof UploadAnswer.TooSlow) {
            return problem(HttpStatus.REQUEST_TIMEOUT, "tooSlow", language);
        }
        if (answer instanceof UploadAnswer.Busy) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", language);
        }
        return notFound(language);
    }

    /**
     * The picture itself. It is an attachment: an {@code img} element shows it all the same, while
     * a window that is sent here saves a file instead of running one.
     */
    @GET
    @Path("{documentId}")
    public Response picture(@PathParam("documentId") String documentId, @Context HttpHeaders headers) {
        return pictures.open(documentId, user)
                .map(DocumentsResource::sent)
                .orElseGet(() -> notFound(Language.of(headers)));
    }

    private static Response sent(Opened opened) {
        ImageFormat format = ImageFormat.valueOf(opened.document().format());
        String name = OpenPictures.fileName(opened.document());
        return Response.ok(opened.bytes(), format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    /** What was read on a picture: 202 while it is under way, 404 where it is not going to be read. */
    @GET
    @Path("{documentId}/reading")
    public Response reading(@PathParam("documentId") String documentId, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        Optional<DocumentRecord> document = pictures.about(documentId, user);
        Optional<Told> told = document.flatMap(readings::of);
        if (told.isEmpty()) {
            return notFound(language);
        }
        if (told.get().isUnderWay()) {
            return Response.accepted().header("Retry-After", "1").build();
        }
        pictures.toldOf(document.get(), user);
        return Response.ok(
                        new Read(told.get().answer(), said(told.get().findings(), language)),
                        MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** What was read, with what is to be said of it. */
    public record Read(@JsonUnwrapped ReadingAnswer reading, List<Cited<Remark>> findings) {}

    @GET
    @Path("{documentId}/{about:record|findings}")
    public Response known(@PathParam("documentId") String documentId, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return pictures.about(documentId, user)
                .map(document -> KnownPicture.of(document, said(document.findings(), language)))
                .map(known -> Response.ok(known, MediaType.APPLICATION_JSON))
                .map(response ->
                        response.header("Cache-Control", "private, no-store").build())
                .orElseGet(() -> notFound(language));
    }

    private List<Cited<Remark>> said(List<Finding> findings, Locale language) {
        return findings.stream()
                .map(finding -> bibliography.cite(finding, language))
                .toList();
    }

    private static Response notFound(Locale language) {
        return problem(HttpStatus.NOT_FOUND, "notFound", language);
    }

    private static Response problem(HttpStatus status, String reason, Locale language) {
        return Problems.answer(Problems.of(status, "documents.problem." + reason, Map.of(), language));
    }

    /**
     * The answer to an upload.
     *
     * @param reading nothing where pictures are not read, {@code reading: null} while it is under way
     */
    public record Judgement(
            String documentId,
            boolean accepted,
            List<Cited<Remark>> findings,
            Integer width,
            Integer height,
            long bytes,
            String format,
            @JsonAnyGetter Map<String, Object> reading) {

        static Judgement of(Judged judged, List<Cited<Remark>> findings, Map<String, Object> reading) {
            Inspection inspection = judged.inspection();
            Optional<Measured> measured = inspection.measured();
            return new Judgement(
                    judged.documentId().orElse(null),
                    judged.documentId().isPresent(),
                    findings,
                    measured.map(Measured::width).orElse(null),
                    measured.map(Measured::height).orElse(null),
                    inspection.bytes(),
                    measured.map(Measured::format).map(Enum::name).orElse(null),
                    reading);
        }
    }
}
