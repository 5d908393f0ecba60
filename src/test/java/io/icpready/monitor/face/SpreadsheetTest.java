package io.icpready.monitor.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTest {

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "图片模糊            | 图片模糊",
                "a,b                 | \"a,b\"",
                "say \"no\"          | \"say \"\"no\"\"\"",
                "=1+1                | '=1+1",
                "+1+1                | '+1+1",
                "-1+1                | '-1+1",
                "@SUM(A1)            | '@SUM(A1)",
                "-12.5               | -12.5",
                "42                  | 42"
            })
    void quotesWhatNeedsItAndDisarmsFormulas(String cell, String written) {
        assertThat(lines(cell)).isEqualTo(written + "\r\n");
    }

    @Test
    void disarmsAFormulaBehindABlankToo() {
        assertThat(lines(" =1+1")).startsWith("' =1+1");
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsEveryLineAsTheStandardSays() {
        assertThat(Spreadsheet.of(List.of("a", "b"), List.of(List.of("1", "2"))))
                .isEqualTo("\uFEFFa,b\r\n1,2\r\n");
    }

    private static String lines(String cell) {
        return Spreadsheet.of(List.of("h"), List.of(List.of(cell))).split("\r\n", 2)[1];
    }
}
