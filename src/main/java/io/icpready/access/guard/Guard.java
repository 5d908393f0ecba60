package io.icpready.access.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.access.Refusal;
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

/**
 * Stands in front of the REST of the web applications, behind their login. Everybody reaches only
 * what {@link GuardRoutes} lists for them, and what a form sends is checked before the engine sees
 * it. A refusal happens before anything was changed.
 *
 * <p>It is needed because the engine's own authorisations are not enough: who may create an
 * instance may also start it in the middle, who may work on a task may send it any variable, and
 * who may update an instance may end it.
 */
final class Guard extends HttpFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient GuardRoutes routes;
    private final transient Repeater repeater;

    Guard(GuardRoutes routes, Repeater repeater) {
        this.routes = routes;
        this.repeater = repeater;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Decision decision = routes.decide(request);
        if (decision instanceof Decision.Refuse refuse) {
            write(request, response, refuse.refusal());
        } else if (decision instanceof Decision.Answer answer) {
            write(response, HttpServletResponse.SC_OK, answer.json());
        } else if (decision instanceof Decision.Pass pass) {
            pass(pass, request, response, chain);
        }
    }

    private void pass(Decision.Pass pass, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Repeater.Answered answered = repeater.answer(pass, request, response, chain);
        if (answered.refusal().isPresent()) {
            write(request, response, answered.refusal().get());
        } else if (answered.answer().isFailure()) {
            answered.answer().release();
        } else {
            pass.afterwards().run();
        }
    }

    /** In the form of the engine's own errors, which Tasklist shows; our own pages read a problem. */
    private static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        String sentence = Wording.render(refusal.messageKey(), refusal.arguments(), Language.of(request));
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", typeOf(refusal.status()));
        error.put("message", sentence);
        error.put("reason", refusal.messageKey());
        error.put("status", refusal.status());
        error.put("detail", sentence);
        write(response, refusal.status(), JSON.writeValueAsBytes(error));
    }

    private static void write(HttpServletResponse response, int status, byte[] json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json);
    }

    private static String typeOf(int status) {
        return switch (status) {
            case 400 -> "BadRequest";
            case 404 -> "NotFound";
            case 409 -> "Conflict";
            case 500 -> "ServerError";
            default -> "NotAllowed";
        };
    }
}
