package io.icpready.documents.reading.drawn;

import static io.icpready.rules.ReadField.BIRTH_DATE;
import static io.icpready.rules.ReadField.ESTABLISHED_ON;
import static io.icpready.rules.ReadField.ID_NUMBER;
import static io.icpready.rules.ReadField.ISSUED_ON;
import static io.icpready.rules.ReadField.LEGAL_REPRESENTATIVE;
import static io.icpready.rules.ReadField.LONG_TERM;
import static io.icpready.rules.ReadField.NAME;
import static io.icpready.rules.ReadField.REGISTRATION_NUMBER;
import static io.icpready.rules.ReadField.VALID_FROM;
import static io.icpready.rules.ReadField.VALID_UNTIL;

import io.icpready.rules.ReadField;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A drawn document and what stands on it.
 *
 * @param says every value that is on the picture
 */
public record Drawn(BufferedImage image, Map<ReadField, String> says) {

    private static final Color DESK = new Color(0x8A8078);
    private static final Color CARD = new Color(0xE8F0F2);
    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("uuuu.MM.dd");
    private static final DateTimeFormatter PADDED = DateTimeFormatter.ofPattern("uuuu年MM月dd日");
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuMMdd");

    /** Kinds of document that can be drawn. */
    public enum Kind {
        RESIDENT_ID_BOTH_SIDES(seed -> residentCard(seed, true)),
        RESIDENT_ID_FRONT(seed -> residentCard(seed, false)),
        HK_MACAO_RESIDENCE_PERMIT(Drawn::residencePermit),
        HK_MACAO_TRAVEL_PERMIT(Drawn::travelPermit),
        PASSPORT(Drawn::passport),
        BUSINESS_LICENSE(Drawn::licence),
        OLD_BUSINESS_LICENSE(Drawn::oldLicence),
        PUBLIC_INSTITUTION_CERTIFICATE(Drawn::institution),
        AUTHORIZATION_LETTER(Drawn::letter),
        DOMAIN_CERTIFICATE(Drawn::domainCertificate);

        private final LongFunction<Drawn> drawing;

        Kind(LongFunction<Drawn> drawing) {
            this.drawing = drawing;
        }

        public Drawn draw(long seed) {
            return drawing.apply(seed * 31 + ordinal());
        }
    }

    private static Drawn residentCard(long seed, boolean bothSides) {
        Invented of = new Invented(seed);
        LocalDate birth = of.day(1950, 50);
        return personCard(of, bothSides, of.personalNumber("110199", birth), birth, "居 民 身 份 证");
    }

    private static Drawn residencePermit(long seed) {
        Invented of = new Invented(seed);
        LocalDate birth = of.day(1950, 50);
        return personCard(of, true, of.personalNumber("810000", birth), birth, "港澳居民居住证");
    }

