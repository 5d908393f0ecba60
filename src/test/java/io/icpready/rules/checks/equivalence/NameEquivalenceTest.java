package io.icpready.rules.checks.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import io.icpready.rules.checks.equivalence.NameLikeness.Degree;
import io.icpready.rules.checks.equivalence.NameLikeness.Reason;
import io.icpready.rules.saying.Argument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("DOM-11: names are compared as people read them")
class NameEquivalenceTest {

    private static final int FIRST_KANGXI = 0x2F00;
    private static final int LAST_KANGXI = 0x2FD5;

    @ParameterizedTest(name = "DOM-11 {0}: {1} and {2} are {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            E0  | 青峰科技           | 青峰科技           | IDENTICAL |
            E0  | 'O''Brien'        | 'O''Brien'        | IDENTICAL |
            E1  | 青峰              | 青\u200B峰        | SAME      | INVISIBLE
            E1  | 青峰              | \uFEFF青峰        | SAME      | INVISIBLE
            E1  | 青峰              | 青\u00AD峰        | SAME      | INVISIBLE
            E1  | 青峰              | 青\uFE00峰        | SAME      | INVISIBLE
            E1  | 葛峰              | 葛\uDB40\uDD00峰  | SAME      | INVISIBLE
            E2  | ABC科技           | ＡＢＣ科技         | SAME      | FORM
            E2  | 青峰1号           | 青峰１号           | SAME      | FORM
            E2  | 金峰              | \uF90A峰          | SAME      | FORM
            E2  | 青峰（杭州）科技   | 青峰(杭州)科技     | SAME      | BRACKET_WIDTH
            E2  | 青峰科技           | '青峰\u3000科技'   | IDENTICAL |
            E3  | 青峰              | ⻘峰              | SAME      | RADICAL
            E3  | 马长见贝车         | ⻢⻓⻅⻉⻋         | SAME      | RADICAL
            E3  | 一峰              | ⼀峰              | SAME      | RADICAL
            E4  | 李青峰            | 李青 峰            | IDENTICAL |
            E4  | 青峰ABC           | 青峰 ABC          | IDENTICAL |
            E4  | JOHN SMITH        | 'JOHN   SMITH'    | IDENTICAL |
            E4  | JOHN SMITH        | JOHNSMITH         | SAME      | RUN_TOGETHER
            E4  | 'Co., Ltd.'       | 'Co.,Ltd.'        | SAME      | RUN_TOGETHER
            E5  | 艾力·买买提        | 艾力•买买提        | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力・买买提       | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力･买买提        | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力‧买买提        | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力∙买买提        | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力⋅买买提        | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力\u0387买买提   | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力\u2E31买买提   | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力\u2E33买买提   | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力.买买提        | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力．买买提       | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | 艾力﹒买买提       | SAME      | MIDDLE_DOT
            E5  | 艾力·买买提        | '艾力 · 买买提'    | IDENTICAL |
            E6  | O’BRIEN           | OʼBRIEN           | SAME      | PUNCTUATION
            E6  | O’BRIEN           | O´BRIEN           | SAME      | PUNCTUATION
            E6  | O’BRIEN           | O`BRIEN           | SAME      | PUNCTUATION
            E6  | O’BRIEN           | O＇BRIEN          | SAME      | PUNCTUATION
            E6  | 青峰“小店”         | 青峰"小店"         | SAME      | PUNCTUATION
            E6  | 青峰“小店”         | 青峰「小店」       | SAME      | PUNCTUATION
            E6  | 青峰“小店”         | 青峰″小店″         | SAME      | PUNCTUATION
            E6  | 青峰-店           | 青峰—店            | SAME      | PUNCTUATION
            E6  | 青峰-店           | 青峰－店           | SAME      | FORM
            E6  | 青峰-店           | 青峰\u2011店       | SAME      | PUNCTUATION
            E6  | 青峰-店           | 青峰−店            | SAME      | PUNCTUATION
            E7  | ABC科技           | abc科技            | SAME      | LATIN_CASE
            E7  | JOHN SMITH        | John Smith        | SAME      | LATIN_CASE
            E8  | 艾力·买买提        | 艾力买买提         | UNCERTAIN | DOT_MISSING
            E8  | 艾力·买买提        | 艾力 买买提        | UNCERTAIN | DOT_MISSING
            E9  | JOHN SMITH        | SMITH JOHN        | UNCERTAIN | WORD_ORDER
            E9  | JOHN SMITH        | 'Smith, John'     | UNCERTAIN | WORD_ORDER
            E10 | 张三              | 張三               | UNCERTAIN | VARIANT
            E10 | 吕峰              | 呂峰               | UNCERTAIN | VARIANT
            E10 | 青峰              | 靑峰               | UNCERTAIN | VARIANT
            E11 | 䶮峰              | \uE863峰          | SAME      | PRIVATE_USE
            E11 | 龴峰              | \uE81E峰          | SAME      | PRIVATE_USE
            E12 | 青峰(杭州)科技     | 青峰〈杭州〉科技   | DIFFERENT |
            E12 | 青峰(杭州)科技     | 青峰[杭州]科技     | DIFFERENT |
            E12 | 青峰(杭州)科技     | 青峰【杭州】科技   | DIFFERENT |
            E12 | 青峰科技有限公司   | 青峰科技有限责任公司 | DIFFERENT |
            E12 | 青&峰             | 青和峰             | DIFFERENT | ONE_CHARACTER
            E12 | J. SMITH          | J SMITH           | DIFFERENT | ONE_CHARACTER
            """)
    void aStepSaysWhatTheTableSays(String step, String ours, String theirs, Degree degree, Reason reason) {
        assertThat(NameEquivalence.compare(ours, theirs))
                .returns(degree, NameLikeness::degree)
                .returns(Optional.ofNullable(reason), NameLikeness::reason);
        assertThat(NameEquivalence.compare(theirs, ours).degree()).isEqualTo(degree);
    }

    @ParameterizedTest(name = "DOM-11 {0} and {1}: {2}")
    @CsvSource({
        "O’BRIEN, O'Brien, 'PUNCTUATION, LATIN_CASE'",
        "艾力·張, 艾力张, 'DOT_MISSING, VARIANT'",
        "⻘·張, 青•张, 'VARIANT, RADICAL, MIDDLE_DOT'"
    })
    void everyDifferenceIsSaidTheGravestFirst(String ours, String theirs, String reasons) {
        assertThat(NameEquivalence.compare(ours, theirs).reasons().toString()).isEqualTo("[" + reasons + "]");
    }

    @Test
    @DisplayName("DOM-11 E3: every radical and stroke of Unicode is the character that it is taken for")
    void everyRadical() {
        Map<Integer, Integer> radicals = CodePointFile.read("unified-ideographs");

        assertThat(radicals).hasSizeGreaterThan(340);
        radicals.forEach((radical, ideograph) -> assertThat(
                        NameEquivalence.compare("李" + Character.toString(ideograph), "李" + Character.toString(radical)))
                .as("%X", radical)
                .returns(Degree.SAME, NameLikeness::degree)
                .returns(Optional.of(Reason.RADICAL), NameLikeness::reason));
    }

    @Test
    @DisplayName("DOM-11 E3: the Kangxi radicals of the data file are those of Unicode's normalisation")
    void kangxiRadicals() {
        Map<Integer, Integer> radicals = CodePointFile.read("unified-ideographs");

        for (int radical = FIRST_KANGXI; radical <= LAST_KANGXI; radical++) {
            assertThat(Character.toString(radicals.get(radical)))
                    .isEqualTo(Normalizer2.getNFKCInstance().normalize(Character.toString(radical)));
        }
    }

    @Test
    @DisplayName("DOM-11 E11: every code of old GBK systems is its character")
    void everyPrivateUse() {
        CodePointFile.read("private-use").forEach((code, character) -> {
            assertThat(Character.getType(code)).as("%X", code).isEqualTo(Character.PRIVATE_USE);
            assertThat(NameEquivalence.compare(Character.toString(character) + "峰", Character.toString(code) + "峰")
                            .reason())
                    .as("%X", code)
                    .hasValue(Reason.PRIVATE_USE);
        });
    }

    @Test
    @DisplayName("DOM-11 E10: no variant is folded into another that is folded on")
    void variantsEndAtOnce() {
        Map<Integer, Integer> variants = CodePointFile.read("glyph-variants");

        assertThat(variants.values()).doesNotContainAnyElementsOf(variants.keySet());
    }

    @ParameterizedTest(name = "PER-03 {0} beside 李青峰 may be a typing error")
    @ValueSource(strings = {"李清峰", "李青", "李青峰子", "王青峰"})
    void oneCharacterApart(String name) {
        assertThat(NameEquivalence.compare("李青峰", name).reasons()).containsExactly(Reason.ONE_CHARACTER);
        assertThat(NameEquivalence.compare(name, "李青峰").reasons()).containsExactly(Reason.ONE_CHARACTER);
    }

    @ParameterizedTest(name = "PER-03 {0} beside 李青峰 is another name")
    @ValueSource(strings = {"王远山", "李", "李峰青", "峰", "李青峰大伯"})
    void anotherName(String name) {
        assertThat(NameEquivalence.compare("李青峰", name))
                .isEqualTo(new NameLikeness(
                        Degree.DIFFERENT,
                        List.of(),
                        NameEquivalence.compare("李青峰", name).spot()));
    }

    @Test
    @DisplayName("PER-03 two names of one character are never one typing error apart")
    void singleCharacters() {
        assertThat(NameEquivalence.compare("青", "峰").reasons()).isEmpty();
    }

    @ParameterizedTest(name = "DOM-11 {0} is spelled out as {1}")
    @CsvSource({
        "⻘, ⻘ U+2ED8 CJK RADICAL BLUE",
        "青, 青 U+9752",
        "•, • U+2022 BULLET",
        "\u200B, U+200B ZERO WIDTH SPACE",
        "\uE863, U+E863"
    })
    void aCharacterIsSaidByItsName(String character, String spelled) {
        assertThat(SpelledCharacter.of(Optional.of(character.codePointAt(0)))).isEqualTo(Argument.text(spelled));
    }

    @Test
    @DisplayName("DOM-11 where a name ends, that is said")
    void nothing() {
        assertThat(SpelledCharacter.of(
                        NameEquivalence.compare("青峰", "青").spot().orElseThrow().theirs()))
                .isEqualTo(Argument.key("nameReason.nothing"));
    }
}
