package io.icpready.observations.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A registrant's name that can be compared: neither masked, nor withheld, nor that of a privacy service. */
final class Holder {

    private static final Pattern WITHHELD = Pattern.compile(
            "redacted|privacy|private|whoisguard|whois ?protect|proxy|not disclosed|not available|withheld"
                    + "|data protected|domains by|contact privacy|anonym|statutory mask|identity protect|protection serv"
                    + "|隐私|保护|未公开|不公开",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MASKED = Pattern.compile("[*＊]|XXX", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?:n/?a|none|null|-+|\\.+)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;

    private Holder() {}

    static Optional<String> of(String said) {
        return Optional.of(said.strip())
                .filter(name -> name.length() <= LONGEST)
                .filter(name -> !SAYS_NOTHING.matcher(name).matches())
                .filter(name -> !MASKED.matcher(name).find())
                .filter(name -> !WITHHELD.matcher(name.toLowerCase(Locale.ROOT)).find());
    }
}
