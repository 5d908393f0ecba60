package io.icpready.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatusCode;

@DisplayName("The title of a problem")
class ProblemsTest {

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 406, 408, 409, 413, 415, 429, 503})
    @DisplayName("is the status' own, in both languages: a server that is busy is not broken")
    void isTheStatusOwn(int status) {
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(title(status, language))
                    .isNotEqualTo(title(400, language))
                    .isNotEqualTo(title(500, language));
        }
    }

    private static String title(int status, Locale language) {
        return Problems.of(HttpStatusCode.valueOf(status), language).getTitle();
    }
}
