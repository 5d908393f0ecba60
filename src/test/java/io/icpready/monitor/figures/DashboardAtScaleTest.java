package io.icpready.monitor.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.icpready.hooks.HookFigures;
import io.icpready.journey.JourneyModel;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dashboard over {@code scale.journeys} journeys (100,000 for the figure of the issue) in
 * PostgreSQL. Off by default: it fills a database. Prints the time of each filter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "scale.journeys", matches = "\\d+")
class DashboardAtScaleTest {

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final int RUNS = 9;

    static final List<MonitorFilter> FILTERS = List.of(
            MonitorFilter.ALL,
            filter(Optional.of(Province.GUANGDONG), Optional.empty(), Optional.empty(), 0),
            filter(Optional.empty(), Optional.of(SubjectKind.ENTERPRISE), Optional.empty(), 0),
            filter(Optional.empty(), Optional.empty(), Optional.of(Industry.FOOD), 0),
            filter(Optional.empty(), Optional.empty(), Optional.empty(), 20),
            filter(Optional.of(Province.ZHEJIANG), Optional.of(SubjectKind.INDIVIDUAL), Optional.empty(), 10));

    private final Lanes lanes = new Lanes();
    private FilledField field;
    private DashboardFigures queries;
    private JourneyList list;

    @BeforeAll
    void aFullDatabase() throws IOException {
        field = FilledField.of(Integer.getInteger("scale.journeys"));
        queries = new DashboardFigures(
                new VisitFigures(field.jdbc(), field.question(), lanes),
                new RefusalFigures(field.question()),
                new JourneyFigures(field.question()),
                noHooks(),
                lanes);
        list = field.list();
    }

    /** Deliveries are counted in their own room. */
    private static HookFigures noHooks() {
        HookFigures hooks = mock(HookFigures.class);
        when(hooks.counts()).thenReturn(new HookFigures.Counts(Map.of(), 0));
        return hooks;
    }

    @AfterAll
    void stop() throws IOException {
        lanes.destroy();
        if (field != null) {
            field.close();
        }
    }

    @Test
    void theHeatAnswersWithinHalfASecond() {
        assertThat(median("heat", () -> queries.heat(JourneyModel.PROCESS_KEY))).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @FieldSource("FILTERS")
    void theDashboardAnswersWithinHalfASecond(MonitorFilter filter) {
        assertThat(median(filter, () -> queries.dashboard(filter, Locale.ENGLISH)))
                .isLessThan(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=OPEN",
                "state=OPEN&page=700",
                "waitingFor=APPLICANT",
                "waitingFor=REVIEWER&sort=-since",
                "step=UploadDocument&province=440000",
                "overdue=true",
                "overdue=true&sort=subject",
                "q=公司77",
                "q=nobody",
                "q=2026icp77",
                "q=.cn&sort=subject",
                "rule=DOM-03",
                "check=domainVerdict&sort=domain",
                "sort=-started"
            })
    void aPageOfTheListAnswersWithinHalfASecond(String query) {
        JourneyQuestion asked = FilledField.asked(query);

        assertThat(median(query, () -> list.page(asked, Locale.ENGLISH))).isLessThan(LIMIT);
    }

    private static Duration median(Object what, Runnable question) {
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            question.run();
            nanos[run] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        Duration median = Duration.ofNanos(nanos[RUNS / 2]);
        System.out.printf(
                "%s: fastest %d ms, median %d ms, slowest %d ms%n",
                what, nanos[0] / 1_000_000, median.toMillis(), nanos[RUNS - 1] / 1_000_000);
        return median;
    }

    private static MonitorFilter filter(
            Optional<Province> province, Optional<SubjectKind> kind, Optional<Industry> industry, int minimumAgeDays) {
        return new MonitorFilter(
                province, kind, industry, Optional.of(minimumAgeDays).filter(days -> days > 0));
    }
}
