package io.icpready.monitor;

import io.icpready.rules.Argument;
import io.icpready.wording.Wording;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Answers after RFC 9457; a thrown exception would get the engine's own form. */
final class Problem {

    private static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    static Response badRequest(Refused refused, Locale language) {
        return of(Response.Status.BAD_REQUEST, refused.messageKey(), refused.arguments(), language);
    }

    static Response notFound(Locale language) {
        return of(Response.Status.NOT_FOUND, "monitor.problem.notFound", Map.of(), language);
    }

    private static Response of(
            Response.Status status, String messageKey, Map<String, Argument> arguments, Locale language) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.getStatusCode());
        problem.put("detail", Wording.render(messageKey, arguments, language));
        return Response.status(status).entity(problem).type(MEDIA_TYPE).build();
    }
}
