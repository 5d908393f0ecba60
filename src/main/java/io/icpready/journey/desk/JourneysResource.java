package io.icpready.journey.desk;

import io.icpready.access.AsNobody;
import io.icpready.access.CurrentUser;
import io.icpready.documents.Consent;
import io.icpready.documents.ConsentText;
import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.checks.JourneyChecks;
import io.icpready.journey.desk.JourneyPage.Wanted;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.Assessment;
import io.icpready.rules.RuleBook;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Subject;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import io.icpready.wording.Bibliography;
import io.icpready.wording.BoundText;
import io.icpready.wording.Rendered.Card;
import io.icpready.wording.Rendered.Cited;
import io.icpready.wording.Rendered.Document;
import io.icpready.wording.Rendered.Line;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The caller's own journeys, and nobody else's: what is not theirs does not exist (404). */
@Component
public class JourneysResource {

    private final CurrentUser user;
    private final OwnJourneys journeys;
    private final RuntimeService runtime;
    private final JourneyOwners owners;
    private final Documents documents;
    private final ConsentWithdrawal consentWithdrawal;
    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final RuleBook rules;
    private final Bibliography bibliography;
    private final AsNobody unrestricted;

    JourneysResource(
            CurrentUser user,
            OwnJourneys journeys,
            RuntimeService runtime,
            JourneyOwners owners,
            Documents documents,
            ConsentWithdrawal consentWithdrawal,
            JourneyChecks checks,
            JourneyFacts facts,
            RuleBook rules,
            Bibliography bibliography,
            AsNobody unrestricted) {
        this.user = user;
        this.journeys = journeys;
        this.runtime = runtime;
        this.owners = owners;
        this.documents = documents;
        this.consentWithdrawal = consentWithdrawal;
        this.checks = checks;
        this.facts = facts;
        this.rules = rules;
        this.bibliography = bibliography;
        this.unrestricted = unrestricted;
    }

    /**
     * Journeys under way and then those that ended, of each the newest first, as many as go on the largest
     * page; or with {@code page} (counted from 0), {@code size} (1 to 100, 20 unless said) and {@code open}
     * (true: without those that have ended) one page of them, with the number of all.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response own(
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @QueryParam("open") String open,
            @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        if (page == null && size == null && open == null) {
            return Response.ok(journeys.of(me(), Wanted.NEWEST, language).journeys())
                    .build();
        }
        return Wanted.of(page, size, open)
                .map(wanted -> Response.ok(journeys.of(me(), wanted, language)).build())
                .orElseGet(() ->
                        Problems.answer(Problems.of(HttpStatus.BAD_REQUEST, "journey.noSuchPage", Map.of(), language)));
    }

    /** One journey, open or ended. */
    @GET
    @Path("{journeyId}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response one(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        return journeys.one(journeyId, me(), Language.of(headers))
                .map(journey -> Response.ok(journey).build())
                .orElseGet(JourneysResource::notFound);
    }

    /** The personal list, the province's card, the dates and the consent of one journey. */
    @GET
    @Path("{journeyId}/checklist")
    @Produces(MediaType.APPLICATION_JSON)
    public Response checklist(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        return ownRunning(journeyId)
                .map(journey ->
                        Response.ok(checklist(journey, Language.of(headers))).build())
                .orElseGet(JourneysResource::notFound);
    }

    /** Ends the journey; its pictures are erased at once. */
    @POST
    @Path("{journeyId}/withdraw")
    public Response withdraw(@PathParam("journeyId") String journeyId) {
        return ownRunning(journeyId)
                .filter(journey -> isWithdrawn(journey.getId()))
                .map(journey -> Response.noContent().build())
                .orElseGet(JourneysResource::notFound);
    }

    /** Of several withdrawals at the same moment one ends the journey; the others find none. */
    private boolean isWithdrawn(String journeyId) {
        try {
            return unrestricted.ask(() -> !runtime.createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                    .processInstanceId(journeyId)
                    .correlateAllWithResult()
                    .isEmpty());
        } catch (OptimisticLockingException overtaken) {
            return false;
        }
    }

    /**
     * Gives the consent to store pictures of identity documents, where it was not given at the
     * checklist.
     */
    @POST
    @Path("{journeyId}/consent")
    public Response giveConsent(@PathParam("journeyId") String journeyId) {
        return ownRunning(journeyId)
                .map(journey -> {
                    documents.giveConsent(journey.getId(), me());
                    return Response.noContent().build();
                })
                .orElseGet(JourneysResource::notFound);
    }

    /** Takes the consent back and erases the pictures, of a journey that has ended as well. */
    @DELETE
    @Path("{journeyId}/consent")
    public Response withdrawConsent(@PathParam("journeyId") String journeyId) {
        String me = me();
        if (!journeys.owns(journeyId, me)) {
            return notFound();
        }
        consentWithdrawal.of(journeyId, me);
        return Response.noContent().build();
    }

    private Checklist checklist(ProcessInstance journey, Locale language) {
        Map<String, Object> variables =
                facts.opened(journey.getId(), unrestricted.ask(() -> runtime.getVariables(journey.getId())));
        Facts known = facts.of(variables);
        Assessment outlook = checks.outlook(variables);
        return new Checklist(
                outlook.requiredDocuments().stream()
                        .map(document -> bibliography.cite(document, language))
                        .toList(),
                outlook.earliestSubmissionDate().map(LocalDate::toString).orElse(null),
                outlook.latestSubmissionDate().map(LocalDate::toString).orElse(null),
                outlook.excludingBounds().stream()
                        .map(bound -> BoundText.of(bound, language))
                        .toList(),
                known.subject()
                        .flatMap(Subject::province)
                        .map(rules::province)
                        .map(card -> bibliography.cite(card, language))
                        .orElse(null),
                consent(journey.getId(), language));
    }

    private ConsentView consent(String journeyId, Locale language) {
        Optional<Consent> given = documents.consent(journeyId);
        return new ConsentView(
                given.isPresent(),
                given.filter(consent -> !ConsentText.isCurrent(consent)).isPresent(),
                given.map(Consent::textVersion).orElse(ConsentText.VERSION),
                ConsentText.current(language),
                given.map(consent -> consent.givenAt().toString()).orElse(null));
    }

    private Optional<ProcessInstance> ownRunning(String journeyId) {
        return owners.running(journeyId, me());
    }

    private String me() {
        return user.userId().orElseThrow();
    }

    private static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }

    /** What {@code ReviewChecklist} shows. */
    record Checklist(
            List<Cited<Document>> requiredDocuments,
            String earliestSubmissionDate,
            String latestSubmissionDate,
            List<BoundText> excludingBounds,
            Cited<Card<Cited<Line>>> province,
            ConsentView consent) {}

    /**
     * The consent: its current text, and whether and when it was given.
     *
     * @param outdated given to an older text: it holds for what that text names
     */
    record ConsentView(boolean given, boolean outdated, String version, String text, String givenAt) {}
}
