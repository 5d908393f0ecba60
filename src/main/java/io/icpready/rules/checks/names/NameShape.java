package io.icpready.rules.checks.names;

import com.google.common.net.InternetDomainName;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import io.icpready.rules.checks.equivalence.NameEquivalence;
import io.icpready.rules.facts.Person;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.tables.names.NameAnswer;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.names.ShapeFault;
import io.icpready.rules.tables.names.WordPlace;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the name of a service is written: NAM-02. */
final class NameShape {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final int LONGEST_OF_INDIVIDUAL = 10;

    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.).*");
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}\\s]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern SYMBOL = Pattern.compile("[@#$%^*!?~|\\\\<>{}=+;:\"]");
    private static final Pattern SIGN = Pattern.compile("[-_.,/'&]");
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    private final NameTables tables;

    NameShape(NameTables tables) {
        this.tables = tables;
    }

    Stream<Draft> judge(NamedFiling filing) {
        return filing.text(WordPlace.SERVICE_NAME).stream()
                .flatMap(name -> Stream.concat(
                        faults(filing, filing.folded(WordPlace.SERVICE_NAME).orElseThrow())
                                .flatMap(fault -> draft(filing, name, fault))
                                .limit(1),
                        nameOfTheLeader(filing, name).flatMap(fault -> draft(filing, name, fault))));
    }

    private Stream<Draft> draft(NamedFiling filing, String name, ShapeFault fault) {
        NameAnswer answer = tables.shape(fault, filing.province(), filing.isIndividual(), filing.isApp());
        return answer.severity().stream()
                .map(severity -> NamesCheck.draft(severity, "NAM-02", fault.variant())
                        .text("name", name)
                        .about(WordPlace.SERVICE_NAME.fact())
                        .from(answer.origin()));
    }

    /** The faults of a folded name; only the first that matters is said. */
    private static Stream<ShapeFault> faults(NamedFiling filing, String name) {
        int length = name.codePointCount(0, name.length());
        return Stream.of(
                        fault(ShapeFault.DOMAIN, isDomain(filing, name)),
                        fault(ShapeFault.DIGITS, DIGITS.matcher(name).matches()),
                        fault(ShapeFault.NO_HAN, han(name) == 0),
                        fault(ShapeFault.SYMBOL, hasSymbol(name)),
                        fault(ShapeFault.SHORT, han(name) < SHORTEST),
                        fault(ShapeFault.LONG, length > LONGEST),
                        fault(ShapeFault.SIGN, SIGN.matcher(name).find()),
                        fault(ShapeFault.LONGISH, length > LONGEST_OF_INDIVIDUAL),
                        fault(ShapeFault.LATIN, LATIN.matcher(name).find()))
                .flatMap(Optional::stream);
    }

    private static Optional<ShapeFault> fault(ShapeFault fault, boolean found) {
        return found ? Optional.of(fault) : Optional.empty();
    }

    private static Stream<ShapeFault> nameOfTheLeader(NamedFiling filing, String name) {
        return filing.facts().leader().flatMap(Person::name).stream()
                .filter(leader -> !NameEquivalence.compare(leader, name).isDifferent())
                .map(leader -> ShapeFault.LEADER_NAME);
    }

    private static boolean isDomain(NamedFiling filing, String name) {
        return ADDRESS.matcher(name).matches()
                || isHost(name)
                || filing.folded(WordPlace.DOMAIN_NAME).filter(name::equals).isPresent();
    }

    private static boolean isHost(String name) {
        if (name.indexOf('.') <= 0) {
            return false;
        }
        String ascii =
                UTS46.nameToASCII(name, new StringBuilder(), new IDNA.Info()).toString();
        return InternetDomainName.isValid(ascii)
                && InternetDomainName.from(ascii).isUnderRegistrySuffix();
    }

    private static long han(String name) {
        return name.codePoints().filter(Character::isIdeographic).count();
    }

    private static boolean hasSymbol(String name) {
        return SYMBOL.matcher(name).find() || name.codePoints().anyMatch(NameShape::isEmoji);
    }

    private static boolean isEmoji(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
