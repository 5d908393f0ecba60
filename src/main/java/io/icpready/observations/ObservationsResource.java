package io.icpready.observations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.icpready.access.CurrentUser;
import io.icpready.rules.facts.Printable;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import io.icpready.web.RefusedRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What is seen of a domain over HTTP, below Tasklist's session: {@code GET /domain?name=…}. */
public class ObservationsResource {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Of a name in the domain name system. */
    private static final int MOST_CHARACTERS = 253;

    private static final int MOST_PERSONS = 10_000;

    private final DomainObservations observations;
    private final CurrentUser user;
    private final int perPersonPerMinute;
    private final Cache<String, Bucket> persons = Caffeine.newBuilder()
            .maximumSize(MOST_PERSONS)
            .expireAfterAccess(MINUTE)
            .build();

    ObservationsResource(DomainObservations observations, CurrentUser user, int perPersonPerMinute) {
        this.observations = observations;
        this.user = user;
        this.perPersonPerMinute = perPersonPerMinute;
    }

    /**
     * Answers 200 whatever comes of it: that there is no answer is one.
     *
     * @param anew true: the registry is asked although it was within 24 hours
     */
    @GET
    @Path("domain")
    public Response domain(
            @QueryParam("name") String name, @QueryParam("anew") boolean anew, @Context HttpHeaders headers) {
        Optional<String> person = user.userId();
        if (person.isEmpty()) {
            return Problems.answer(Problems.of(HttpStatus.FORBIDDEN, Language.of(headers)));
        }
        if (name == null || name.isBlank() || name.length() > MOST_CHARACTERS || !Printable.onOneLine(name)) {
            return Problems.answer(
                    Problems.of(HttpStatus.BAD_REQUEST, "observations.problem.name", Map.of(), Language.of(headers)));
        }
        ConsumptionProbe probe = persons.get(person.get(), any -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            RefusedRequestException tooMany =
                    RefusedRequestException.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            Response refused = Problems.answer(Problems.of(tooMany, Language.of(headers)));
            tooMany.retryAfter().ifPresent(seconds -> refused.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
            return refused;
        }
        return Response.ok(
                        Shown.of(anew ? observations.lookUpAnew(name) : observations.lookUp(name)),
                        MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perPersonPerMinute).refillGreedy(perPersonPerMinute, MINUTE))
                .build();
    }

    /** As contract and forms read it; null where nothing is known. */
    public record Shown(
            String name,
            String observedAt,
            String source,
            String trouble,
            String registeredOn,
            String expiresOn,
            String registrar,
            String registrarScope,
            String holderName,
            List<String> statuses,
            Boolean resolves,
            List<String> addresses) {

        static Shown of(DomainObservation seen) {
            return new Shown(
                    seen.name(),
                    seen.observedAt().toString(),
                    seen.source(),
                    text(seen.trouble()),
                    text(seen.registeredOn()),
                    text(seen.expiresOn()),
                    text(seen.registrar()),
                    text(seen.registrarScope()),
                    text(seen.holderName()),
                    seen.statuses(),
                    seen.resolves().orElse(null),
                    seen.addresses());
        }

        private static String text(Optional<?> value) {
            return value.map(Object::toString).orElse(null);
        }
    }
}
