package io.icpready.monitor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.monitor.figures.ListedJourney.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of many filings")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyListPagesTest {

    /** So many that those which are open alone, four in ten, are more than are sorted as they were found. */
    private static final int JOURNEYS = 6_000;

    /** Open, and nobody is waited for: what comes next is the engine's. */
    private static final String STUCK = "(select journey_id from icp_monitor_journey where ended_at is null"
            + " order by journey_id fetch first 70 rows only)";

    private FilledField field;

    @BeforeAll
    void manyJourneys() throws IOException {
        field = FilledField.of(JOURNEYS);
        // Many wait alike.
        field.jdbc()
                .sql("update icp_monitor_step set entered_at = date_trunc('day', entered_at)")
                .update();
        Stream.of(
                        "update icp_monitor_step set left_at = now() where left_at is null and journey_id in " + STUCK,
                        "delete from ACT_RU_TASK where PROC_INST_ID_ in " + STUCK)
                .forEach(sql -> field.jdbc().sql(sql).update());
    }

    @AfterAll
    void stop() throws IOException {
        if (field != null) {
            field.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=since",
                "sort=-since",
                "state=OPEN",
                "state=SUBMITTED",
                "q=example",
                "q=公司77",
                "q=2026icp7&sort=-since",
                "waitingFor=APPLICANT&sort=-since",
                "kind=ENTERPRISE&sort=-since",
                "minimumAgeDays=30&sort=-since",
                "overdue=false&sort=subject"
            })
    @DisplayName("has on its pages, one after the other, what the spreadsheet has in its rows")
    void itsPagesAreTheRowsOfTheSpreadsheet(String query) {
        List<ListedJourney> rows =
                field.list().all(FilledField.asked(query), Locale.ENGLISH).toList();

        assertThat(rows).isNotEmpty();
        pagesToLookAt(rows).forEach(number -> {
            Page page = field.list().page(FilledField.asked(query + "&page=" + number), Locale.ENGLISH);
            assertThat(page.total()).isEqualTo(rows.size());
            assertThat(ids(page.journeys())).as("page %d", number).isEqualTo(ids(ofPage(rows, number)));
        });
    }

    /** The first ones, those around the last for whom somebody is waited, the last one, and the one behind it. */
    private static IntStream pagesToLookAt(List<ListedJourney> rows) {
        int waiting = (int) rows.stream().filter(row -> row.since() != null).count();
        int end = waiting / JourneyList.PAGE + 1;
        int last = (rows.size() + JourneyList.PAGE - 1) / JourneyList.PAGE;
        return IntStream.of(1, 2, 3, end - 1, end, end + 1, last, last + 1)
                .filter(page -> page > 0)
                .distinct();
    }

    private static List<ListedJourney> ofPage(List<ListedJourney> rows, int number) {
        return rows.stream()
                .skip((number - 1L) * JourneyList.PAGE)
                .limit(JourneyList.PAGE)
                .toList();
    }

    private static List<String> ids(List<ListedJourney> journeys) {
        return journeys.stream().map(ListedJourney::journeyId).toList();
    }
}
