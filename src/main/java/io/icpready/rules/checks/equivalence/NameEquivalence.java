package io.icpready.rules.checks.equivalence;

import io.icpready.rules.checks.equivalence.NameLikeness.Degree;
import io.icpready.rules.checks.equivalence.NameLikeness.Reason;
import io.icpready.rules.checks.equivalence.NameLikeness.Spot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares names of persons and units as people read them (DOM-11, steps E0 to E12). */
public final class NameEquivalence {

    private static final Comparator<Reason> GRAVEST_FIRST =
            Comparator.comparing(Reason::degree).reversed();

    private NameEquivalence() {}

    /**
     * How two names stand to each other.
     *
     * @param ours the name that is expected, as on the certificate
     * @param theirs the name beside it
     */
    public static NameLikeness compare(String ours, String theirs) {
        if (ours.equals(theirs)) {
            return NameLikeness.IDENTICAL;
        }
        String one = ours.strip();
        String other = theirs.strip();
        Set<Reason> put = EnumSet.noneOf(Reason.class);
        for (Reason reason : Folding.steps(one, other)) {
            String foldedOne = Folding.fold(reason, one);
            String foldedOther = Folding.fold(reason, other);
            if (foldedOne.equals(foldedOther)) {
                put.add(reason);
                return alike(put, reason, ours, theirs);
            }
            // without spaces there would be no words left whose order could differ
            if (reason != Reason.RUN_TOGETHER) {
                put.add(reason);
                one = foldedOne;
                other = foldedOther;
            }
        }
        return different(one, other, spot(ours, theirs));
    }

    private static NameLikeness alike(Set<Reason> put, Reason last, String ours, String theirs) {
        List<Reason> needed = put.stream()
                .filter(reason -> !areEqual(without(put, reason), ours, theirs))
                .toList();
        List<Reason> said = (needed.isEmpty() ? List.of(last) : needed)
                .stream()
                        .filter(reason -> reason.degree() != Degree.IDENTICAL)
                        .sorted(GRAVEST_FIRST)
                        .toList();
        return said.isEmpty()
                ? NameLikeness.IDENTICAL
                : new NameLikeness(said.get(0).degree(), said, Optional.of(spot(ours, theirs)));
    }

    private static NameLikeness different(String one, String other, Spot spot) {
        boolean oneCharacter = isOneCharacterApart(
                one.codePoints().toArray(), other.codePoints().toArray());
        return new NameLikeness(
                Degree.DIFFERENT, oneCharacter ? List.of(Reason.ONE_CHARACTER) : List.of(), Optional.of(spot));
    }

    private static boolean areEqual(Set<Reason> put, String ours, String theirs) {
        return folded(put, ours).equals(folded(put, theirs));
    }

    private static String folded(Set<Reason> put, String name) {
        String folded = name.strip();
        for (Reason reason : put) {
            folded = Folding.fold(reason, folded);
        }
        return folded;
    }

    private static Set<Reason> without(Set<Reason> put, Reason one) {
        Set<Reason> others = EnumSet.copyOf(put);
        others.remove(one);
        return others;
    }

    /** One character more, fewer or other, where something is left that agrees. */
    private static boolean isOneCharacterApart(int[] one, int[] other) {
        int longer = Math.max(one.length, other.length);
        int shorter = Math.min(one.length, other.length);
        if (longer < 2 || longer - shorter > 1) {
            return false;
        }
        int head = Math.max(0, firstDifference(one, other));
        int from = head + 1;
        return Arrays.equals(
                tail(one, one.length == longer ? from : head), tail(other, other.length == longer ? from : head));
    }

    private static int firstDifference(int[] one, int[] other) {
        return Arrays.mismatch(one, other);
    }

    private static int[] tail(int[] points, int from) {
        return Arrays.copyOfRange(points, Math.min(from, points.length), points.length);
    }

    private static Spot spot(String ours, String theirs) {
        int[] one = ours.strip().codePoints().toArray();
        int[] other = theirs.strip().codePoints().toArray();
        int at = firstDifference(one, other);
        return new Spot(point(one, at), point(other, at));
    }

    private static Optional<Integer> point(int[] points, int at) {
        return at >= 0 && at < points.length ? Optional.of(points[at]) : Optional.empty();
    }
}
