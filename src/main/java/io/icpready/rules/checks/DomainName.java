package io.icpready.rules.checks;

import com.google.common.net.InternetDomainName;
import com.ibm.icu.text.IDNA;
import java.util.Optional;
import java.util.Set;

/**
 * A domain name as typed, read by UTS 46 and the public suffix list.
 *
 * @param unicode the name in Unicode form, for people
 * @param suffix what stands behind the registrable label, in Unicode form, without leading dot
 * @param registrable the registrable name within it, in Unicode form; empty when the name is a
 *     suffix itself
 * @param platform the suffix in or above it under which somebody gives out names of their own, such as
 *     github.io, in Unicode form; from the private section of the public suffix list
 */
public record DomainName(String unicode, String suffix, Optional<String> registrable, Optional<String> platform) {

    private static final String PUNYCODE = "xn--";
    private static final int RULES = IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.USE_STD3_RULES;
    private static final IDNA UTS46 = IDNA.getUTS46Instance(RULES);

    /**
     * Reads a name.
     *
     * @param approvedSuffixes suffixes under which names are given out although the public suffix
     *     list may not know them, such as 公益.cn
     * @return empty when it is no domain name at all
     */
    public static Optional<DomainName> read(String typed, Set<String> approvedSuffixes) {
        IDNA.Info info = new IDNA.Info();
        String ascii = withoutRootDot(
                UTS46.nameToASCII(typed.strip(), new StringBuilder(), info).toString());
        // Guava takes a second dot at the end for the root as well.
        if (info.hasErrors() || ascii.endsWith(".") || !InternetDomainName.isValid(ascii)) {
            return Optional.empty();
        }
        return Optional.of(of(InternetDomainName.from(ascii), approvedSuffixes));
    }

    /** True when exactly one label stands before the suffix. */
    public boolean isRegistrable() {
        return registrable.filter(unicode::equals).isPresent();
    }

    /** How many levels it has, its suffix counted as one. */
    public int levels() {
        return unicode.length() == suffix.length()
                ? 1
                : 1
                        + unicode.substring(0, unicode.length() - suffix.length() - 1)
                                .split("\\.")
                                .length;
    }

    /** The last label, for example {@code cn} of {@code com.cn}. */
    String topLevel() {
        return suffix.substring(suffix.lastIndexOf('.') + 1);
    }

    private static DomainName of(InternetDomainName name, Set<String> approvedSuffixes) {
        String unicode = toUnicode(name.toString());
        String suffix = longerOf(registrySuffix(name), approvedSuffix(unicode, approvedSuffixes));
        return new DomainName(unicode, suffix, oneLabelMore(unicode, suffix), platform(name));
    }

    /** A last label that the list does not know counts as a suffix: new ones appear every year. */
    private static String registrySuffix(InternetDomainName name) {
        InternetDomainName suffix = name.registrySuffix();
        return toUnicode(suffix == null ? name.parts().get(name.parts().size() - 1) : suffix.toString());
    }

    private static Optional<String> platform(InternetDomainName name) {
        return Optional.ofNullable(name.publicSuffix())
                .filter(suffix -> !suffix.equals(name.registrySuffix()))
                .map(suffix -> toUnicode(suffix.toString()));
    }

    private static String approvedSuffix(String unicode, Set<String> approvedSuffixes) {
        String rest = unicode;
        while (!approvedSuffixes.contains(rest)) {
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return "";
            }
            rest = rest.substring(dot + 1);
        }
        return rest;
    }

    private static String longerOf(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    /** The name of one label more than a suffix in it, which is what is given out there. */
    Optional<String> labelBelow(String above) {
        return oneLabelMore(unicode, above);
    }

    private static Optional<String> oneLabelMore(String unicode, String suffix) {
        if (unicode.length() == suffix.length()) {
            return Optional.empty();
        }
        String before = unicode.substring(0, unicode.length() - suffix.length() - 1);
        return Optional.of(before.substring(before.lastIndexOf('.') + 1) + "." + suffix);
    }

    /** Without a label of Punycode it is Unicode already. */
    private static String toUnicode(String ascii) {
        return !ascii.contains(PUNYCODE)
                ? ascii
                : UTS46.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info())
                        .toString();
    }

    private static String withoutRootDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
