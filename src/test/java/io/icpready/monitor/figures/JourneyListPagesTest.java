package io.icpready.monitor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.monitor.figures.ListedJourney.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of many filings")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyListPagesTest {

    private static final int JOURNEYS = 2_000;

    private FilledField field;

    @BeforeAll
    void manyJourneys() throws IOException {
        field = FilledField.of(JOURNEYS);
        // Many wait alike.
        field.jdbc()
                .sql("update icp_monitor_step set entered_at = date_trunc('day', entered_at)")
                .update();
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
                "subjectKind=ENTERPRISE",
                "overdue=false&sort=subject"
            })
    @DisplayName("has on its pages, one after the other, what the spreadsheet has in its rows")
    void itsPagesAreTheRowsOfTheSpreadsheet(String query) {
        List<String> rows =
                ids(field.list().all(FilledField.asked(query), Locale.ENGLISH).toList());

        assertThat(rows).isNotEmpty();
        List<String> paged = new ArrayList<>();
        int page = 0;
        Page shown;
        do {
            shown = field.list().page(FilledField.asked(query + "&page=" + ++page), Locale.ENGLISH);
            paged.addAll(ids(shown.journeys()));
            assertThat(shown.total()).isEqualTo(rows.size());
        } while (!shown.journeys().isEmpty());

        assertThat(paged).isEqualTo(rows);
    }

    private static List<String> ids(List<ListedJourney> journeys) {
        return journeys.stream().map(ListedJourney::journeyId).toList();
    }
}
