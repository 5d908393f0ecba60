package io.icpready.monitor;

import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a manager asks of the whole field and of one journey, and does to it. */
@Component
public class MonitorResource {

    private final MonitorQueries queries;
    private final JourneySearch search;
    private final Timelines timelines;
    private final JourneyActions actions;

    MonitorResource(MonitorQueries queries, JourneySearch search, Timelines timelines, JourneyActions actions) {
        this.queries = queries;
        this.search = search;
        this.timelines = timelines;
        this.actions = actions;
    }

    /** The figures of the dashboard, narrowed by what is given. */
    @GET
    @Path("dashboard")
    @Produces(MediaType.APPLICATION_JSON)
    public Dashboard dashboard(@Context UriInfo uri, @Context HttpHeaders headers) {
        return queries.dashboard(MonitorFilter.of(uri.getQueryParameters()), Language.of(headers));
    }

    /** The same figures for a spreadsheet. */
    @GET
    @Path("dashboard.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response dashboardCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        Dashboard dashboard = queries.dashboard(MonitorFilter.of(uri.getQueryParameters()), language);
        return Response.ok(DashboardSheet.of(dashboard, language))
                .header("Content-Disposition", "attachment; filename=\"icp-ready.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** How many stand at each activity of a process, and how long they took. */
    @GET
    @Path("heat")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Heat> heat(@QueryParam("processDefinitionKey") String processDefinitionKey) {
        return queries.heat(processDefinitionKey);
    }

    /** Journeys by business key, domain, subject name, applicant or order number. */
    @GET
    @Path("journeys")
    @Produces(MediaType.APPLICATION_JSON)
    public List<JourneySearch.Hit> journeys(@QueryParam("q") String text) {
        return search.find(text == null ? "" : text);
    }

    /** Everything that happened on one journey. */
    @GET
    @Path("journeys/{journeyId}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response journey(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return timelines
                .of(journeyId, language)
                .map(timeline ->
                        Response.ok(timeline, MediaType.APPLICATION_JSON).build())
                .orElseGet(() -> notFound(language));
    }

    /** Does something to a running journey; answers 204, or 400 with the reason. */
    @POST
    @Path("journeys/{journeyId}/actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response act(
            @PathParam("journeyId") String journeyId,
            @PathParam("action") String action,
            String body,
            @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return ActionRequest.read(body)
                .map(request -> actions.perform(journeyId, action, request))
                .orElseGet(() -> Optional.of(Refused.because("noJson")))
                .map(refused -> badRequest(refused, language))
                .orElseGet(() -> Response.noContent().build());
    }

    private static Response notFound(Locale language) {
        return Problems.answer(Problems.of(HttpStatus.NOT_FOUND, "monitor.problem.notFound", Map.of(), language));
    }

    private static Response badRequest(Refused refused, Locale language) {
        return Problems.answer(
                Problems.of(HttpStatus.BAD_REQUEST, refused.messageKey(), refused.arguments(), language));
    }
}
