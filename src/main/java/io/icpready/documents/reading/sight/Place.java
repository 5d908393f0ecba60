package io.icpready.documents.reading.sight;

/**
 * Where a line stands for somebody who holds the picture so that its text is upright; in pixels of
 * no fixed origin.
 *
 * @param x centre, growing to the right
 * @param y centre, growing downwards
 * @param width along the text
 * @param height of the text
 */
public record Place(double x, double y, double width, double height) {

    double left() {
        return x - width / 2;
    }

    double right() {
        return x + width / 2;
    }

    /** Whether the other stands in the same row. */
    public boolean besides(Place other) {
        return Math.abs(y - other.y) < Math.min(height, other.height) * 0.6;
    }

    /** Free space from here to the other, to the right; negative where they overlap. */
    public double gapTo(Place other) {
        return other.left() - right();
    }

    /** The smallest place that holds both. */
    public Place with(Place other) {
        double from = Math.min(left(), other.left());
        double to = Math.max(right(), other.right());
        return new Place((from + to) / 2, (y + other.y) / 2, to - from, Math.max(height, other.height));
    }
}
