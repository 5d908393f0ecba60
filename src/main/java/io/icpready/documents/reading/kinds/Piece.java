package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.sight.Box;
import io.icpready.documents.reading.sight.Place;
import io.icpready.documents.reading.sight.TextLine;

/** Text that belongs together: a line, or several that stand close in one row. */
record Piece(String text, boolean sure, Place place, Box box) {

    /** A character whose fellow stands far from it, as in 名　　称. */
    private static final double SPACED = 5;

    private static final double CLOSE = 0.8;

    static Piece of(TextLine line) {
        return new Piece(Signs.plain(line.text()), line.sure(), line.place(), line.box());
    }

    /** Whether the other, to the right in the same row, continues it. */
    boolean goesOnIn(Piece other) {
        double gap = place.gapTo(other.place);
        double height = Math.max(place.height(), other.place.height());
        return place.besides(other.place) && gap > -height && gap < height * (text.length() == 1 ? SPACED : CLOSE);
    }

    Piece with(Piece other) {
        int left = Math.min(box.left(), other.box.left());
        int top = Math.min(box.top(), other.box.top());
        int right = Math.max(box.left() + box.width(), other.box.left() + other.box.width());
        int bottom = Math.max(box.top() + box.height(), other.box.top() + other.box.height());
        return new Piece(
                text + other.text,
                sure && other.sure,
                place.with(other.place),
                new Box(left, top, right - left, bottom - top));
    }

    Piece saying(String part) {
        return new Piece(part, sure, place, box);
    }
}
