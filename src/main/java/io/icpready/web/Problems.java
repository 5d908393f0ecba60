package io.icpready.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.icpready.rules.facts.FieldError;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Bad news in the form of RFC 9457, in the reader's language and without a word of the inside. */
public final class Problems {

    private static final JsonMapper JSON = new JsonMapper();

    private Problems() {}

    /** What a client is told of one value of its request. */
    public record FieldProblem(String field, String message) {}

    /** What there is to say of a status alone. */
    public static ProblemDetail of(HttpStatusCode status, Locale language) {
        return of(status, Map.of(), language);
    }

    /** The same, with the arguments that the status' sentence has. */
    public static ProblemDetail of(HttpStatusCode status, Map<String, Argument> arguments, Locale language) {
        return problem(status, ofStatus("problem.detail", status, arguments, language), language);
    }

    /** The sentence behind a key as the detail. */
    public static ProblemDetail of(
            HttpStatusCode status, String messageKey, Map<String, Argument> arguments, Locale language) {
        return problem(status, Wording.render(messageKey, arguments, language), language);
    }

    /** A refused request, with every wrong value under {@code errors}. */
    public static ProblemDetail of(RefusedRequestException refused, Locale language) {
        ProblemDetail problem = refused.messageKey()
                .map(key -> of(refused.status(), key, refused.arguments(), language))
                .orElseGet(() -> of(refused.status(), refused.arguments(), language));
        if (!refused.errors().isEmpty()) {
            problem.setProperty("errors", said(refused.errors(), language));
        }
        return problem;
    }

    private static List<FieldProblem> said(List<FieldError> errors, Locale language) {
        return errors.stream()
                .map(error -> new FieldProblem(
                        error.field(), Wording.render(error.messageKey(), error.arguments(), language)))
                .toList();
    }

    /** The answer where Jersey serves; a thrown exception would get the engine's own form. */
    public static Response answer(ProblemDetail problem) {
        return Response.status(problem.getStatus())
                .entity(members(problem))
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .build();
    }

    /** The answer where a filter refuses. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(members(problem)));
    }

    /** The members of a problem, for who writes JSON without knowing what a problem is. */
    static Map<String, Object> members(ProblemDetail problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", problem.getTitle());
        members.put("status", problem.getStatus());
        members.put("detail", problem.getDetail());
        Optional.ofNullable(problem.getInstance()).ifPresent(uri -> members.put("instance", uri.toString()));
        Optional.ofNullable(problem.getProperties()).ifPresent(members::putAll);
        return members;
    }

    private static ProblemDetail problem(HttpStatusCode status, String detail, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(ofStatus("problem.title", status, Map.of(), language));
        return problem;
    }

    private static String ofStatus(
            String prefix, HttpStatusCode status, Map<String, Argument> arguments, Locale language) {
        String key = prefix + "." + status.value();
        String text = Wording.render(key, arguments, language);
        return text.equals(key)
                ? Wording.render(prefix + (status.is5xxServerError() ? ".500" : ".400"), arguments, language)
                : text;
    }
}
