package io.icpready.journey.papers;

import io.icpready.papers.CalendarAddresses;
import io.icpready.papers.FilingCalendar;
import io.icpready.web.RefusedRequestException;
import io.swagger.v3.oas.annotations.Hidden;
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
@Hidden
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

    @GetMapping(PATH + "{token}.ics")
    ResponseEntity<String> calendar(@PathVariable String token, Locale language) {
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
