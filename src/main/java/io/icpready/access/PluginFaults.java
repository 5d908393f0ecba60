package io.icpready.access;

import io.icpready.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a fault in what we add to the web applications. The engine's own mapper would send the
 * class and the message of the exception, and with them SQL and the insides of the program.
 */
@Provider
public class PluginFaults implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFaults.class);

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(RuntimeException fault) {
        if (fault instanceof WebApplicationException meant) {
            return meant.getResponse();
        }
        if (fault instanceof AuthorizationException) {
            return problem(Status.FORBIDDEN, "access.notYours");
        }
        LOG.error("A request of a web application failed", fault);
        return problem(Status.INTERNAL_SERVER_ERROR, "access.fault");
    }

    private Response problem(Status status, String reason) {
        Locale language = ProblemResponse.languageOf(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", Wording.render(reason + ".title", language));
        problem.put("status", status.getStatusCode());
        problem.put("detail", Wording.render(reason, language));
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
