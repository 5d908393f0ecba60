package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.Reading;
import io.icpready.rules.ReadField;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** 营业执照 and the certificates of other units: their number has a check (GB 32100). */
final class UnitCertificate {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{18}");

    /** 注册号 of licences issued before October 2015; it has no check that everybody kept to. */
    private static final Pattern OLD_NUMBER = Pattern.compile("(?<![0-9])[0-9]{15}(?![0-9])");

    private final Writing writing;
    private final Notes notes = new Notes();

    private UnitCertificate(Writing writing) {
        this.writing = writing;
    }

    static Reading read(Writing writing, IdType kind) {
        return new UnitCertificate(writing).read(kind);
    }

    private Reading read(IdType kind) {
        notes.is(kind);
        code();
        notes.text(ReadField.NAME, writing.after("单位名称", "机构名称", "律师事务所名称", "名称"));
        notes.text(ReadField.TYPE, writing.after("类型", "主体类型"));
        notes.text(ReadField.LEGAL_REPRESENTATIVE, writing.after("法定代表人姓名", "法定代表人", "执行事务合伙人", "负责人", "经营者", "投资人"));
        writing.after("住所", "地址", "经营场所", "营业场所")
                .flatMap(UnitCertificate::province)
                .ifPresent(piece -> notes.put(ReadField.PROVINCE, piece, false));
        notes.day(ReadField.ESTABLISHED_ON, writing.after("成立日期", "注册日期"));
        notes.day(ReadField.ISSUED_ON, writing.after("发证日期", "登记日期", "核准日期", "颁证日期"));
        writing.after("营业期限", "有效期限", "有效期")
                .ifPresent(piece ->
                        Term.of(piece.text()).note(notes, piece, piece.sure() && isWhole(Term.of(piece.text()))));
        return notes.done();
    }

    private static boolean isWhole(Term term) {
        return term.until().isPresent()
                && term.from().map(from -> from.isBefore(term.until().get())).orElse(true);
    }

    private void code() {
        writing.matching(CODE, text -> Identifiers.isCreditCode(Signs.creditCode(text)))
                .map(piece -> piece.saying(Signs.creditCode(piece.text())))
                .ifPresentOrElse(
                        piece -> notes.put(ReadField.REGISTRATION_NUMBER, piece, piece.sure()),
                        () -> notes.text(ReadField.REGISTRATION_NUMBER, writing.matching(OLD_NUMBER, text -> true)));
    }

    private static Optional<Piece> province(Piece address) {
        return Arrays.stream(Province.values())
                .filter(province -> address.text().startsWith(province.chineseName()))
                .findFirst()
                .map(province -> address.saying(province.code()));
    }
}
