package io.icpready.precheck;

import io.icpready.rules.RuleBook;
import io.icpready.rules.facts.FactsReader;
import io.icpready.rules.facts.FactsReader.Reading;
import io.icpready.web.RefusedRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges facts and remembers nothing of them. */
@RestController
class PrecheckController {

    private final FactsBody bodies;
    private final FactsReader facts;
    private final RuleBook rules;
    private final AnswerWriter answers;
    private final Clock clock;

    PrecheckController(FactsBody bodies, FactsReader facts, RuleBook rules, AnswerWriter answers, Clock clock) {
        this.bodies = bodies;
        this.facts = facts;
        this.rules = rules;
        this.answers = answers;
        this.clock = clock;
    }

    @Operation(operationId = "precheck")
    @PostMapping(
            path = "/api/precheck",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> precheck(
            @Parameter(hidden = true) InputStream body, @Parameter(hidden = true) Locale language) {
        Reading reading = facts.read(bodies.read(body));
        if (!reading.errors().isEmpty()) {
            throw RefusedRequestException.wrong(reading.errors());
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answers.write(rules.assess(reading.facts(), LocalDate.now(clock)), language));
    }
}
