package io.icpready.documents.reading.drawn;

import static io.icpready.rules.ReadField.BIRTH_DATE;
import static io.icpready.rules.ReadField.DOMAIN;
import static io.icpready.rules.ReadField.ESTABLISHED_ON;
import static io.icpready.rules.ReadField.ID_NUMBER;
import static io.icpready.rules.ReadField.ISSUED_ON;
import static io.icpready.rules.ReadField.LEGAL_REPRESENTATIVE;
import static io.icpready.rules.ReadField.LONG_TERM;
import static io.icpready.rules.ReadField.NAME;
import static io.icpready.rules.ReadField.REGISTRATION_NUMBER;
import static io.icpready.rules.ReadField.VALID_FROM;
import static io.icpready.rules.ReadField.VALID_UNTIL;

import io.icpready.documents.reading.drawn.Sheet.Columns;
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

    private static final Color BLUE = new Color(0x2B5B8C);
    private static final Columns CARD_FRONT = new Columns(190, 310, 40, 42, BLUE);
    private static final Columns CARD_BACK = new Columns(320, 520, 42, 42, BLUE);
    private static final Columns PERMIT = new Columns(190, 400, 36, 42, BLUE);
    private static final Columns LICENCE = new Columns(140, 400, 40, 40, Sheet.BLACK);
    private static final Columns CERTIFICATE = new Columns(160, 440, 42, 42, Sheet.BLACK);

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
                .row(CARD_FRONT.of(48), 202, "姓名", name)
                .row(CARD_FRONT, 290, "性别", "男")
                .row(CARD_FRONT.at(440, 550), 290, "民族", "汉")
                .row(CARD_FRONT, 380, "出生", birth.format(DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日")))
                .row(CARD_FRONT, 470, "住址", of.address())
                .row(CARD_FRONT.at(190, 490).of(54), 742, "公民身份号码", number);
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
                    .row(CARD_BACK, 1450, "签发机关", "北京市公安局海淀分局")
                    .row(CARD_BACK, 1550, "有效期限", from.format(POINTS) + "-" + (endless ? "长期" : until.format(POINTS)));
            says.put(VALID_FROM, from.toString());
            says.put(endless ? LONG_TERM : VALID_UNTIL, endless ? "true" : until.toString());
        }
        return new Drawn(sheet.image, says);
    }

    private static Drawn travelPermit(long seed) {
        Invented of = new Invented(seed);
        LocalDate from = of.day(2012, 12);
        LocalDate until = from.plusYears(10).minusDays(1);
        String name = of.name();
        String number = "H" + of.digits(8);
        Sheet sheet = new Sheet(1400, 960, DESK)
                .card(120, 80, 1160, 740, CARD)
                .photo(930, 260, 270, 360)
                .text(190, 180, 56, "港澳居民来往内地通行证")
                .row(PERMIT.of(46), 302, "姓名", name)
                .row(PERMIT, 390, "出生日期", of.day(1950, 50).format(POINTS))
                .row(PERMIT, 480, "有效期限", from.format(POINTS) + "-" + until.format(POINTS))
                .row(PERMIT, 570, "签发机关", "公安部出入境管理局")
                .row(PERMIT.of(54), 722, "证件号码", number);
        return new Drawn(
                sheet.image,
                Map.of(NAME, name, ID_NUMBER, number, VALID_FROM, from.toString(), VALID_UNTIL, until.toString()));
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
                sheet.image,
                Map.of(
                        NAME,
                        "ZHANG SAN",
                        ID_NUMBER,
                        number,
                        BIRTH_DATE,
                        birth.toString(),
                        VALID_UNTIL,
                        until.toString()));
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
                .row(LICENCE, 540, "名    称", unit)
                .row(LICENCE, 640, "类    型", "有限责任公司")
                .row(LICENCE, 740, "法定代表人", person)
                .row(LICENCE.at(1000, 1240), 540, "注册资本", "壹佰万元整")
                .row(LICENCE.at(1000, 1240), 640, "成立日期", PADDED.format(founded))
                .row(LICENCE.at(1000, 1200).of(34), 740, "营业期限", term)
                .row(LICENCE, 840, "住    所", of.address())
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
        LocalDate until = founded.plusYears(20);
        String number = "110199" + of.digits(9);
        String unit = of.unit();
        String person = of.name();
        Sheet sheet = new Sheet(1300, 1800, new Color(0xFBF7EC))
                .frame(30, new Color(0xB89B4A))
                .centred(260, 110, "企业法人营业执照")
                .text(700, 380, 40, "注册号 " + number)
                .row(CERTIFICATE, 520, "名    称", unit)
                .row(CERTIFICATE, 640, "住    所", of.address())
                .row(CERTIFICATE.at(160, 520), 760, "法定代表人姓名", person)
                .row(CERTIFICATE, 880, "公司类型", "有限责任公司")
                .row(CERTIFICATE, 1000, "成立日期", PLAIN.format(founded))
                .row(CERTIFICATE, 1120, "营业期限", "自" + PLAIN.format(founded) + "至" + PLAIN.format(until))
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
                        until.toString()));
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
                .row(CERTIFICATE, 460, "名    称", unit)
                .row(CERTIFICATE, 580, "法定代表人", person)
                .row(CERTIFICATE, 700, "有效期", "自" + PADDED.format(from) + "至" + PADDED.format(from.plusYears(5)))
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
        String domain = "example" + of.digits(4) + ".cn";
        String holder = of.unit();
        Sheet sheet = new Sheet(1754, 1240, Color.WHITE)
                .frame(40, new Color(0x4070A0))
                .centred(240, 80, "域名证书")
                .text(250, 480, 42, "域名：" + domain)
                .text(250, 580, 42, "域名持有者：" + holder)
                .text(250, 680, 42, "本证书由注册商出具，信息以注册局为准。")
                .text(250, 900, 42, "打印日期：" + day);
        return new Drawn(sheet.image, Map.of(ISSUED_ON, day.toString(), DOMAIN, domain, NAME, holder));
    }
}
