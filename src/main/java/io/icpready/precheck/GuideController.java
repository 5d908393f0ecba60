package io.icpready.precheck;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.ProvinceCard.Entry;
import io.icpready.rules.tables.Tables;
import io.icpready.web.RefusedRequestException;
import io.icpready.wording.Bibliography;
import io.icpready.wording.Rendered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form or a reader needs to know before the facts: names, choices, provincial cards. */
@RestController
@RequestMapping(path = "/api/precheck", produces = MediaType.APPLICATION_JSON_VALUE)
class GuideController {

    private static final CacheControl FOR_A_WHILE = CacheControl.maxAge(Duration.ofMinutes(5));

    private final Tables tables;
    private final Bibliography bibliography;

    GuideController(Tables tables, Bibliography bibliography) {
        this.tables = tables;
        this.bibliography = bibliography;
    }

    @Operation(
            operationId = "vocabulary",
            tags = "pre-check",
            summary = "The facts, their forms and choices, in the reader's language")
    @ApiResponse(responseCode = "200", description = "All that a form needs to know")
    @GetMapping("/vocabulary")
    ResponseEntity<Glossary> vocabulary(@Parameter(hidden = true) Locale language) {
        return ResponseEntity.ok().cacheControl(FOR_A_WHILE).body(Glossary.in(language, tables));
    }

    @Operation(
            operationId = "rules",
            tags = "pre-check",
            summary = "Every rule with its step, title in both languages, severity, sources and table")
    @ApiResponse(responseCode = "200", description = "The rules in the order of their ids")
    @GetMapping("/rules")
    ResponseEntity<List<RuleRow>> rules() {
        return ResponseEntity.ok().cacheControl(FOR_A_WHILE).body(RuleRow.all());
    }

    @Operation(operationId = "province", tags = "pre-check", summary = "What is known of a province's practice")
    @ApiResponse(responseCode = "200", description = "Its card, and the sources of each line")
    @ApiResponse(responseCode = "404", description = "No such province")
    @GetMapping("/provinces/{code}")
    ResponseEntity<ProvinceAnswer> province(
            @Parameter(description = "Six digits of GB/T 2260", example = "440000") @PathVariable String code,
            @Parameter(hidden = true) Locale language) {
        Province province =
                Province.ofCode(code).orElseThrow(() -> RefusedRequestException.notFound("problem.detail.404"));
        return ResponseEntity.ok().cacheControl(FOR_A_WHILE).body(card(tables.province(province), language));
    }

    private ProvinceAnswer card(ProvinceCard card, Locale language) {
        return new ProvinceAnswer(Rendered.Card.of(card, language), bibliography.of(idsOf(card)));
    }

    private static Stream<String> idsOf(ProvinceCard card) {
        return Stream.concat(
                Stream.of(card.origin().source()), card.entries().stream().map(Entry::source));
    }
}
