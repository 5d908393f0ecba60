package io.icpready.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.util.concurrent.Striped;
import io.icpready.web.Language;
import io.icpready.wording.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * Stands in front of the REST of the web applications, behind their login. Managers and
 * administrators pass; everybody else reaches only what {@link GuardRoutes} lists, and what a form
 * sends is checked before the engine sees it. A refusal happens before anything was changed.
 *
 * <p>It is needed because the engine's own authorisations are not enough: who may create an
 * instance may also start it in the middle, and who may work on a task may send it any variable.
 */
final class Guard extends HttpFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int TURNS = 1024;

    private final transient GuardRoutes routes;
    private final transient Striped<Lock> turns = Striped.lock(TURNS);

    Guard(GuardRoutes routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Decision decision = routes.decide(request);
        if (decision instanceof Decision.Pass) {
            chain.doFilter(request, response);
        } else if (decision instanceof Decision.PassWith with) {
            chain.doFilter(new ReplacedBody(request, with.body()), response);
        } else if (decision instanceof Decision.PassOnce once) {
            inTurn(once, request, response, chain);
        } else if (decision instanceof Decision.Refuse refuse) {
            write(request, response, refuse.refusal());
        }
    }

    /**
     * A second click waits for the first, and then finds the task completed. Side by side the
     * engine would let one of them fail with an error that says nothing to a person.
     */
    private void inTurn(
            Decision.PassOnce once, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Lock turn = turns.get(once.taskId());
        turn.lock();
        try {
            if (once.again().get() instanceof Decision.Refuse refuse) {
                write(request, response, refuse.refusal());
            } else {
                chain.doFilter(new ReplacedBody(request, once.body()), response);
            }
        } finally {
            turn.unlock();
        }
    }

    /** In the form of the engine's own errors, which Tasklist shows. */
    private static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", refusal.status() == 400 ? "BadRequest" : "NotAllowed");
        error.put("message", Wording.render(refusal.messageKey(), refusal.arguments(), Language.of(request)));
        error.put("reason", refusal.messageKey());
        response.setStatus(refusal.status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(error));
    }

    /** What becomes of a request. */
    sealed interface Decision {

        /** The request as it came; its body was not read. */
        record Pass() implements Decision {}

        /** The request with this JSON in place of its body. */
        record PassWith(byte[] body) implements Decision {}

        /** The same, for one request of a task at a time, if nothing speaks against it by then. */
        record PassOnce(byte[] body, String taskId, Supplier<Decision> again) implements Decision {}

        record Refuse(Refusal refusal) implements Decision {}

        static Decision refuse(String messageKey) {
            return new Refuse(Refusal.forbidden(messageKey));
        }
    }
}
