package io.icpready.journey.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.EngineClock;
import io.icpready.access.Refusal;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What SubmitFiling is told, on 2026-11-23 in Shanghai")
class SubmissionObjectionTest {

    /** Half past midnight in Shanghai, the day before in London. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T16:30:00Z"), EngineClock.SHANGHAI);

    private final JourneyForms forms = new JourneyForms(null, null, null, null, CLOCK);

    @ParameterizedTest(name = "number {0}, submitted on {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "2026ICP0001, 2026-11-23, none",
                "2026ICP0001, 2026-11-20, none",
                "2026ICP0001, none, none",
                "2026ICP0001, 2026-11-24, access.submittedLater",
                "'  ', 2026-11-23, access.orderNumberMissing",
                "none, 2026-11-23, access.orderNumberMissing"
            })
    void isRefusedWhenItCannotBe(String number, String day, String refusal) {
        Map<String, Object> values = new HashMap<>();
        values.put(Variable.FILING_ORDER_NUMBER, number);
        values.put(Variable.FILING_SUBMITTED_ON, day);

        assertThat(forms.objection(Element.SUBMIT_FILING, "task", "journey", values)
                        .map(Refusal::messageKey))
                .isEqualTo(Optional.ofNullable(refusal));
    }
}
