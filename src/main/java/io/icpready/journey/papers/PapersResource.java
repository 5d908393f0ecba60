package io.icpready.journey.papers;

import io.icpready.access.CurrentUser;
import io.icpready.papers.CalendarAddresses;
import io.icpready.rules.Slot;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.web.Language;
import io.icpready.wording.DocumentName;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which papers a journey needs, and those that can be made here; for its owner and for managers. */
@Component
public class PapersResource {

    private final PaperCases cases;
    private final Letters letters;
    private final CalendarAddresses addresses;
    private final CurrentUser user;

    PapersResource(PaperCases cases, Letters letters, CalendarAddresses addresses, CurrentUser user) {
        this.cases = cases;
        this.letters = letters;
        this.addresses = addresses;
        this.user = user;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response papers(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        return cases.of(journeyId, user)
                .map(journey -> new Papers(
                        letters.of(journey, language),
                        journey.today().toString(),
                        journey.running() ? journey.dossier().targetDay().toString() : null,
                        journey.days().stream()
                                .map(span -> DaysView.of(span, language))
                                .toList(),
                        journey.running() && addresses.exists(journeyId)))
                .map(found -> Response.ok(found)
                        .header("Cache-Control", "private, no-store")
                        .build())
                .orElseGet(Downloads::notFound);
    }

    /** A letter in Chinese, to print, sign and seal. */
    @GET
    @Path("{type: [A-Z_]+}.pdf")
    public Response letter(
            @PathParam("journeyId") String journeyId,
            @PathParam("type") String type,
            @QueryParam("purpose") String purpose) {
        return slot(type, purpose)
                .flatMap(slot -> cases.of(journeyId, user)
                        .flatMap(journey ->
                                letters.print(journey, slot, user.userId().orElseThrow()))
                        .map(pdf -> Downloads.file(
                                DocumentName.of(slot.type(), slot.purpose(), Locale.SIMPLIFIED_CHINESE) + ".pdf",
                                "application/pdf",
                                pdf)))
                .orElseGet(Downloads::notFound);
    }

    /** Makes a new private address of the calendar; who subscribed to the one of before reads nothing more. */
    @POST
    @Path("calendar-address")
    @Produces(MediaType.APPLICATION_JSON)
    public Response renewAddress(@PathParam("journeyId") String journeyId) {
        return cases.of(journeyId, user)
                .filter(PaperCase::running)
                .map(journey -> Response.ok(Map.of(
                                "path",
                                CalendarController.PATH
                                        + addresses.renew(
                                                journeyId, user.userId().orElseThrow())
                                        + ".ics"))
                        .header("Cache-Control", "private, no-store")
                        .build())
                .orElseGet(Downloads::notFound);
    }

    @DELETE
    @Path("calendar-address")
    public Response revokeAddress(@PathParam("journeyId") String journeyId) {
        return cases.of(journeyId, user)
                .map(journey -> {
                    addresses.revoke(journeyId);
                    return Response.noContent().build();
                })
                .orElseGet(Downloads::notFound);
    }

    private static Optional<Slot> slot(String type, String purpose) {
        return constant(DocumentType.values(), type)
                .flatMap(known -> purpose == null
                        ? Optional.of(new Slot(known, Optional.empty()))
                        : constant(DocumentPurpose.values(), purpose)
                                .map(whose -> new Slot(known, Optional.of(whose))));
    }

    private static <T extends Enum<T>> Optional<T> constant(T[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /**
     * The papers of a journey, and its days.
     *
     * @param targetDay the day that the letters are signed for; null once the journey has ended
     * @param subscribable whether a private address of the calendar exists
     */
    record Papers(List<PaperView> papers, String today, String targetDay, List<DaysView> days, boolean subscribable) {}
}
