package io.icpready.access;

import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

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
            return problem(HttpStatus.FORBIDDEN);
        }
        if (fault instanceof OptimisticLockingException) {
            LOG.debug("A request of a web application was overtaken; the guard repeats it");
        } else {
            LOG.error("A request of a web application failed", fault);
        }
        return problem(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private Response problem(HttpStatus status) {
        return Problems.answer(Problems.of(status, Language.of(request)));
    }
}
