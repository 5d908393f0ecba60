package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.sight.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that is written on a picture, and how to find a value by what is printed before it. */
final class Writing {

    /** How far from its label a value may begin, in heights of the text. */
    private static final double REACH = 12;

    private static final Pattern COLON = Pattern.compile("^[:;.,·、‧•\\-_|]+");

    private final List<Piece> pieces;

    private Writing(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static Writing of(List<TextLine> lines) {
        List<Piece> pieces = new ArrayList<>();
        double speck = heightOfMost(lines) / 2;
        lines.stream()
                .map(Piece::of)
                .filter(piece -> !piece.text().isEmpty())
                .filter(piece -> piece.text().length() > 2 || piece.place().height() >= speck)
                .sorted(Comparator.comparingDouble(piece -> piece.place().x()))
                .forEach(piece -> join(pieces, piece));
        pieces.sort(Comparator.comparingDouble(piece -> piece.place().y()));
        return new Writing(List.copyOf(pieces));
    }

    /** A speck of dirt reads like a digit, but is smaller than any. */
    private static double heightOfMost(List<TextLine> lines) {
        double[] heights = lines.stream()
                .mapToDouble(line -> line.place().height())
                .sorted()
                .toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    private static void join(List<Piece> pieces, Piece next) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).goesOnIn(next)) {
                pieces.set(i, pieces.get(i).with(next));
                return;
            }
        }
        pieces.add(next);
    }

    /** From top to bottom. */
    List<Piece> pieces() {
        return pieces;
    }

    boolean says(String... words) {
        return pieces.stream().anyMatch(piece -> contains(piece, words));
    }

    /** Whether one of these words stands in two places. */
    boolean saysTwice(String... words) {
        return Arrays.stream(words)
                .anyMatch(word ->
                        pieces.stream().filter(piece -> contains(piece, word)).count() > 1);
    }

    private static boolean contains(Piece piece, String... words) {
        for (String word : words) {
            if (piece.text().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind the first of these labels that is there and has something behind it. */
    Optional<Piece> after(String... labels) {
        for (String label : labels) {
            for (Piece piece : pieces) {
                int at = piece.text().indexOf(label);
                if (at >= 0) {
                    Optional<Piece> value = behind(piece, piece.text().substring(at + label.length()));
                    if (value.isPresent()) {
                        return value;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> behind(Piece label, String rest) {
        String value = COLON.matcher(rest).replaceFirst("");
        if (!value.isEmpty()) {
            return Optional.of(label.saying(value));
        }
        return right(label)
                .map(piece -> piece.saying(COLON.matcher(piece.text()).replaceFirst("")));
    }

    private Optional<Piece> right(Piece label) {
        double reach = label.place().height() * REACH;
        return pieces.stream()
                .filter(piece -> piece != label && label.place().besides(piece.place()))
                .filter(piece ->
                        label.place().gapTo(piece.place()) > -label.place().height())
                .filter(piece -> label.place().gapTo(piece.place()) < reach)
                .min(Comparator.comparingDouble(piece -> label.place().gapTo(piece.place())));
    }

    /** The first text of this form, as the whole match of a piece. */
    Optional<Piece> matching(Pattern form, Predicate<String> right) {
        for (Piece piece : pieces) {
            Matcher matcher = form.matcher(piece.text());
            for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
                if (right.test(matcher.group())) {
                    return Optional.of(piece.saying(matcher.group()));
                }
            }
        }
        return Optional.empty();
    }
}
