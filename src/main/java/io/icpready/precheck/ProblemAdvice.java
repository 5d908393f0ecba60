package io.icpready.precheck;

import io.icpready.rules.Argument;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the pre-check refuses, and what Spring MVC refuses before it, such as an unknown path or
 * method. The engine's REST is Jersey's and never comes here.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedFactsException refused, Locale language) {
        return ResponseEntity.badRequest().body(Problems.ofFields(HttpStatus.BAD_REQUEST, refused.errors(), language));
    }

    @ExceptionHandler(BodyTooLargeException.class)
    ResponseEntity<ProblemDetail> tooLarge(Locale language) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, language);
    }

    @ExceptionHandler(UnknownProvinceException.class)
    ResponseEntity<ProblemDetail> unknownProvince(Locale language) {
        return answer(HttpStatus.NOT_FOUND, language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException tooMany, Locale language) {
        long seconds = wholeSeconds(tooMany.waitTime());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, Map.of("seconds", Argument.number(seconds)), language));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale language = LocaleContextHolder.getLocale();
        return super.handleExceptionInternal(refusal, Problems.of(status, language), headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, Locale language) {
        return ResponseEntity.status(status).body(Problems.of(status, language));
    }

    private static long wholeSeconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