    private static Drawn personCard(Invented of, boolean bothSides, String number, LocalDate birth, String title) {
        Map<ReadField, String> says = new HashMap<>();
        String name = of.name();
        Sheet sheet = new Sheet(1400, bothSides ? 1740 : 960, DESK)
                .card(120, 80, 1160, 740, CARD)
                .photo(930, 180, 270, 360)
                .label(190, 200, 40, "姓名")
                .text(310, 202, 48, name)
                .label(190, 290, 40, "性别")
                .text(310, 290, 42, "男")
                .label(440, 290, 40, "民族")
                .text(550, 290, 42, "汉")
                .label(190, 380, 40, "出生")
                .text(310, 380, 42, birth.format(DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日")))
                .label(190, 470, 40, "住址")
                .text(310, 470, 42, of.address())
                .label(190, 740, 40, "公民身份号码")
                .text(490, 742, 54, number);
        says.put(NAME, name);
        says.put(ID_NUMBER, number);
        says.put(BIRTH_DATE, birth.toString());
        if (bothSides) {
            LocalDate from = of.day(2010, 15);
            boolean endless = of.random.nextInt(4) == 0;
            LocalDate until = from.plusYears(of.one(List.of(10, 20)));
            sheet.card(120, 900, 1160, 740, CARD)
                    .photo(190, 960, 170, 180)
                    .text(420, 1020, 64, "中华人民共和国")
                    .text(400, 1140, 80, title)
                    .label(320, 1450, 42, "签发机关")
                    .text(520, 1450, 42, "北京市公安局海淀分局")
                    .label(320, 1550, 42, "有效期限")
                    .text(520, 1550, 42, from.format(POINTS) + "-" + (endless ? "长期" : until.format(POINTS)));
            says.put(VALID_FROM, from.toString());
            says.put(endless ? LONG_TERM : VALID_UNTIL, endless ? "true" : until.toString());
        }
        return new Drawn(sheet.image, says);
    }

    private static Drawn travelPermit(long seed) {
        Invented of = new Invented(seed);
        LocalDate from = of.day(2012, 12);
        String name = of.name();
        String number = "H" + of.digits(8);
        Sheet sheet = new Sheet(1400, 960, DESK)
                .card(120, 80, 1160, 740, CARD)
                .photo(930, 260, 270, 360)
                .text(190, 180, 56, "港澳居民来往内地通行证")
                .label(190, 300, 36, "姓名")
                .text(400, 302, 46, name)
                .label(190, 390, 36, "出生日期")
                .text(400, 390, 42, of.day(1950, 50).format(POINTS))
                .label(190, 480, 36, "有效期限")
                .text(
                        400,
                        480,
                        42,
                        from.format(POINTS) + "-"
                                + from.plusYears(10).minusDays(1).format(POINTS))
                .label(190, 570, 36, "签发机关")
                .text(400, 570, 42, "公安部出入境管理局")
                .label(190, 720, 36, "证件号码")
                .text(400, 722, 54, number);
        return new Drawn(
                sheet.image,
                Map.of(
                        NAME,
                        name,
                        ID_NUMBER,
                        number,
                        VALID_FROM,
                        from.toString(),
                        VALID_UNTIL,
                        from.plusYears(10).minusDays(1).toString()));
    }

    private static Drawn passport(long seed) {
        Invented of = new Invented(seed);
        LocalDate birth = of.day(1950, 50);
        LocalDate until = of.day(2027, 9);
        String number = "E" + of.digits(8);
        String zone = number + check(number) + "CHN" + birth.format(SHORT) + check(birth.format(SHORT)) + "M"
                + until.format(SHORT) + check(until.format(SHORT)) + "<<<<<<<<<<<<<<00";
        Sheet sheet = new Sheet(1500, 1060, DESK)
                .card(60, 60, 1380, 940, CARD)
                .photo(130, 220, 300, 400)
                .text(480, 150, 50, "中华人民共和国 护照")
                .text(480, 300, 40, "ZHANG, SAN")
                .text(980, 300, 44, number)
                .text(480, 420, 38, birth.format(DateTimeFormatter.ofPattern("dd MM uuuu")))
                .typed(130, 860, 48, "P<CHNZHANG<<SAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<")
                .typed(130, 940, 48, zone);
        return new Drawn(
                sheet.image, Map.of(ID_NUMBER, number, BIRTH_DATE, birth.toString(), VALID_UNTIL, until.toString()));
    }

    private static int check(String text) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Character.digit(text.charAt(i), 36) * weights[i % 3];
        }
        return sum % 10;
    }

    private static Drawn licence(long seed) {
        Invented of = new Invented(seed);
        LocalDate founded = of.day(2000, 24);
        LocalDate issued = of.day(2024, 2);
        String code = of.creditCode();
        String unit = of.unit();
        String person = of.name();
        boolean endless = of.random.nextBoolean();
        String term = PADDED.format(founded) + "至"
                + (endless ? "长期" : PADDED.format(founded.plusYears(30).minusDays(1)));
        Sheet sheet = new Sheet(1800, 1300, new Color(0xFBF7EC))
                .frame(30, new Color(0xB89B4A))
                .centred(260, 110, "营 业 执 照")
                .text(140, 360, 38, "统一社会信用代码")
                .text(140, 420, 44, code)
                .text(140, 540, 40, "名    称")
                .text(400, 540, 40, unit)
                .text(140, 640, 40, "类    型")
                .text(400, 640, 40, "有限责任公司")
                .text(140, 740, 40, "法定代表人")
                .text(400, 740, 40, person)
                .text(1000, 540, 40, "注册资本")
                .text(1240, 540, 40, "壹佰万元整")
                .text(1000, 640, 40, "成立日期")
                .text(1240, 640, 40, PADDED.format(founded))
                .text(1000, 740, 40, "营业期限")
                .text(1200, 740, 34, term)
                .text(140, 840, 40, "住    所")
                .text(400, 840, 40, of.address())
                .text(1050, 1100, 44, "登记机关")
                .text(1050, 1180, 40, "发证日期 " + PADDED.format(issued))
                .seal(1250, 1080, 130);
        Map<ReadField, String> says = new HashMap<>(Map.of(
                NAME, unit,
                REGISTRATION_NUMBER, code,
                LEGAL_REPRESENTATIVE, person,
                ESTABLISHED_ON, founded.toString(),
                VALID_FROM, founded.toString()));
        says.put(
                endless ? LONG_TERM : VALID_UNTIL,
                endless ? "true" : founded.plusYears(30).minusDays(1).toString());
        return new Drawn(sheet.image, says);
    }

