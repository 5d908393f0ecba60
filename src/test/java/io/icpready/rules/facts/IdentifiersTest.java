package io.icpready.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest(name = "MAT-04 GB 11643 accepts {0}")
    @ValueSource(
            strings = {
                "11010519491231002X", // the example of the standard
                "11010519491231002x",
                "110101199003071233",
                "330106198501012349",
                " 330106 19850101 2349 ",
                "１１０１０１１９９００３０７１２３３",
                "11010120000229123X"
            })
    void residentNumbers(String number) {
        assertThat(Identifiers.isResidentId(number)).isTrue();
    }

    @ParameterizedTest(name = "MAT-04 GB 11643 refuses {0}")
    @ValueSource(
            strings = {
                "",
                "110105194912310021",
                "110105491231002",
                "1101051949123100211",
                "010105194912310020",
                "11010519490231002X",
                "1101051949123100X2",
                "11010119000229123X",
                "abcdefghijklmnopqr"
            })
    void noResidentNumbers(String number) {
        assertThat(Identifiers.isResidentId(number)).isFalse();
    }

    @Test
    @DisplayName("MAT-04 GB 11643: one check digit out of eleven is right, whatever the number")
    void oneCheckDigitIsRight() {
        for (int serial = 0; serial < 1000; serial++) {
            String body = "33010619850101" + String.format("%03d", serial);
            long right = "0123456789X"
                    .chars()
                    .filter(check -> Identifiers.isResidentId(body + (char) check))
                    .count();
            assertThat(right).as(body).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("MAT-04 GB 11643: any single wrong digit is noticed")
    void anyWrongDigitIsNoticed() {
        String number = "330106198501012349";
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(Identifiers.isResidentId(changed)).isEqualTo(changed.equals(number));
            }
        }
    }

    @ParameterizedTest(name = "MAT-03 GB 32100 accepts {0}")
    @ValueSource(
            strings = {
                "91350100M000100Y43", // the example of the standard
                "91330106MA27ABCD13",
                "91330106ma27abcd13",
                "91310115MA1K3XYT01",
                "123300004700001236",
                "91330106MA27AB0250"
            })
    void creditCodes(String number) {
        assertThat(Identifiers.isCreditCode(number)).isTrue();
    }

    @ParameterizedTest(name = "MAT-03 GB 32100 refuses {0}")
    @ValueSource(
            strings = {
                "",
                "330106000012345",
                "91330106MA27ABCD14",
                "91330106MA27ABCDI3",
                "9133010XMA27ABCD13",
                "Z1330106MA27ABCD13",
                "91330106MA27ABCD131"
            })
    void noCreditCodes(String number) {
        assertThat(Identifiers.isCreditCode(number)).isFalse();
    }

    @Test
    @DisplayName("MAT-03 GB 32100: one check character out of 31 is right, whatever the code")
    void oneCheckCharacterIsRight() {
        for (int serial = 0; serial < 1000; serial++) {
            String body = "91330106MA27AB" + String.format("%03d", serial);
            long right = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                    .chars()
                    .filter(check -> Identifiers.isCreditCode(body + (char) check))
                    .count();
            assertThat(right).as(body).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "DOM-11 {0} is compared as {1}")
    @CsvSource({"青峰（集团）, 青峰(集团)", "青峰【集团】, 青峰(集团)", "' 青 峰\u3000', 青峰", "Ｑing\u200bfeng, Qingfeng", "《青峰》, (青峰)"})
    void namesAreFolded(String name, String folded) {
        assertThat(Identifiers.foldName(name)).isEqualTo(folded);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "330106198501012349, 33**************49",
        "E1234567, E1****67",
        "E123456, *******",
        "'', ''",
        "'１２３４５６７８', 12****78"
    })
    void numbersAreMasked(String number, String shown) {
        assertThat(Identifiers.mask(number)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "qingfeng-account, qi************nt",
        "Aliyun@Example.CN, Al*************CN",
        "abc, ***",
        "'', ''",
        "' qingfeng ', qi****ng"
    })
    void otherTextsAreMaskedInTheLettersThatWereTyped(String text, String shown) {
        assertThat(Identifiers.maskText(text)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}: {1} is shown as {2}")
    @CsvSource({
        "account.id, qingfeng-account, qi************nt",
        "subject.idNumber, 91330106ma27abcd13, 91**************13",
        "domain.holderIdNumber, e1234567, E1****67",
        "domain.holderName, 杭州青峰科技有限公司, 杭州******公司",
        "leader.name, 李四, 李*",
        "domain.name, example.com, example.com"
    })
    void aFactIsShownByItsKind(String path, String text, String shown) {
        FactField field = Vocabulary.FIELDS.stream()
                .filter(known -> known.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(field.masked(text)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} beside {1} is shown as {2}")
    @CsvSource({
        "330106198501012349, 330106198507012349, 33*********1****49",
        "330106198507012349, 330106198501012349, 33*********7****49",
        "330106198501012349, 110106198501012349, 33**************49",
        "330106198501012349, 331234567890123449, 3301************49",
        "331234567890123449, 330106198501012349, 3312************49",
        "E123456, X654321, E1*****",
        "😀, ab, *",
        "ab, 😀, **",
        "😀b, ab, 😀*"
    })
    void numbersAreMaskedButForWhatDiffers(String number, String other, String shown) {
        assertThat(Identifiers.mask(number, other)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} beside {1} is shown as {2}")
    @CsvSource({"张三, 张四, 张三", "张三, 李三, 张*", "广州测试游戏有限公司, 广州测式游戏有限公司, 广州*试****公司", "广州测式游戏有限公司, 广州测试游戏有限公司, 广州*式****公司"})
    void namesAreMaskedButForWhatDiffers(String name, String other, String shown) {
        assertThat(Identifiers.maskName(name, other)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"张三, 张*", "欧阳娜娜, 欧***", "杭州青峰科技有限公司, 杭州******公司", "'', ''", "一二三四五六七, 一******", "一二三四五六七八, 一二****七八"})
    void namesAreMasked(String name, String shown) {
        assertThat(Identifiers.maskName(name)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is repeated as {1}")
    @CsvSource({"http://a.cn, http://a.cn", "'a\tb\u202ec', a?b?c"})
    void textIsRepeatedWithoutWhatCannotBePrinted(String typed, String repeated) {
        assertThat(Identifiers.shorten(typed)).isEqualTo(repeated);
    }

    @Test
    void longTextIsRepeatedInPartAndNeverEndsInHalfACharacter() {
        assertThat(Identifiers.shorten("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Identifiers.shorten("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
        assertThat(Identifiers.shorten("x".repeat(59) + "😀")).isEqualTo("x".repeat(59) + "?…");
    }
}
