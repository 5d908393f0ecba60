package io.icpready.papers.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import io.icpready.papers.FilingCalendar;
import io.icpready.papers.FilingSpan;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.DocumentName;
import io.icpready.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry for each day on which something begins or ends. */
public final class ICalendarFile implements FilingCalendar {

    private static final String PRODUCT = "-//ICP Ready//ICP Ready//ZH";
    private static final int REFRESHED_EVERY_HOURS = 12;
    private static final int REMINDED_DAYS_AHEAD = 3;

    private final Clock clock;

    public ICalendarFile(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String write(String id, String name, List<FilingSpan> spans, Locale language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        // Older readers know the name and the interval under these.
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESHED_EVERY_HOURS + "H");
        calendar.setRefreshInterval(
                Duration.builder().hours(REFRESHED_EVERY_HOURS).build());
        for (FilingSpan span : spans) {
            Stream.of(
                            entry(id, name, span, "first", span.first(), language),
                            entry(id, name, span, "last", span.last(), language))
                    .flatMap(Optional::stream)
                    .forEach(calendar::addEvent);
        }
        return Biweekly.write(calendar).go();
    }

    private Optional<VEvent> entry(
            String id, String name, FilingSpan span, String end, Optional<LocalDate> day, Locale language) {
        return day.map(on -> {
            VEvent event = new VEvent();
            event.setUid(id + "-" + span.kind() + slot(span) + "-" + end + "@icp-ready");
            event.setDateTimeStamp(Date.from(clock.instant()));
            event.setDateStart(date(on));
            event.setDateEnd(date(on.plusDays(1)));
            event.setSummary(said("calendar." + span.kind() + "." + end, name, span, language));
            event.setDescription(said("calendar." + span.kind() + ".says", name, span, language));
            event.setTransparency(true);
            if (end.equals("last")) {
                event.addAlarm(VAlarm.display(
                        new Trigger(
                                Duration.builder()
                                        .prior(true)
                                        .days(REMINDED_DAYS_AHEAD)
                                        .build(),
                                Related.START),
                        event.getSummary().getValue()));
            }
            return event;
        });
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String slot(FilingSpan span) {
        return span.slot()
                .map(slot -> "-" + slot.type()
                        + slot.purpose().map(purpose -> "-" + purpose).orElse(""))
                .orElse("");
    }

    private static String said(String key, String name, FilingSpan span, Locale language) {
        String document = span.slot()
                .map(slot -> DocumentName.of(slot.type(), slot.purpose(), language))
                .orElse("");
        return Wording.render(key, Map.of("name", Argument.text(name), "document", Argument.text(document)), language);
    }
}