    private static Drawn oldLicence(long seed) {
        Invented of = new Invented(seed);
        LocalDate founded = of.day(2000, 14);
        String number = "110199" + of.digits(9);
        String unit = of.unit();
        String person = of.name();
        Sheet sheet = new Sheet(1300, 1800, new Color(0xFBF7EC))
                .frame(30, new Color(0xB89B4A))
                .centred(260, 110, "企业法人营业执照")
                .text(700, 380, 40, "注册号 " + number)
                .text(160, 520, 42, "名    称")
                .text(440, 520, 42, unit)
                .text(160, 640, 42, "住    所")
                .text(440, 640, 42, of.address())
                .text(160, 760, 42, "法定代表人姓名")
                .text(520, 760, 42, person)
                .text(160, 880, 42, "公司类型")
                .text(440, 880, 42, "有限责任公司")
                .text(160, 1000, 42, "成立日期")
                .text(440, 1000, 42, PLAIN.format(founded))
                .text(160, 1120, 42, "营业期限")
                .text(440, 1120, 42, "自" + PLAIN.format(founded) + "至" + PLAIN.format(founded.plusYears(20)))
                .seal(950, 1500, 150);
        return new Drawn(
                sheet.image,
                Map.of(
                        NAME,
                        unit,
                        REGISTRATION_NUMBER,
                        number,
                        LEGAL_REPRESENTATIVE,
                        person,
                        ESTABLISHED_ON,
                        founded.toString(),
                        VALID_FROM,
                        founded.toString(),
                        VALID_UNTIL,
                        founded.plusYears(20).toString()));
    }

    private static Drawn institution(long seed) {
        Invented of = new Invented(seed);
        LocalDate from = of.day(2020, 6);
        String code = of.creditCode();
        String unit = "北京市" + of.one(List.of("青禾", "星河", "致远")) + "研究院";
        String person = of.name();
        Sheet sheet = new Sheet(1600, 1200, new Color(0xFBF7EC))
                .frame(30, new Color(0xA04040))
                .centred(220, 90, "事业单位法人证书")
                .text(160, 330, 40, "统一社会信用代码 " + code)
                .text(160, 460, 42, "名    称")
                .text(440, 460, 42, unit)
                .text(160, 580, 42, "法定代表人")
                .text(440, 580, 42, person)
                .text(160, 700, 42, "有效期")
                .text(440, 700, 42, "自" + PADDED.format(from) + "至" + PADDED.format(from.plusYears(5)))
                .seal(1200, 950, 130);
        return new Drawn(
                sheet.image,
                Map.of(
                        NAME, unit,
                        REGISTRATION_NUMBER, code,
                        LEGAL_REPRESENTATIVE, person,
                        VALID_FROM, from.toString(),
                        VALID_UNTIL, from.plusYears(5).toString()));
    }

    private static Drawn letter(long seed) {
        Invented of = new Invented(seed);
        LocalDate signed = of.day(2026, 1);
        Sheet sheet = new Sheet(1240, 1754, Color.WHITE)
                .centred(220, 72, "授权委托书")
                .text(150, 400, 38, "委托单位：" + of.unit())
                .text(150, 490, 38, "受托人：" + of.name())
                .text(150, 580, 38, "兹委托受托人办理本单位网站的备案事宜，")
                .text(150, 660, 38, "受托人在办理过程中签署的文件我单位予以承认。")
                .text(700, 1100, 38, "单位盖章：")
                .text(700, 1200, 38, "日期：" + PLAIN.format(signed))
                .seal(850, 1080, 140);
        return new Drawn(sheet.image, Map.of(ISSUED_ON, signed.toString()));
    }

    private static Drawn domainCertificate(long seed) {
        Invented of = new Invented(seed);
        LocalDate day = of.day(2020, 6);
        Sheet sheet = new Sheet(1754, 1240, Color.WHITE)
                .frame(40, new Color(0x4070A0))
                .centred(240, 80, "域名证书")
                .text(250, 480, 42, "域名：example" + of.digits(4) + ".cn")
                .text(250, 580, 42, "域名持有者：" + of.unit())
                .text(250, 680, 42, "本证书由注册商出具，信息以注册局为准。")
                .text(250, 900, 42, "打印日期：" + day);
        return new Drawn(sheet.image, Map.of(ISSUED_ON, day.toString()));
    }
}
