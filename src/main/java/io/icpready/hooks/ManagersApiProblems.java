package io.icpready.hooks;

import io.icpready.rules.Argument;
import io.icpready.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals as RFC 9457 problems in the reader's language. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = ManagersApi.class)
class ManagersApiProblems {

    /** One field and what is wrong with it. */
    record FieldProblem(String field, String message) {}

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequestException fault, HttpServletRequest request) {
        Locale language = HookController.language(request);
        List<FieldProblem> errors = fault.problems().stream()
                .map(problem -> shown(problem, language))
                .toList();
        HttpStatus status = fault.isTooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return problem(status, "hooks.problem.invalid", errors, language);
    }

    @ExceptionHandler
    ProblemDetail notFound(NotThereException fault, HttpServletRequest request) {
        Locale language = HookController.language(request);
        return problem(HttpStatus.NOT_FOUND, fault.messageKey(), List.of(), language);
    }

    @ExceptionHandler
    ProblemDetail conflict(HookConflictException fault, HttpServletRequest request) {
        Locale language = HookController.language(request);
        return problem(HttpStatus.CONFLICT, fault.messageKey(), List.of(), language);
    }

    private static ProblemDetail problem(
            HttpStatus status, String messageKey, List<FieldProblem> errors, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Wording.render(messageKey, language));
        problem.setTitle(Wording.render("hooks.title." + status.value(), language));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private static FieldProblem shown(InvalidRequestException.Problem problem, Locale language) {
        Map<String, Argument> arguments = problem.arguments().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Argument.text(entry.getValue())));
        return new FieldProblem(problem.field(), Wording.render(problem.messageKey(), arguments, language));
    }
}
