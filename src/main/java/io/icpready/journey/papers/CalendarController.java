package io.icpready.journey.papers;

import io.icpready.papers.CalendarAddresses;
import io.icpready.papers.FilingCalendar;
import io.icpready.web.RefusedRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A journey's calendar for programs that subscribe to it: they know a secret address and do not log in.
 * It says days and what the service is called, nothing of a person.
 */
@Tag(name = "calendar")
@RestController
class CalendarController {

    static final String PATH = "/api/calendar/";

    private final CalendarAddresses addresses;
    private final PaperCases cases;
    private final FilingCalendar calendar;

    CalendarController(CalendarAddresses addresses, PaperCases cases, FilingCalendar calendar) {
        this.addresses = addresses;
        this.cases = cases;
        this.calendar = calendar;
    }

    @Operation(
            operationId = "calendar",
            summary = "The days of one filing, as a calendar to subscribe to",
            description = "The address is secret; the applicant sees it beside the letters of the filing.")
    @ApiResponse(
            responseCode = "200",
            description = "iCalendar (RFC 5545)",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "No such address, or the filing has ended")
    @GetMapping(PATH + "{token}.ics")
    ResponseEntity<String> calendar(
            @Parameter(description = "Stands in the secret address") @PathVariable String token, Locale language) {
        return addresses
                .journey(token)
                .flatMap(cases::of)
                .map(journey -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(CalendarResource.MEDIA_TYPE))
                        .cacheControl(CacheControl.noStore())
                        .body(calendar.write(journey.id(), journey.name(), journey.days(), language)))
                .orElseThrow(() -> RefusedRequestException.notFound("problem.detail.404"));
    }
}
