package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.Reading;
import io.icpready.rules.ReadField;
import io.icpready.rules.facts.choices.DocumentType;
import java.time.LocalDate;
import java.util.List;

/** 授权书, proofs and statements: their kind, and the day on which they were signed. */
final class Letter {

    private Letter() {}

    static Reading read(Writing writing, DocumentType kind) {
        Notes notes = new Notes().is(kind);
        List<Piece> dated = writing.pieces().stream()
                .filter(piece -> !Days.in(piece.text()).isEmpty())
                .toList();
        if (!dated.isEmpty()) {
            Piece last = dated.get(dated.size() - 1);
            List<LocalDate> days = Days.in(last.text());
            boolean sure = last.sure() && days.size() == 1 && (dated.size() == 1 || isSignature(last));
            notes.put(ReadField.ISSUED_ON, last.saying(days.get(days.size() - 1).toString()), sure);
        }
        return notes.done();
    }

    /** The day under a letter stands alone or behind its label. */
    private static boolean isSignature(Piece piece) {
        return piece.text().replaceFirst("^.{0,6}日期[:;.]?", "").length() <= "2026年12月31日".length();
    }
}
