package io.icpready.journey.desk;

import io.icpready.access.AsNobody;
import io.icpready.access.CurrentUser;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.KnownFacts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the caller once said of subject, leaders and service, for the next filing to begin with. No
 * pictures: the consent to store them was given for that filing alone.
 */
@Component
public class EarlierFilingResource {

    private static final Set<String> GROUPS = Set.of("subject", "leader", "serviceLeader", "service");

    private final CurrentUser user;
    private final JourneyOwners owners;
    private final KnownFacts facts;
    private final AsNobody unrestricted;

    EarlierFilingResource(CurrentUser user, JourneyOwners owners, KnownFacts facts, AsNobody unrestricted) {
        this.user = user;
        this.owners = owners;
        this.facts = facts;
        this.unrestricted = unrestricted;
    }

    /** Facts by their joined names; a filing of somebody else does not exist (404). */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response profile(@PathParam("journeyId") String journeyId) {
        String me = user.userId().orElseThrow();
        return unrestricted.ask(() -> owners.owns(journeyId, me)
                ? Response.ok(said(journeyId), MediaType.APPLICATION_JSON)
                        .header("Cache-Control", "private, no-store")
                        .build()
                : Response.status(Response.Status.NOT_FOUND).build());
    }

    private Map<String, Object> said(String journeyId) {
        return facts.of(journeyId).stream()
                .filter(known -> GROUPS.contains(known.field().group()))
                .collect(Collectors.toMap(known -> known.field().variable(), KnownFacts.Known::value));
    }
}
