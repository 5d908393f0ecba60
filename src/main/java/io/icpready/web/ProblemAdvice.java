package io.icpready.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What our resources refuse, and what Spring MVC refuses before them, such as an unknown path or
 * method. The engine's REST is Jersey's and never comes here.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedRequestException refused, Locale language) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.status());
        refused.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds.toString()));
        return answer.body(Problems.of(refused, language));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale language = LocaleContextHolder.getLocale();
        return super.handleExceptionInternal(refusal, Problems.of(status, language), headers, status, request);
    }
}
