package io.icpready.documents.reading.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.reading.Reading;
import io.icpready.documents.reading.sight.Box;
import io.icpready.documents.reading.sight.Place;
import io.icpready.documents.reading.sight.TextLine;
import io.icpready.rules.ReadDocument.Side;
import io.icpready.rules.ReadField;
import io.icpready.rules.ReadValue;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("From lines of text to the values of a document")
class DocumentParserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void readsBothSidesOfAResidentCard() {
        Reading reading = read(
                "姓名|张三",
                "性别男|民族汉",
                "出生|1949年12月31日",
                "住址|广东省深圳市南山区",
                "公民身份号码|11010519491231002X",
                "中华人民共和国",
                "居民身份证",
                "签发机关|深圳市公安局南山分局",
                "有效期限|2015.03.12-2035.03.12");

        assertThat(reading.document().idType()).contains(IdType.RESIDENT_ID);
        assertThat(reading.document().sides()).containsExactlyInAnyOrder(Side.FRONT, Side.BACK);
        assertThat(value(reading, ReadField.NAME)).isEqualTo(ReadValue.low("张三"));
        assertThat(value(reading, ReadField.ID_NUMBER)).isEqualTo(ReadValue.high("11010519491231002X"));
        assertThat(value(reading, ReadField.BIRTH_DATE)).isEqualTo(ReadValue.high("1949-12-31"));
        assertThat(value(reading, ReadField.PROVINCE)).isEqualTo(ReadValue.low("440000"));
        assertThat(value(reading, ReadField.ISSUER)).isEqualTo(ReadValue.low("深圳市公安局南山分局"));
        assertThat(value(reading, ReadField.VALID_FROM)).isEqualTo(ReadValue.high("2015-03-12"));
        assertThat(value(reading, ReadField.VALID_UNTIL)).isEqualTo(ReadValue.high("2035-03-12"));
    }

    @Test
    void overlooksASpeckBetweenALabelAndItsValue() {
        assertThat(value(read("居民身份证", "签发机关|某市公安局", "有效期限|?9|2015.03.12-2035.03.12"), ReadField.VALID_UNTIL))
                .isEqualTo(ReadValue.high("2035-03-12"));
    }

    @Test
    void saysThatOnlyTheFrontIsThere() {
        assertThat(read("姓名|张三", "公民身份号码|11010519491231002X").document().sides())
                .containsExactly(Side.FRONT);
    }

    @Test
    void saysThatOnlyTheBackIsThere() {
        assertThat(read("居民身份证", "有效期限|2015.03.12-长期").document().sides()).containsExactly(Side.BACK);
    }

    @Test
    void offersNoNumberWhoseCheckDigitIsWrong() {
        Reading reading = read("姓名|张三", "公民身份号码|110105194912310021");

        assertThat(reading.document().value(ReadField.ID_NUMBER)).isEmpty();
    }

    @Test
    void takesLettersForTheDigitsTheyLookLike() {
        assertThat(value(read("姓名|张三", "公民身份号码|11O1O51949123l002X"), ReadField.ID_NUMBER))
                .isEqualTo(ReadValue.high("11010519491231002X"));
    }

    @Test
    void offersNothingThatWasReadInDoubt() {
        Reading reading = DocumentParser.read(lines(false, "姓名|张三", "公民身份号码|11010519491231002X"), TODAY);

        assertThat(value(reading, ReadField.ID_NUMBER)).isEqualTo(ReadValue.low("11010519491231002X"));
    }

    @Test
    void believesADoubtfulNumberWhoseDayOfBirthIsPrintedToo() {
        Reading reading =
                DocumentParser.read(lines(false, "姓名|张三", "出生|1949年12月31日", "公民身份号码|11010519491231002X"), TODAY);

        assertThat(value(reading, ReadField.ID_NUMBER)).isEqualTo(ReadValue.high("11010519491231002X"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2015.03.12-2020.03.12, HIGH",
        "2015.03.12-2025.03.12, HIGH",
        "2015.03.12-2035.03.12, HIGH",
        "2012.08.01-2022.07.31, HIGH",
        "2015.03.12-2036.03.12, LOW",
        "2015.03.12-2025.03.13, LOW",
    })
    void offersATermWhoseEndsFitEachOther(String term, ReadValue.Certainty certainty) {
        assertThat(value(read("居民身份证", "有效期限|" + term), ReadField.VALID_UNTIL).certainty())
                .isEqualTo(certainty);
    }

    @Test
    void knowsATermWithoutEnd() {
        Reading reading = read("居民身份证", "有效期限|2015.03.12-长期");

        assertThat(value(reading, ReadField.LONG_TERM)).isEqualTo(ReadValue.high("true"));
        assertThat(reading.document().value(ReadField.VALID_UNTIL)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "810000194912310025, HK_MACAO_RESIDENCE_PERMIT",
        "820000194912310020, HK_MACAO_RESIDENCE_PERMIT",
        "830000194912310026, TAIWAN_RESIDENCE_PERMIT",
    })
    void knowsResidencePermitsByTheirNumbers(String number, IdType kind) {
        String right = withCheckDigit(number.substring(0, 17));
        assertThat(read("姓名|陈一", "公民身份号码|" + right).document().idType()).contains(kind);
    }

    private static String withCheckDigit(String head) {
        return Arrays.stream("0123456789X".split(""))
                .map(check -> head + check)
                .filter(Identifiers::isResidentId)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsATravelPermitWithoutBelievingItsNumber() {
        Reading reading = read("港澳居民来往内地通行证", "姓名|陈一", "有效期限|2012.08.01-2022.07.31", "证件号码|H12345678");

        assertThat(reading.document().idType()).contains(IdType.HK_MACAO_TRAVEL_PERMIT);
        assertThat(value(reading, ReadField.ID_NUMBER)).isEqualTo(ReadValue.low("H12345678"));
        assertThat(value(reading, ReadField.VALID_UNTIL)).isEqualTo(ReadValue.high("2022-07-31"));
    }

    @Test
    @DisplayName("reads the machine readable zone of ICAO's own specimen")
    void readsAPassport() {
        Reading reading =
                read("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

        assertThat(reading.document().idType()).contains(IdType.PASSPORT);
        assertThat(value(reading, ReadField.NAME)).isEqualTo(ReadValue.low("ERIKSSON ANNA MARIA"));
        assertThat(value(reading, ReadField.ID_NUMBER)).isEqualTo(ReadValue.high("L898902C3"));
        assertThat(value(reading, ReadField.BIRTH_DATE)).isEqualTo(ReadValue.high("1974-08-12"));
        assertThat(value(reading, ReadField.VALID_UNTIL)).isEqualTo(ReadValue.high("2012-04-15"));
    }

    @Test
    void readsLettersOfThePassportsZoneThatLookLikeDigits() {
        assertThat(value(
                        read(
                                "P<UT0ERIKSS0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                                "L898902C36UT07408122F1204159ZE184226B<<<<<10"),
                        ReadField.NAME))
                .isEqualTo(ReadValue.low("ERIKSSON ANNA MARIA"));
    }

    @Test
    @DisplayName("takes a passport that ends in 98 for one of the last century")
    void knowsThatAnOldPassportHasEnded() {
        assertThat(value(read("M000004264TWN6803029M9801048F103282346<<<<18"), ReadField.VALID_UNTIL))
                .isEqualTo(ReadValue.high("1998-01-04"));
    }

    @ParameterizedTest(name = "{0}, said in the upper line as CHN")
    @ValueSource(strings = {"CHN", "HN", "0HN", "CH", "H2"})
    @DisplayName("takes the name where letters of the country were lost in the lower line alone")
    void takesTheNameWhereTheLowerLineLostLetters(String country) {
        assertThat(value(
                        read("P<CHNZHANG<<SAN<<<<", "E770311760" + country + "6509309M3201277<<<<<<<<<<<<<<00"),
                        ReadField.NAME))
                .isEqualTo(ReadValue.low("ZHANG SAN"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"P<CHZHANG<<SAN<<<<, HN", "P<HNZHANG<<SAN<<<<, HN", "P<CHNZHANG<<SAN<<<<, TWN", "P<CHNZHANG<<SAN<<<<, <"
    })
    void takesNoNameWhereTheUpperLineMayHaveLostOne(String upper, String country) {
        assertThat(read(upper, "E770311760" + country + "6509309M3201277<<<<<<<<<<<<<<00")
                        .document()
                        .value(ReadField.NAME))
                .isEmpty();
    }

    @Test
    void takesNoNameFromAnUpperLineThatLostALetter() {
        assertThat(read("P<UTERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
                        .document()
                        .value(ReadField.NAME))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CRH123456783<2208019<8001015<0, HIGH",
        "CRH123456784<2208019<8001015<0, LOW",
        "CRH123456773<2208019<8001015<0, LOW",
    })
    void offersTheNumberOfATravelPermitWhoseZoneChecksIt(String zone, ReadValue.Certainty certainty) {
        Reading reading = read("港澳居民来往内地通行证", "姓名|陈一", "证件号码|H12345678", zone);

        assertThat(value(reading, ReadField.ID_NUMBER)).isEqualTo(new ReadValue("H12345678", certainty));
    }

    @Test
    void readsWhoseTheDomainOfACertificateIs() {
        Reading reading = read(
                "顶级国际域名证书", "域名：Example-1.com.cn", "域名持有者：杭州示例科技有限公司", "注册商：示例网络 www.registrar.cn", "注册日期：2020-05-01");

        assertThat(reading.document().paper()).contains(DocumentType.DOMAIN_CERTIFICATE);
        assertThat(value(reading, ReadField.DOMAIN)).isEqualTo(ReadValue.low("example-1.com.cn"));
        assertThat(value(reading, ReadField.NAME)).isEqualTo(ReadValue.low("杭州示例科技有限公司"));
    }

    @Test
    void knowsThatASideIsThereTwice() {
        Reading backs =
                read("居民身份证", "签发机关|杭州市公安局", "有效期限|2015.03.12-长期", "居民身份证", "签发机关|杭州市公安局", "有效期限|2015.03.12-长期");
        Reading one = read("居民身份证", "签发机关|杭州市公安局", "有效期限|2015.03.12-长期");

        assertThat(backs.document().sides()).containsExactly(Side.BACK);
        assertThat(backs.document().doubled()).containsExactly(Side.BACK);
        assertThat(one.document().doubled()).isEmpty();
    }

    @Test
    void takesNoDayOfADomainForTheDayOfItsCertificate() {
        Reading reading = read("国家顶级域名注册证书", "域名|example.cn", "注册日期|2024年02月20日", "到期日期|2027年02月20日");

        assertThat(value(reading, ReadField.VALID_FROM)).isEqualTo(ReadValue.high("2024-02-20"));
        assertThat(value(reading, ReadField.VALID_UNTIL)).isEqualTo(ReadValue.high("2027-02-20"));
        assertThat(reading.document().value(ReadField.ISSUED_ON)).isEmpty();
    }

    @Test
    void readsTheDayOfACertificateBehindItsLabel() {
        Reading reading = read("域名证书", "注册时间：2024-02-20", "到期时间：见查询", "打印日期：2026-11-20");

        assertThat(value(reading, ReadField.ISSUED_ON)).isEqualTo(ReadValue.high("2026-11-20"));
        assertThat(reading.document().value(ReadField.VALID_UNTIL)).isEmpty();
    }

    @Test
    void believesNoZoneWithAWrongCheckDigit() {
        assertThat(read("L898902C37UTO7408122F1204159ZE184226B<<<<<10")
                        .document()
                        .isRecognised())
                .isFalse();
    }

    @Test
    void readsABusinessLicence() {
        Reading reading = read(
                "营业执照",
                "统一社会信用代码|91350100M000100Y43",
                "名|称|福州星河网络科技有限公司",
                "类型|有限责任公司",
                "法定代表人|李四",
                "住所|福建省福州市鼓楼区",
                "成立日期|2015年03月12日",
                "营业期限|2015年03月12日至长期");

        assertThat(reading.document().idType()).contains(IdType.BUSINESS_LICENSE);
        assertThat(value(reading, ReadField.REGISTRATION_NUMBER)).isEqualTo(ReadValue.high("91350100M000100Y43"));
        assertThat(value(reading, ReadField.NAME)).isEqualTo(ReadValue.low("福州星河网络科技有限公司"));
        assertThat(value(reading, ReadField.LEGAL_REPRESENTATIVE)).isEqualTo(ReadValue.low("李四"));
        assertThat(value(reading, ReadField.ESTABLISHED_ON)).isEqualTo(ReadValue.high("2015-03-12"));
        assertThat(value(reading, ReadField.LONG_TERM)).isEqualTo(ReadValue.high("true"));
        assertThat(value(reading, ReadField.PROVINCE)).isEqualTo(ReadValue.low("350000"));
    }

    @Test
    void mendsACreditCodeThatWasReadWithALetterItCannotHave() {
        assertThat(value(read("营业执照", "统一社会信用代码|9135O100MOOO1OOY43"), ReadField.REGISTRATION_NUMBER))
                .isEqualTo(ReadValue.high("91350100M000100Y43"));
    }

    @Test
    void readsTheDayUnderALetterAndNoOther() {
        Reading reading = read("授权委托书", "委托期限自2026年1月1日至2027年1月1日", "法定代表人李四", "日期:2026年11月3日");

        assertThat(reading.document().paper()).contains(DocumentType.AUTHORIZATION_LETTER);
        assertThat(value(reading, ReadField.ISSUED_ON)).isEqualTo(ReadValue.high("2026-11-03"));
    }

    @Test
    void knowsALetterThatSpeaksOfALicence() {
        assertThat(read("!授权书", "附:营业执照", "日期:2026年11月3日").document().paper())
                .contains(DocumentType.AUTHORIZATION_LETTER);
    }

    @Test
    void saysNothingOfAPictureWithoutADocument() {
        assertThat(read("欢迎光临", "2026年11月3日").document().isRecognised()).isFalse();
        assertThat(DocumentParser.read(List.of(), TODAY)).isEqualTo(Reading.NOTHING);
    }

    private static ReadValue value(Reading reading, ReadField field) {
        return reading.document().value(field).orElseThrow();
    }

    private static Reading read(String... rows) {
        return DocumentParser.read(lines(true, rows), TODAY);
    }

    /** Rows from top to bottom, lines of one row parted by |; ! stands before a title in large print, ? before a speck. */
    private static List<TextLine> lines(boolean sure, String... rows) {
        List<TextLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            double left = 0;
            for (String text : rows[row].split("\\|")) {
                double height = text.startsWith("!") ? 80 : text.startsWith("?") ? 12 : 40;
                String said = text.replace("!", "").replace("?", "");
                double width = said.length() * 40.0;
                Place place = new Place(left + width / 2, row * 100.0, width, height);
                lines.add(new TextLine(said, 0.99, sure, place, new Box(0, 0, 10, 10)));
                left += width + 60;
            }
        }
        return lines;
    }
}
