package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.Reading;
import io.icpready.rules.ReadField;
import io.icpready.rules.facts.choices.DocumentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 授权书, proofs and statements: their kind, and the day on which they were signed; of the certificate
 * of a domain its name, its holder and from when until when it is registered.
 */
final class Letter {

    private static final Pattern DOMAIN =
            Pattern.compile("(?<![a-z0-9@.-])(?!www\\.)[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?![a-z0-9-])");

    private Letter() {}

    static Reading read(Writing writing, DocumentType kind) {
        Notes notes = new Notes().is(kind);
        if (kind == DocumentType.DOMAIN_CERTIFICATE) {
            domainCertificate(writing, notes);
        } else {
            signature(writing, notes);
        }
        return notes.done();
    }

    private static void signature(Writing writing, Notes notes) {
        List<Piece> dated = writing.pieces().stream()
                .filter(piece -> !Days.in(piece.text()).isEmpty())
                .toList();
        if (!dated.isEmpty()) {
            Piece last = dated.get(dated.size() - 1);
            List<LocalDate> days = Days.in(last.text());
            boolean sure = last.sure() && days.size() == 1 && (dated.size() == 1 || isSignature(last));
            notes.put(ReadField.ISSUED_ON, last.saying(days.get(days.size() - 1).toString()), sure);
        }
    }

    /** It bears the days of the domain; its own only where a label says so, and many say none. */
    private static void domainCertificate(Writing writing, Notes notes) {
        notes.text(ReadField.DOMAIN, domain(writing));
        notes.text(ReadField.NAME, writing.after("域名持有者", "域名所有者", "域名注册人", "域名注册者", "持有者", "注册人", "注册者"));
        notes.day(ReadField.VALID_FROM, writing.after("注册日期", "注册时间", "注册日", "RegistrationDate"));
        notes.day(
                ReadField.VALID_UNTIL,
                writing.after("到期日期", "到期时间", "到期日", "过期时间", "有效期至", "ExpirationDate", "ExpiryDate"));
        notes.day(ReadField.ISSUED_ON, writing.after("打印日期", "下载日期", "出具日期", "颁发日期", "颁证日期", "发证日期", "签发日期"));
    }

    /** The registrar has an address on the web as well; the domain stands behind its word. */
    private static Optional<Piece> domain(Writing writing) {
        return Stream.concat(writing.after("域名:").stream(), writing.pieces().stream())
                .flatMap(piece -> DOMAIN.matcher(piece.text().toLowerCase(Locale.ROOT))
                        .results()
                        .map(found -> piece.saying(found.group())))
                .findFirst();
    }

    /** The day under a letter stands alone or behind its label. */
    private static boolean isSignature(Piece piece) {
        return piece.text().replaceFirst("^.{0,6}日期[:;.]?", "").length() <= "2026年12月31日".length();
    }
}
