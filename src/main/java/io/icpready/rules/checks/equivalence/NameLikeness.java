package io.icpready.rules.checks.equivalence;

import java.util.List;
import java.util.Optional;

/**
 * How two names stand to each other (DOM-11).
 *
 * @param reasons what keeps them from being identical, the gravest first; empty where they are
 * @param spot where they part, as typed; empty where they are identical
 */
public record NameLikeness(Degree degree, List<Reason> reasons, Optional<Spot> spot) {

    static final NameLikeness IDENTICAL = new NameLikeness(Degree.IDENTICAL, List.of(), Optional.empty());

    /** How sure it is that both names are one. */
    public enum Degree {
        /** Letter by letter, spaces aside. */
        IDENTICAL,
        /** One name, typed in two ways. */
        SAME,
        /** One name for most readers; the certificate decides. */
        UNCERTAIN,
        DIFFERENT
    }

    /** What two spellings of a name differ in, in the order in which the comparison puts it aside. */
    public enum Reason {
        /** A character without width, such as a zero width space (E1). */
        INVISIBLE(Degree.SAME),
        /** Full or half width, or a compatibility form (E2). */
        FORM(Degree.SAME),
        /** Width of round brackets (E2), which some administrations want as on the licence. */
        BRACKET_WIDTH(Degree.SAME),
        /** A code that old GBK systems write for a character (E11). */
        PRIVATE_USE(Degree.SAME),
        /** A radical that looks like a character, as copied PDFs have them (E3). */
        RADICAL(Degree.SAME),
        /** Spaces that mean nothing (E4): never said. */
        SPACES(Degree.IDENTICAL),
        /** The sign between the parts of a name (E5). */
        MIDDLE_DOT(Degree.SAME),
        /** Apostrophes, quotes and dashes (E6). */
        PUNCTUATION(Degree.SAME),
        /** Capitals, as in passports (E7). */
        LATIN_CASE(Degree.SAME),
        /** Latin words with and without a space between them. */
        RUN_TOGETHER(Degree.SAME),
        /** The sign between the parts of a name stands on one side alone (E8). */
        DOT_MISSING(Degree.UNCERTAIN),
        /** The same Latin words in another order (E9). */
        WORD_ORDER(Degree.UNCERTAIN),
        /** Simplified and traditional, or two printed forms (E10). */
        VARIANT(Degree.UNCERTAIN),
        /** One character more, fewer or other: different, but perhaps a typing error. */
        ONE_CHARACTER(Degree.DIFFERENT);

        private final Degree degree;

        Reason(Degree degree) {
            this.degree = degree;
        }

        Degree degree() {
            return degree;
        }

        /** Key of the words for it. */
        public String key() {
            return "nameReason." + name();
        }
    }

    /**
     * The first place at which two spellings part.
     *
     * @param ours code point there; empty where ours ends
     * @param theirs code point there; empty where theirs ends
     */
    public record Spot(Optional<Integer> ours, Optional<Integer> theirs) {}

    public NameLikeness {
        reasons = List.copyOf(reasons);
    }

    /** False where both may be the name of one person or unit. */
    public boolean isDifferent() {
        return degree == Degree.DIFFERENT;
    }

    /** The gravest difference. */
    public Optional<Reason> reason() {
        return reasons.stream().findFirst();
    }
}
