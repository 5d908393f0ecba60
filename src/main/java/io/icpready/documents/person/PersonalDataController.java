package io.icpready.documents.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.access.CurrentUser;
import io.icpready.access.Groups;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.desk.OpenPictures;
import io.icpready.documents.store.DocumentStore;
import io.icpready.rules.facts.FieldError;
import io.icpready.rules.facts.Printable;
import io.icpready.web.ForManagers;
import io.icpready.web.RefusedRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports and erases one person's data, for managers (PIPL art. 45 and 47). */
@ForManagers
@Tag(name = "personal data")
@RestController
@RequestMapping("/api/personal-data/{userId}")
class PersonalDataController {

    private static final String ZIP = "application/zip";
    private static final String USER = "Id of the account";
    private static final String A_USER = "applicant";
    private static final String NO_NAME = "The id is no text on one line";
    private static final String EXPORT = "What is known, by part; as a zip with the pictures";

    private final PersonalData personalData;
    private final DocumentStore store;
    private final OpenPictures pictures;
    private final CurrentUser user;
    private final ObjectMapper json;

    PersonalDataController(
            PersonalData personalData,
            DocumentStore store,
            OpenPictures pictures,
            CurrentUser user,
            ObjectMapper json) {
        this.personalData = personalData;
        this.store = store;
        this.pictures = pictures;
        this.user = user;
        this.json = json;
    }

    /** What is known, without the pictures. */
    @Operation(operationId = "exportPersonalData", summary = "What is known of one person (PIPL art. 45)")
    @ApiResponse(
            responseCode = "200",
            description = EXPORT,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
    @ApiResponse(responseCode = "400", description = NO_NAME)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> describe(@Parameter(description = USER, example = A_USER) @PathVariable String userId) {
        admit(userId);
        return ResponseEntity.ok().header("Cache-Control", "private, no-store").body(personalData.export(userId));
    }

    /** What is known, with the pictures. Written as it is read: a picture at a time in memory. */
    @Operation(operationId = "exportPersonalData", summary = "What is known of one person (PIPL art. 45)")
    @ApiResponse(
            responseCode = "200",
            description = EXPORT,
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "400", description = NO_NAME)
    @GetMapping(produces = ZIP)
    void export(
            @Parameter(description = USER, example = A_USER) @PathVariable String userId, HttpServletResponse response)
            throws IOException {
        admit(userId);
        response.setContentType(ZIP);
        response.setHeader("Content-Disposition", "attachment; filename=\"personal-data.zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            zip.putNextEntry(new ZipEntry("personal-data.json"));
            zip.write(json.writeValueAsBytes(personalData.export(userId)));
            for (DocumentRecord document : store.uploadedBy(userId)) {
                add(zip, document);
            }
        }
    }

    private void add(ZipOutputStream zip, DocumentRecord document) throws IOException {
        Optional<OpenPictures.Opened> opened = pictures.open(document.documentId(), user);
        if (opened.isPresent()) {
            zip.putNextEntry(new ZipEntry(OpenPictures.fileName(document)));
            zip.write(opened.get().bytes());
        }
    }

    @Operation(operationId = "erasePersonalData", summary = "Erase what is known of one person (PIPL art. 47)")
    @ApiResponse(responseCode = "204", description = "All of it is gone, from every part")
    @ApiResponse(responseCode = "400", description = NO_NAME)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@Parameter(description = USER, example = A_USER) @PathVariable String userId) {
        admit(userId);
        personalData.erase(userId);
    }

    private void admit(String userId) {
        if (!user.isInGroup(Groups.MANAGERS)) {
            throw RefusedRequestException.forbidden("documents.problem.managersOnly");
        }
        if (!Printable.onOneLine(userId)) {
            throw RefusedRequestException.wrong(
                    List.of(new FieldError("userId", "documents.problem.unprintable", Map.of())));
        }
    }
}
