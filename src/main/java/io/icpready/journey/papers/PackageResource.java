package io.icpready.journey.papers;

import io.icpready.access.CurrentUser;
import io.icpready.documents.PictureShelf;
import io.icpready.papers.FilingPackage;
import io.icpready.papers.FilingPackage.Contents;
import io.icpready.papers.FilingPackage.Picture;
import io.icpready.papers.PaperLog;
import io.icpready.papers.Sheet;
import io.icpready.papers.Sheet.Section;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Everything for the submission in one file, from when on there is something to submit. */
@Component
public class PackageResource {

    static final String FILE = "package.zip";

    private final PaperCases cases;
    private final FilingSheet sheet;
    private final FilingFiles files;
    private final FilingPackage writer;
    private final PictureShelf shelf;
    private final PaperLog log;
    private final CurrentUser user;

    PackageResource(
            PaperCases cases,
            FilingSheet sheet,
            FilingFiles files,
            FilingPackage writer,
            PictureShelf shelf,
            PaperLog log,
            CurrentUser user) {
        this.cases = cases;
        this.sheet = sheet;
        this.files = files;
        this.writer = writer;
        this.shelf = shelf;
        this.log = log;
        this.user = user;
    }

    @GET
    public Response download(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        Optional<PaperCase> found = cases.of(journeyId, user);
        if (found.isEmpty()) {
            return Downloads.notFound();
        }
        PaperCase journey = found.get();
        if (!journey.submittable()) {
            return Problems.answer(Problems.of(HttpStatus.CONFLICT, "paper.packageTooEarly", Map.of(), language));
        }
        log.note(journeyId, FILE, Optional.empty(), user.userId().orElseThrow());
        Contents contents = contents(journey, language);
        StreamingOutput written = out -> writer.write(contents, out);
        return Downloads.file(journey.businessKey() + ".zip", "application/zip", written);
    }

    private Contents contents(PaperCase journey, Locale language) {
        List<Picture> pictures = sheet.pictures(journey, language).stream()
                .map(picture -> new Picture(picture.fileName(), () -> shelf.bytes(picture.documentId(), user)))
                .toList();
        List<Section> sections = Stream.concat(
                        sheet.facts(journey, true, language).stream(), files.sections(journey, language).stream())
                .toList();
        return new Contents(
                pictures, new Sheet(journey.name() + " · " + journey.businessKey(), sections), files.files(journey));
    }
}
