package io.icpready.monitor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.monitor.figures.Dashboard.Count;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Why documents were sent back")
class ReturnReasonsTest {

    @Test
    @DisplayName("adds up by point, whoever ticked it in which language, and whatever was written beside it")
    void addsUpByPoint() {
        List<Count> texts = List.of(
                new Count("缺少签字", 2),
                new Count("The signature is missing; see page 2", 1),
                new Count("缺少签字；缺少正面或反面", 1),
                new Count("Please call me", 1));

        assertThat(ReturnReasons.apart(texts, Locale.ENGLISH))
                .containsExactly(
                        new Count("The signature is missing", 4),
                        new Count("One side is missing", 1),
                        new Count("Please call me", 1));
        assertThat(ReturnReasons.apart(texts, Locale.SIMPLIFIED_CHINESE).get(0)).isEqualTo(new Count("缺少签字", 4));
    }

    @Test
    @DisplayName("finds the filings behind a point in either language")
    void isFoundInEitherLanguage() {
        assertThat(ReturnReasons.writtenAs("缺少签字")).containsExactly("缺少签字", "The signature is missing");
        assertThat(ReturnReasons.writtenAs("Please call me")).isEmpty();
    }
}
