package io.icpready.documents;

import io.icpready.access.CurrentUser;
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

    DocumentsResource(UploadDesk desk, OpenPictures pictures, CurrentUser user, Bibliography bibliography) {
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
        if (answer instanceof Judged judged) {
            return Response.ok(
                            Judgement.of(judged, said(judged.inspection().findings(), language)),
                            MediaType.APPLICATION_JSON)
                    .build();
        }
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

    @GET
    @Path("{documentId}/{about:record|findings}")
    public Response known(@PathParam("documentId") String documentId, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return pictures.about(documentId, user)
                .map(document -> Known.of(document, said(document.findings(), language)))
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

    /** The answer to an upload. */
    public record Judgement(
            String documentId,
            boolean accepted,
            List<Cited<Remark>> findings,
            Integer width,
            Integer height,
            long bytes,
            String format) {

        static Judgement of(Judged judged, List<Cited<Remark>> findings) {
            Inspection inspection = judged.inspection();
            Optional<Measured> measured = inspection.measured();
            return new Judgement(
                    judged.documentId().orElse(null),
                    judged.documentId().isPresent(),
                    findings,
                    measured.map(Measured::width).orElse(null),
                    measured.map(Measured::height).orElse(null),
                    inspection.bytes(),
                    measured.map(Measured::format).map(Enum::name).orElse(null));
        }
    }

    /** What is known of a stored picture; no number and no name. */
    public record Known(
            String documentId,
            String taskId,
            String type,
            String purpose,
            String uploadedBy,
            String uploadedAt,
            int width,
            int height,
            long bytes,
            String format,
            boolean holderConsent,
            List<Cited<Remark>> findings) {

        static Known of(DocumentRecord document, List<Cited<Remark>> findings) {
            return new Known(
                    document.documentId(),
                    document.taskId(),
                    document.type().name(),
                    document.purpose().map(Enum::name).orElse(null),
                    document.uploadedBy(),
                    document.uploadedAt().toString(),
                    document.width(),
                    document.height(),
                    document.bytes(),
                    document.format(),
                    document.holderConsent(),
                    findings);
        }
    }
}
