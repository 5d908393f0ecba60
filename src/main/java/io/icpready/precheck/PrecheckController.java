package io.icpready.precheck;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.icpready.rules.RuleBook;
import io.icpready.rules.facts.FactsReader;
import io.icpready.rules.facts.FactsReader.Reading;
import io.icpready.web.RefusedRequestException;
import io.icpready.web.TakesJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges facts and remembers nothing of them. */
@RestController
class PrecheckController {

    private final ObjectWriter json;
    private final FactsBody bodies;
    private final FactsReader facts;
    private final RuleBook rules;
    private final AnswerWriter answers;
    private final Clock clock;

    PrecheckController(
            ObjectMapper json, FactsBody bodies, FactsReader facts, RuleBook rules, AnswerWriter answers, Clock clock) {
        this.json = json.writerFor(Answer.class);
        this.bodies = bodies;
        this.facts = facts;
        this.rules = rules;
        this.answers = answers;
        this.clock = clock;
    }

    /** Writes the answer itself: to choose a converter anew for each took longer than to write it. */
    @Operation(
            operationId = "precheck",
            tags = "pre-check",
            summary = "Judge the facts of a filing",
            description = "Lists every rule that fails, the documents that are needed and the days on which the same"
                    + " facts would pass. Needs no login and stores nothing.")
    @TakesJson("#/components/schemas/Facts")
    @ApiResponse(
            responseCode = "200",
            description = "The verdict, step by step",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "429", description = "Too many requests from this client")
    @PostMapping(
            path = "/api/precheck",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void precheck(
            @Parameter(hidden = true) InputStream body,
            @Parameter(hidden = true) Locale language,
            HttpServletResponse response)
            throws IOException {
        Reading reading = facts.read(bodies.read(body));
        if (!reading.errors().isEmpty()) {
            throw RefusedRequestException.wrong(reading.errors());
        }
        byte[] answer =
                json.writeValueAsBytes(answers.write(rules.assess(reading.facts(), LocalDate.now(clock)), language));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
