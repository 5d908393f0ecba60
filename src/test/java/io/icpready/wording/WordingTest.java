package io.icpready.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.icpready.rules.saying.Argument;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Catalogue SAMPLE =
            new Catalogue(Locale.ENGLISH, Map.of("sample", "{product} until {expiresOn}: {left} days, ''so it is''"));

    @Test
    void namedArgumentsFillTheSentence() {
        assertThat(SAMPLE.render("sample", Map.of("product", "ECS", "expiresOn", "2027-02-21", "left", 90)::get))
                .hasValue("ECS until 2027-02-21: 90 days, 'so it is'");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,云虚拟主机", "zh-TW,云虚拟主机", "fr,云虚拟主机", "en,Web hosting", "en-GB,Web hosting"})
    void englishReadersReadEnglishAndAllOthersChinese(String wanted, String expected) {
        assertThat(Wording.render("serverProduct.WEB_HOSTING", Locale.forLanguageTag(wanted)))
                .isEqualTo(expected);
    }

    @Test
    void anUnknownKeyRendersAsItself() {
        assertThat(Wording.render(
                        "no.such.key", Map.of("day", Argument.date(LocalDate.of(2027, 2, 21))), Locale.ENGLISH))
                .isEqualTo("no.such.key");
    }

    @Test
    void aFaultyPatternIsRefusedWhenTheCatalogueIsReadAndNotWhenSomebodyNeedsTheSentence() {
        assertThatThrownBy(() -> new Catalogue(Locale.ENGLISH, Map.of("sample", "{product until")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyReadersAtOnceEachGetTheirOwnSentence() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(left -> SAMPLE.render(
                                        "sample",
                                        Map.of("product", "ECS", "expiresOn", "2027-02-21", "left", left)::get)
                                .orElseThrow()))
                .allMatch(sentence -> sentence.matches("ECS until 2027-02-21: [0-9,]+ days, 'so it is'"))
                .doesNotHaveDuplicates();
    }
}
