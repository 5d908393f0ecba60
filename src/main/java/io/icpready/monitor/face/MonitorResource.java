package io.icpready.monitor.face;

import io.icpready.monitor.GivenText;
import io.icpready.monitor.Objection;
import io.icpready.monitor.actions.ActionRequest;
import io.icpready.monitor.actions.ActionResult;
import io.icpready.monitor.actions.JourneyActions;
import io.icpready.monitor.actions.MigrationRequest;
import io.icpready.monitor.actions.Migrations;
import io.icpready.monitor.actions.ShownFacts;
import io.icpready.monitor.figures.DashboardFigures;
import io.icpready.monitor.figures.Heat;
import io.icpready.monitor.figures.JourneyList;
import io.icpready.monitor.figures.JourneyQuestion;
import io.icpready.monitor.figures.MonitorFilter;
import io.icpready.monitor.timeline.Timelines;
import io.icpready.observations.RegistryFigures;
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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a manager asks of the whole field and of one journey, and does to it. */
@Component
public class MonitorResource {

    private static final int DAYS_OF_REGISTRIES = 7;

    private final DashboardFigures figures;
    private final JourneyList list;
    private final Timelines timelines;
    private final JourneyActions actions;
    private final ShownFacts facts;
    private final Migrations migrations;
    private final SeenOfJourney seen;
    private final RegistryFigures registries;

    MonitorResource(
            DashboardFigures figures,
            JourneyList list,
            Timelines timelines,
            JourneyActions actions,
            ShownFacts facts,
            Migrations migrations,
            SeenOfJourney seen,
            RegistryFigures registries) {
        this.figures = figures;
        this.list = list;
        this.timelines = timelines;
        this.actions = actions;
        this.facts = facts;
        this.migrations = migrations;
        this.seen = seen;
        this.registries = registries;
    }

    /** The figures of the dashboard, narrowed by what is given. */
    @GET
    @Path("dashboard")
    @Produces(MediaType.APPLICATION_JSON)
    public Response dashboard(@Context UriInfo uri, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return unless(
                faultIn(uri),
                language,
                () -> json(figures.dashboard(MonitorFilter.of(uri.getQueryParameters()), language)));
    }

