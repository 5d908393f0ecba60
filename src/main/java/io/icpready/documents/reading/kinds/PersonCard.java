package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.Reading;
import io.icpready.rules.ReadDocument.Side;
import io.icpready.rules.ReadField;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cards of persons with Chinese print: 居民身份证 and its kin, which bear a number with a check
 * digit (GB 11643), and travel permits, whose numbers have one in their machine readable zone alone.
 */
final class PersonCard {

    private static final Pattern NUMBER = Pattern.compile("[0-9OQDILSZoqdilsz]{17}[0-9XxOQDILSZoqdilsz]");
    private static final Pattern HK_MACAO_NUMBER = Pattern.compile("(?<![A-Z0-9])[HM][0-9]{8}(?:[0-9]{2})?(?![0-9])");
    private static final Pattern TAIWAN_NUMBER = Pattern.compile("(?<![A-Z0-9])[0-9]{8}(?![0-9.])");

    private final Writing writing;
    private final Notes notes = new Notes();

    private PersonCard(Writing writing) {
        this.writing = writing;
    }

    static Reading read(Writing writing, IdType kind) {
        return new PersonCard(writing).read(kind);
    }

    private Reading read(IdType kind) {
        Optional<Piece> number = number();
        IdType known = number.map(piece -> kindOf(piece.text(), kind)).orElse(kind);
        notes.is(known);
        boolean permit = known == IdType.HK_MACAO_TRAVEL_PERMIT || known == IdType.TAIWAN_TRAVEL_PERMIT;
        if (permit) {
            permitNumber(known);
            notes.text(ReadField.NAME, writing.after("姓名"));
            writing.after("出生日期", "出生").ifPresent(this::birth);
        } else {
            front(number);
        }
        notes.text(ReadField.ISSUER, writing.after("签发机关"));
        term();
        if (!permit) {
            sides(number.isPresent());
        }
        return notes.done();
    }

    private static IdType kindOf(String number, IdType printed) {
        if (number.startsWith("81") || number.startsWith("82")) {
            return IdType.HK_MACAO_RESIDENCE_PERMIT;
        }
        if (number.startsWith("83")) {
            return IdType.TAIWAN_RESIDENCE_PERMIT;
        }
        return number.startsWith("9") ? IdType.FOREIGN_PERMANENT_RESIDENT_ID : printed;
    }

    /** A number is right when its check digit is, and what it was taken from was read without doubt. */
    private Optional<Piece> number() {
        return writing.matching(NUMBER, text -> Identifiers.isResidentId(Signs.digits(text)))
                .map(piece -> piece.saying(Signs.digits(piece.text())));
    }

    private void front(Optional<Piece> number) {
        notes.text(ReadField.NAME, writing.after("姓名"));
        writing.after("住址")
                .flatMap(PersonCard::province)
                .ifPresent(piece -> notes.put(ReadField.PROVINCE, piece, false));
        Optional<LocalDate> printed = writing.after("出生").flatMap(piece -> Days.first(piece.text()));
        if (number.isEmpty()) {
            writing.after("出生").ifPresent(this::birth);
            return;
        }
        Piece piece = number.get();
        LocalDate birth = LocalDate.parse(piece.text().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        boolean sure = piece.sure() || printed.filter(birth::equals).isPresent();
        notes.put(ReadField.ID_NUMBER, piece, sure);
        notes.put(ReadField.BIRTH_DATE, piece.saying(birth.toString()), sure);
    }

    private void birth(Piece piece) {
        Days.first(piece.text()).ifPresent(day -> notes.put(ReadField.BIRTH_DATE, piece.saying(day.toString()), false));
    }

    private static Optional<Piece> province(Piece address) {
        return Arrays.stream(Province.values())
                .filter(province -> address.text().startsWith(province.chineseName()))
                .findFirst()
                .map(province -> address.saying(province.code()));
    }

    private void permitNumber(IdType kind) {
        Pattern form = kind == IdType.HK_MACAO_TRAVEL_PERMIT ? HK_MACAO_NUMBER : TAIWAN_NUMBER;
        writing.matching(form, text -> true)
                .ifPresent(piece -> notes.put(
                        ReadField.ID_NUMBER, piece, piece.sure() && MachineReadableZone.bears(writing, piece)));
    }

    private void term() {
        writing.after("有效期限", "有效期").ifPresent(piece -> {
            Term term = Term.of(piece.text());
            term.note(notes, piece, piece.sure() && term.lastsAsCardsDo());
        });
    }

    private void sides(boolean numberRead) {
        if (numberRead || writing.says("公民身份号码", "住址")) {
            notes.shows(Side.FRONT);
        }
        if (writing.says("签发机关", "有效期限", "居民身份证", "居民居住证")) {
            notes.shows(Side.BACK);
        }
        if (writing.saysTwice("公民身份号码", "住址", "姓名")) {
            notes.showsTwice(Side.FRONT);
        }
        if (writing.saysTwice("签发机关", "有效期限")) {
            notes.showsTwice(Side.BACK);
        }
    }
}
