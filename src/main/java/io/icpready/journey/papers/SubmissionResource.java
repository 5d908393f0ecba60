package io.icpready.journey.papers;

import io.icpready.access.CurrentUser;
import io.icpready.papers.PaperLog;
import io.icpready.papers.Sheet.Section;
import io.icpready.rules.facts.Server;
import io.icpready.rules.saying.Confidence;
import io.icpready.web.Language;
import io.icpready.wording.Bibliography;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What to enter and upload in the provider's console, for the owner of a journey and for managers. */
@Component
public class SubmissionResource {

    private static final String SHOWN = "facts";

    /** Where was read what comes after a submission. */
    private static final String AFTERWARDS = "A-OV, H, TS";

    private final PaperCases cases;
    private final FilingSheet sheet;
    private final Bibliography bibliography;
    private final PaperLog log;
    private final CurrentUser user;

    SubmissionResource(PaperCases cases, FilingSheet sheet, Bibliography bibliography, PaperLog log, CurrentUser user) {
        this.cases = cases;
        this.sheet = sheet;
        this.bibliography = bibliography;
        this.log = log;
        this.user = user;
    }

    /** Numbers and names in part. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response sheet(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        return cases.of(journeyId, user)
                .map(journey -> answer(journey, false, headers))
                .orElseGet(Downloads::notFound);
    }

    /** Everything in full, to be copied; stands in the log. */
    @POST
    @Path("shown")
    @Produces(MediaType.APPLICATION_JSON)
    public Response shown(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        return cases.of(journeyId, user)
                .map(journey -> {
                    log.note(journeyId, SHOWN, Optional.empty(), user.userId().orElseThrow());
                    return answer(journey, true, headers);
                })
                .orElseGet(Downloads::notFound);
    }

    private Response answer(PaperCase journey, boolean inClear, HttpHeaders headers) {
        return Response.ok(new Submission(
                        sheet.factsOfOrder(journey, inClear, Language.of(headers)),
                        sheet.pictures(journey, Language.of(headers)),
                        journey.submittable(),
                        journey.facts().server().flatMap(Server::serviceCode).isEmpty(),
                        Grounds.of(ConsoleOrder.SOURCES, ConsoleOrder.CONFIDENCE, bibliography),
                        Grounds.of(AFTERWARDS, Confidence.MEDIUM, bibliography)))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /**
     * What the submit screen shows.
     *
     * @param codeMissing whether no service code was declared yet
     * @param order what the order of facts and pictures rests on
     * @param after what rests on these is said in the browser: what comes after the submission
     */
    record Submission(
            List<Section> sections,
            List<FilingSheet.Picture> pictures,
            boolean submittable,
            boolean codeMissing,
            Grounds order,
            Grounds after) {}
}