    /** The same figures for a spreadsheet. */
    @GET
    @Path("dashboard.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response dashboardCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return unless(
                faultIn(uri),
                language,
                () -> sheet(
                        "icp-ready.csv",
                        DashboardSheet.of(
                                figures.dashboard(MonitorFilter.of(uri.getQueryParameters()), language), language)));
    }

    private static Response sheet(String fileName, Object text) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** How many stand at each activity of a process, and how long they took. */
    @GET
    @Path("heat")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Heat> heat(@QueryParam("processDefinitionKey") String processDefinitionKey) {
        return figures.heat(processDefinitionKey);
    }

    /** The journeys behind a figure, or those that a text finds, a page at a time. */
    @GET
    @Path("journeys")
    @Produces(MediaType.APPLICATION_JSON)
    public Response journeys(@Context UriInfo uri, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return unless(
                JourneyQuestion.fault(uri.getQueryParameters()),
                language,
                () -> json(list.page(JourneyQuestion.of(uri.getQueryParameters()), language)));
    }

    /** The same journeys, all pages, for a spreadsheet. */
    @GET
    @Path("journeys.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response journeysCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return unless(JourneyQuestion.fault(uri.getQueryParameters()), language, () -> {
            Stream<List<String>> rows = list.all(JourneyQuestion.of(uri.getQueryParameters()), language)
                    .map(journey -> JourneySheet.row(journey, language));
            return sheet("icp-ready-filings.csv", (StreamingOutput) output -> Spreadsheet.write(
                    new OutputStreamWriter(output, StandardCharsets.UTF_8), JourneySheet.header(language), rows));
        });
    }

    /** Everything that happened on one journey. */
    @GET
    @Path("journeys/{journeyId}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response journey(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return unless(
                GivenText.JOURNEY.fault(journeyId),
                language,
                () -> timelines
                        .of(journeyId, language)
                        .map(MonitorResource::json)
                        .orElseGet(() -> notFound(language)));
    }

    /** What was said of a journey's filing, what is personal with stars. */
    @GET
    @Path("journeys/{journeyId}/facts")
    @Produces(MediaType.APPLICATION_JSON)
    public Response facts(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        return ofJourney(journeyId, headers, facts::masked);
    }

    /** What was seen of the journey's domain over time, newest first. */
    @GET
    @Path("journeys/{journeyId}/observations")
    @Produces(MediaType.APPLICATION_JSON)
    public Response observations(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        return ofJourney(journeyId, headers, seen::of);
    }

    private static Response ofJourney(String journeyId, HttpHeaders headers, Function<String, ?> asked) {
        return unless(GivenText.JOURNEY.fault(journeyId), Language.of(headers), () -> json(asked.apply(journeyId)));
    }

    /** How registries answered within a week. */
    @GET
    @Path("registries")
    @Produces(MediaType.APPLICATION_JSON)
    public List<RegistryFigures.Row> registries() {
        return registries.ofLastDays(DAYS_OF_REGISTRIES);
    }

    /** The same in clear, for a reason, which is logged; answers 400 with what speaks against it. */
    @POST
    @Path("journeys/{journeyId}/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response showFacts(@PathParam("journeyId") String journeyId, String body, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        Optional<Objection> fault = GivenText.JOURNEY.fault(journeyId);
        if (fault.isPresent()) {
            return badRequest(fault.get(), language);
        }
        return ActionRequest.read(body)
                .map(request -> facts.show(journeyId, request))
                .map(shown -> unless(
                        shown.refused(),
                        language,
                        () -> Response.ok(shown.facts(), MediaType.APPLICATION_JSON)
                                .header("Cache-Control", "private, no-store")
                                .build()))
                .orElseGet(() -> badRequest(Objection.because("noJson"), language));
    }

    /**
     * Does something to a running journey; answers 204, or 200 with who was reached by a nudge, or
     * 400 with the reason against it.
     */
    @POST
    @Path("journeys/{journeyId}/actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response act(
            @PathParam("journeyId") String journeyId,
            @PathParam("action") String action,
            String body,
            @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return answer(
                ActionRequest.read(body)
                        .map(request -> actions.perform(journeyId, action, request))
                        .orElseGet(() -> new ActionResult.Refused(Objection.because("noJson"))),
                language);
    }

    /** In which versions of the process journeys run, and who took which along. */
    @GET
    @Path("migration")
    @Produces(MediaType.APPLICATION_JSON)
    public MigrationView versions(@Context HttpHeaders headers) {
        return MigrationView.of(migrations.versions(), migrations.log(), Language.of(headers));
    }

    /**
     * Takes the next journeys of an older version along to the newest, or only tries it; answers 400
     * with the reason against it.
     */
    @POST
    @Path("migration")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response migrate(String body, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return MigrationRequest.read(body)
                .map(request -> answer(migrations.perform(request), request.trial(), language))
                .orElseGet(() -> badRequest(Objection.because("noJson"), language));
    }

    private static Response answer(Migrations.Answer answer, boolean trial, Locale language) {
        return unless(
                answer.refused(),
                language,
                () -> json(MigrationView.RoundView.of(answer.round().orElseThrow(), trial, language)));
    }

    private static Response answer(ActionResult result, Locale language) {
        if (result instanceof ActionResult.Refused refused) {
            return badRequest(refused.why(), language);
        }
        return ((ActionResult.Done) result)
                .reached()
                .map(reached -> json(ReachedView.of(reached, language)))
                .orElseGet(() -> Response.noContent().build());
    }

    private static Optional<Objection> faultIn(UriInfo query) {
        return GivenText.firstFault(
                GivenText.FILTER, query.getQueryParameters().values().stream().flatMap(List::stream));
    }

    private static Response unless(Optional<Objection> fault, Locale language, Supplier<Response> answer) {
        return fault.map(objection -> badRequest(objection, language)).orElseGet(answer);
    }

    private static Response json(Object entity) {
        return Response.ok(entity, MediaType.APPLICATION_JSON).build();
    }

    private static Response notFound(Locale language) {
        return Problems.answer(Problems.of(HttpStatus.NOT_FOUND, "monitor.problem.notFound", Map.of(), language));
    }

    private static Response badRequest(Objection why, Locale language) {
        return Problems.answer(Problems.of(HttpStatus.BAD_REQUEST, why.messageKey(), why.arguments(), language));
    }
}
