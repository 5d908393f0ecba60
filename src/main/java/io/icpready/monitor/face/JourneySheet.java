package io.icpready.monitor.face;

import io.icpready.monitor.figures.ListedJourney;
import io.icpready.monitor.figures.ListedJourney.LastFinding;
import io.icpready.monitor.figures.ListedJourney.StandsAt;
import io.icpready.rules.facts.choices.Province;
import io.icpready.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of journeys as rows, with the columns that a manager sees on the screen. Times are those of
 * China, with their offset.
 */
enum JourneySheet {
    BUSINESS_KEY("businessKey", (journey, language) -> journey.businessKey()),
    SUBJECT("subjectName", (journey, language) -> journey.subject()),
    SITE("site", (journey, language) -> journey.site()),
    DOMAIN("domain", (journey, language) -> journey.domain()),
    PROVINCE("province", (journey, language) -> province(journey, language)),
    APPLICANT("applicant", (journey, language) -> journey.applicant()),
    STATE("state", (journey, language) -> label("monitor.state", journey.state(), language)),
    STEPS("steps", (journey, language) -> joined(journey.steps().stream().map(StandsAt::name))),
    WAITING_FOR(
            "waitingFor",
            (journey, language) ->
                    joined(journey.waitingFor().stream().map(who -> label("monitor.waitsFor", who, language)))),
    WHO("who", (journey, language) -> joined(journey.steps().stream().flatMap(step -> step.who().stream()))),
    SINCE("since", (journey, language) -> inChina(journey.since())),
    DUE(
            "due",
            (journey, language) -> joined(journey.steps().stream()
                    .map(StandsAt::dueAt)
                    .filter(Objects::nonNull)
                    .sorted()
                    .limit(1)
                    .map(JourneySheet::inChina))),
    OVERDUE("overdue", (journey, language) -> label("monitor.overdue", Boolean.toString(journey.overdue()), language)),
    RULE("rule", (journey, language) -> finding(journey).map(LastFinding::rule).orElse("")),
    FINDING(
            "finding",
            (journey, language) -> finding(journey).map(LastFinding::text).orElse("")),
    FOUND_AT(
            "foundAt",
            (journey, language) -> finding(journey)
                    .map(LastFinding::at)
                    .map(JourneySheet::inChina)
                    .orElse("")),
    STARTED("startedAt", (journey, language) -> inChina(journey.startedAt())),
    ENDED("endedAt", (journey, language) -> inChina(journey.endedAt())),
    /** Last, so that programs that read the sheet find the columns of before where they were. */
    APPLICANT_NAME("applicantName", (journey, language) -> journey.applicantName());

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final String heading;
    private final BiFunction<ListedJourney, Locale, String> cell;

    JourneySheet(String heading, BiFunction<ListedJourney, Locale, String> cell) {
        this.heading = heading;
        this.cell = cell;
    }

    static List<String> header(Locale language) {
        return Stream.of(values())
                .map(column -> Wording.render("monitor.csv." + column.heading, language))
                .toList();
    }

    static List<String> row(ListedJourney journey, Locale language) {
        return Stream.of(values())
                .map(column -> Objects.requireNonNullElse(column.cell.apply(journey, language), ""))
                .toList();
    }

    private static Optional<LastFinding> finding(ListedJourney journey) {
        return Optional.ofNullable(journey.lastFinding());
    }

    private static String province(ListedJourney journey, Locale language) {
        return Optional.ofNullable(journey.province())
                .flatMap(Province::ofCode)
                .map(province -> label("province", province.code(), language))
                .orElse("");
    }

    /** For example {@code 2026-11-23T17:05:00+08:00}; nothing for what has not happened. */
    private static String inChina(String instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        Instant.parse(instant).atZone(SHANGHAI).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String label(String what, String constant, Locale language) {
        return Wording.render(what + "." + constant, language);
    }

    private static String joined(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }
}
