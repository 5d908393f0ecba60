package io.icpready.precheck;

import io.icpready.rules.Argument;
import io.icpready.rules.facts.FieldError;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Bad news in the form of RFC 9457, in the reader's language and without a word of the inside. */
final class Problems {

    private Problems() {}

    /** What a client is told of one value of its request. */
    record FieldProblem(String field, String message) {}

    static ProblemDetail of(HttpStatusCode status, Locale language) {
        return of(status, Map.of(), language);
    }

    static ProblemDetail of(HttpStatusCode status, Map<String, Argument> arguments, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(sentence("problem.title", status, arguments, language));
        problem.setDetail(sentence("problem.detail", status, arguments, language));
        return problem;
    }

    static ProblemDetail ofFields(HttpStatusCode status, List<FieldError> errors, Locale language) {
        ProblemDetail problem = of(status, language);
        problem.setProperty(
                "errors", errors.stream().map(error -> problem(error, language)).toList());
        return problem;
    }

    private static FieldProblem problem(FieldError error, Locale language) {
        return new FieldProblem(error.field(), Wording.render(error.messageKey(), error.arguments(), language));
    }

    private static String sentence(
            String prefix, HttpStatusCode status, Map<String, Argument> arguments, Locale language) {
        String key = prefix + "." + status.value();
        String text = Wording.render(key, arguments, language);
        return text.equals(key)
                ? Wording.render(prefix + (status.is5xxServerError() ? ".500" : ".400"), arguments, language)
                : text;
    }
}
