package io.icpready.journey.papers;

import io.icpready.access.CurrentUser;
import io.icpready.papers.FilingCalendar;
import io.icpready.papers.PaperLog;
import io.icpready.web.Language;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days of a journey as a calendar, for its owner and for managers. */
@Component
public class CalendarResource {

    static final String FILE = "calendar.ics";
    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private final PaperCases cases;
    private final FilingCalendar calendar;
    private final PaperLog log;
    private final CurrentUser user;

    CalendarResource(PaperCases cases, FilingCalendar calendar, PaperLog log, CurrentUser user) {
        this.cases = cases;
        this.calendar = calendar;
        this.log = log;
        this.user = user;
    }

    @GET
    public Response calendar(@PathParam("journeyId") String journeyId, @Context HttpHeaders headers) {
        return cases.of(journeyId, user)
                .map(journey -> {
                    log.note(journeyId, FILE, Optional.empty(), user.userId().orElseThrow());
                    String written = calendar.write(journeyId, journey.name(), journey.days(), Language.of(headers));
                    return Downloads.file(journey.businessKey() + ".ics", MEDIA_TYPE, written);
                })
                .orElseGet(Downloads::notFound);
    }
}
