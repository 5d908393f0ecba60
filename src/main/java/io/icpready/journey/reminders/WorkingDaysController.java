package io.icpready.journey.reminders;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.icpready.rules.facts.PublicHolidays;
import io.icpready.web.ForManagers;
import io.icpready.web.FormReader;
import io.icpready.web.RefusedRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The days that managers know better than the built-in calendar: its year is missing until late in
 * the year before, and a city may declare a day off of its own.
 */
@ForManagers
@Tag(name = "working days")
@RestController
@RequestMapping("/api/reminders/working-days")
class WorkingDaysController {

    private static final int LONGEST_NOTE = 200;
    private static final String DAY = "ISO 8601";
    private static final String A_DAY = "2027-02-08";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final WorkingDayOverrides overrides;
    private final Clock clock;

    WorkingDaysController(WorkingDayOverrides overrides, Clock clock) {
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * @param publishedYears years whose holidays and make-up days the built-in calendar has; of
     *     later years it knows the days off that the law itself fixes
     * @param overrides what managers wrote down
     * @param coming the days of the next twelve months that are not just days of the week
     */
    record WorkingDays(List<Integer> publishedYears, List<Day> overrides, List<ComingDay> coming) {}

    /** A day as managers see it. */
    @Schema(name = "WorkingDay")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Day(LocalDate day, boolean working, Optional<String> note) {

        private static Day of(WorkingDayOverride override) {
            return new Day(override.day(), override.working(), override.note());
        }
    }

    /** What is sent of a day, which itself stands in the path. */
    @Schema(name = "WorkingDayForm")
    record DayForm(
            @Schema(description = "Whether reminders go out on it", example = "false")
            boolean working,

            @Schema(nullable = true, maxLength = LONGEST_NOTE, example = "春节")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> note) {

        private static DayForm of(FormReader body) {
            body.allow(Set.of("working", "note"));
            body.require("working");
            Optional<Boolean> working = body.flag("working");
            Optional<String> note = body.text("note", LONGEST_NOTE).map(String::strip);
            body.refuseIfWrong();
            return new DayForm(working.orElseThrow(), note.filter(text -> !text.isEmpty()));
        }
    }

    @Operation(operationId = "listWorkingDays", summary = "Which days the reminders' calendar knows")
    @ApiResponse(responseCode = "200", description = "Built-in years, and the days that managers wrote down")
    @GetMapping
    WorkingDays list() {
        return new WorkingDays(
                PublicHolidays.publishedYears(),
                overrides.all().stream().map(Day::of).toList(),
                ComingDay.from(LocalDate.now(clock), overrides.all()));
    }

    @Operation(
            operationId = "putWorkingDay",
            summary = "Say of a day whether it is a working day",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = DayForm.class))))
    @ApiResponse(responseCode = "200", description = "The day as it is kept")
    @PutMapping(
            path = "/{day}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    Day put(@Parameter(description = DAY, example = A_DAY) @PathVariable String day, HttpServletRequest request)
            throws IOException {
        FormReader body = FormReader.of(request.getInputStream());
        Optional<LocalDate> date = date(day);
        if (date.isEmpty()) {
            body.problem("day", "hooks.days.noDay");
        }
        DayForm form = DayForm.of(body);
        WorkingDayOverride override = new WorkingDayOverride(date.orElseThrow(), form.working(), form.note());
        overrides.put(override);
        return Day.of(override);
    }

    @Operation(operationId = "removeWorkingDay", summary = "Leave a day to the built-in calendar again")
    @ApiResponse(responseCode = "204", description = "It is")
    @ApiResponse(responseCode = "404", description = "Nothing was written down for this day")
    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Parameter(description = DAY, example = A_DAY) @PathVariable String day) {
        if (!date(day).map(overrides::remove).orElse(false)) {
            throw RefusedRequestException.notFound("hooks.days.notFound");
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
