package io.icpready.observations.registry;

import io.icpready.observations.Trouble;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what port 43 answers, in whatever form; says "unreadable" rather than something wrong. */
final class WhoisAnswer {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final Pattern REFUSES = Pattern.compile(
            "limit exceeded|exceeded the|quota|too many|too fast|queried interval is too short|try again later"
                    + "|access denied|blacklisted|has been blocked|connection refused|rate limit",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KNOWS_NOTHING = Pattern.compile(
            "no match(?:ing)?\\b|not found|no found|no data found|no entries found|no object found|does not exist"
                    + "|has not been registered|not registered|is free|is available|available for registration"
                    + "|status:\\s*(?:free|available)|nothing found|no such domain"
                    + "|in the reserved list|is prohibited",
            Pattern.CASE_INSENSITIVE);

    private static final String[] NAME = {"domain name", "domain", "puny name", "ascii", "domainname"};

    private static final String[] EXPIRES = {
        "registry expiry date",
        "expiration time",
        "expiration date",
        "expiry date",
        "registrar registration expiration date",
        "record expires on",
        "domain expiration date",
        "expires on",
        "expire date",
        "expires",
        "expire",
        "expired",
        "paid-till",
        "renewal date",
        "validity",
        "valid until",
        "有効期限"
    };

    private static final String[] REGISTERED = {
        "creation date",
        "registration time",
        "registration date",
        "created date",
        "domain name commencement date",
        "record created on",
        "registered on",
        "registered date",
        "created on",
        "created",
        "registered",
        "domain registration date",
        "登録年月日"
    };

    private static final String[] REGISTRAR = {
        "sponsoring registrar",
        "registrar",
        "registrar name",
        "sponsoring registrar name",
        "registrar organization",
        "registration service provider",
        "authorized agency",
        "support"
    };

    private static final String[] REGISTRAR_ID = {"registrar iana id", "sponsoring registrar iana id"};
    private static final String[] HOLDER = {"registrant", "registrant organization", "registrant name"};
    private static final String[] STATUS = {"domain status", "status", "state"};

    private WhoisAnswer() {}

    /** @param asked as A-labels */
    static Reply read(byte[] bytes, String asked) {
        String answer = decoded(bytes);
        WhoisLines lines = WhoisLines.of(answer);
        Reply reply = isAbout(lines, asked) ? reply(lines) : Reply.of(Trouble.UNREADABLE);
        return reply.trouble().isPresent() ? Reply.of(trouble(answer)) : reply;
    }

    private static Reply reply(WhoisLines lines) {
        return new Reply(
                        Optional.empty(),
                        day(lines, REGISTERED),
                        day(lines, EXPIRES),
                        lines.first(REGISTRAR).filter(name -> name.length() <= 200),
                        lines.first(REGISTRAR_ID).flatMap(WhoisAnswer::number),
                        lines.first(HOLDER).flatMap(Holder::of),
                        Statuses.of(lines.all(STATUS).flatMap(said -> Stream.of(said.split(",")))))
                .orUnreadable();
    }

    private static Trouble trouble(String answer) {
        if (KNOWS_NOTHING.matcher(answer).find()) {
            return Trouble.NOT_FOUND;
        }
        return REFUSES.matcher(answer).find() ? Trouble.REFUSED : Trouble.UNREADABLE;
    }

    /** Chinese names come with a second line as A-labels, and with their spellings in other characters. */
    private static boolean isAbout(WhoisLines lines, String asked) {
        List<String> names = Stream.of(NAME).flatMap(lines::all).toList();
        return names.isEmpty() || names.stream().anyMatch(name -> asked.equals(ascii(name)));
    }

    private static String ascii(String name) {
        String[] words = name.split("\\s");
        try {
            return IDN.toASCII(words[0].endsWith(".") ? words[0].substring(0, words[0].length() - 1) : words[0])
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return "";
        }
    }

    private static Optional<LocalDate> day(WhoisLines lines, String... labels) {
        return lines.all(labels)
                .flatMap(said -> RegistryDay.read(said).stream())
                .findFirst();
    }

    private static Optional<Integer> number(String said) {
        return Optional.of(said).filter(id -> id.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    private static String decoded(byte[] bytes) {
        for (Charset encoding : ENCODINGS) {
            try {
                return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
