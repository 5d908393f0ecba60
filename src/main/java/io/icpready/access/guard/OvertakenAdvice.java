package io.icpready.access.guard;

import io.icpready.web.Problems;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says of requests below {@code /api} that another one was faster. They do not pass the guard and
 * are not repeated: a program asks there, and may ask again.
 */
@RestControllerAdvice
class OvertakenAdvice {

    /**
     * @throws RuntimeException the failure itself, when it is of another kind: Spring then goes on as
     *     if nobody had handled it
     */
    @ExceptionHandler({ProcessEngineException.class, DataAccessException.class})
    ResponseEntity<ProblemDetail> overtaken(RuntimeException failure, Locale language) {
        if (!new EngineFailure(failure).isOvertaken()) {
            throw failure;
        }
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Problems.of(HttpStatus.CONFLICT, language));
    }
}
