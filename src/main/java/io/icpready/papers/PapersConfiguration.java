package io.icpready.papers;

import io.icpready.papers.bundle.ZipPackage;
import io.icpready.papers.calendar.ICalendarFile;
import io.icpready.papers.letters.FactLetters;
import io.icpready.papers.print.PdfLetters;
import io.icpready.rules.saying.Sources;
import io.icpready.sealing.FactKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the room of papers together. */
@Configuration(proxyBeanMethods = false)
public class PapersConfiguration {

    @Bean
    LetterDesk letterDesk(Sources sources) {
        return new FactLetters(sources);
    }

    @Bean
    LetterPrinter letterPrinter() {
        return new PdfLetters();
    }

    @Bean
    FilingCalendar filingCalendar(Clock clock) {
        return new ICalendarFile(clock);
    }

    @Bean
    FilingPackage filingPackage() {
        return new ZipPackage();
    }

    @Bean
    PaperLog paperLog(JdbcClient jdbc, FactKeys keys, Clock clock) {
        return new PaperLog(jdbc, keys, clock);
    }

    @Bean
    CalendarAddresses calendarAddresses(JdbcClient jdbc, Clock clock) {
        return new CalendarAddresses(jdbc, clock);
    }
}
