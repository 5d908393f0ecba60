package io.icpready.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that others hold to be right or wrong: the vectors of python-stdnum, cn.ric and cn.uscc. */
@DisplayName("Numbers as others judge them")
class PublicNumbersTest {

    @ParameterizedTest(name = "MAT-04 {0} is right")
    @ValueSource(strings = {"360426199101010071", "44011320141005001x"})
    void residentNumbers(String number) {
        assertThat(Identifiers.isResidentId(number)).isTrue();
    }

    @ParameterizedTest(name = "MAT-04 {0} is wrong")
    @ValueSource(strings = {"T60426199101010078", "360426199113010079", "36042619910102009X"})
    void noResidentNumbers(String number) {
        assertThat(Identifiers.isResidentId(number)).isFalse();
    }

    @ParameterizedTest(name = "MAT-03 {0} is right")
    @CsvFileSource(resources = "/rules/public-credit-codes.txt")
    void creditCodes(String code) {
        assertThat(Identifiers.isCreditCode(code)).isTrue();
    }

    @ParameterizedTest(name = "MAT-03 {0} is right, spaces left out")
    @ValueSource(strings = "91 110000 600037341L")
    void spacedCreditCodes(String code) {
        assertThat(Identifiers.isCreditCode(code)).isTrue();
    }

    @ParameterizedTest(name = "MAT-03 {0} is wrong")
    @ValueSource(strings = {"12345", "A1110000600037341L", "9111000060003IOZSV", "91110000600037341N"})
    void noCreditCodes(String code) {
        assertThat(Identifiers.isCreditCode(code)).isFalse();
    }
}
