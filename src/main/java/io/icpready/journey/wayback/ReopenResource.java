package io.icpready.journey.wayback;

import io.icpready.access.AsNobody;
import io.icpready.access.CurrentUser;
import io.icpready.journey.JourneyOwners;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens a step of the caller's own journey again, or leaves it as it was; what is not theirs does not exist (404). */
@Component
public class ReopenResource {

    private final CurrentUser user;
    private final JourneyOwners owners;
    private final Reopening reopening;
    private final AsItWas asItWas;
    private final AsNobody unrestricted;

    ReopenResource(
            CurrentUser user, JourneyOwners owners, Reopening reopening, AsItWas asItWas, AsNobody unrestricted) {
        this.user = user;
        this.owners = owners;
        this.reopening = reopening;
        this.asItWas = asItWas;
        this.unrestricted = unrestricted;
    }

    /**
     * Answers with the step's task, null while its turn has not come; 400 where no step is named, 409
     * where it cannot be opened again.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response reopen(@PathParam("journeyId") String journeyId, String body, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        if (!isOwn(journeyId)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return ReopenRequest.read(body)
                .map(wanted -> answer(unrestricted.ask(() -> reopening.reopen(journeyId, wanted)), language))
                .orElseGet(() -> problem(HttpStatus.BAD_REQUEST, "journey.reopen.noSuchStep", language));
    }

    /**
     * Leaves the step as it was before it was opened again, and says nothing; 409 where its task was not opened
     * again, or something was handed over since.
     */
    @DELETE
    public Response leaveAsItWas(
            @PathParam("journeyId") String journeyId,
            @QueryParam("taskId") String taskId,
            @Context HttpHeaders headers) {
        if (!isOwn(journeyId)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return taskId != null && unrestricted.ask(() -> asItWas.leave(journeyId, taskId))
                ? Response.noContent().build()
                : problem(HttpStatus.CONFLICT, "journey.reopen.nothingToLeave", Language.of(headers));
    }

    private static Response answer(Reopened reopened, Locale language) {
        if (reopened instanceof Reopened.Open open) {
            return Response.ok(new Task(open.taskId().orElse(null))).build();
        }
        return problem(
                HttpStatus.CONFLICT,
                reopened instanceof Reopened.NotDone ? "journey.reopen.notDone" : "journey.reopen.moving",
                language);
    }

    private static Response problem(HttpStatus status, String sentence, Locale language) {
        return Problems.answer(Problems.of(status, sentence, Map.of(), language));
    }

    private boolean isOwn(String journeyId) {
        return owners.running(journeyId, user.userId().orElseThrow()).isPresent();
    }

    /** What is open now. */
    record Task(String taskId) {}
}
