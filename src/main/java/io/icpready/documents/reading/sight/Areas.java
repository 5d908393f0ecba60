package io.icpready.documents.reading.sight;

import io.icpready.documents.reading.sight.MinimalRectangle.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a map that says of every pixel how likely it is text, the areas that are. */
final class Areas {

    /** From this probability on a pixel is text. The three are those of the model's own program. */
    private static final float TEXT = 0.3f;

    /** Mean probability that an area must have. */
    private static final double LEAST_SCORE = 0.6;

    /** The model marks the core of a line only; its area grows by this share of area to circumference. */
    private static final double GROWTH = 1.6;

    private static final double LEAST_SIDE = 3;

    private final float[] likely;
    private final int width;
    private final int height;
    private final boolean[] seen;
    private final int[] queue;

    private Areas(float[] likely, int width, int height) {
        this.likely = likely;
        this.width = width;
        this.height = height;
        this.seen = new boolean[likely.length];
        this.queue = new int[likely.length];
    }

    static List<Slanted> of(float[] likely, int width, int height) {
        return new Areas(likely, width, height).all();
    }

    private List<Slanted> all() {
        List<Slanted> areas = new ArrayList<>();
        for (int at = 0; at < likely.length; at++) {
            if (!seen[at] && likely[at] > TEXT) {
                from(at).ifPresent(areas::add);
            }
        }
        return areas;
    }

    private Optional<Slanted> from(int start) {
        List<Point> edge = new ArrayList<>();
        int filled = 0;
        int taken = 0;
        double score = 0;
        queue[filled++] = start;
        seen[start] = true;
        while (taken < filled) {
            int at = queue[taken++];
            score += likely[at];
            int x = at % width;
            int y = at / width;
            int before = filled;
            int inside = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    if (isText(x + dx, y + dy)) {
                        inside++;
                        int next = at + dy * width + dx;
                        if (!seen[next]) {
                            seen[next] = true;
                            queue[filled++] = next;
                        }
                    }
                }
            }
            if (inside < 9 || before == 1) {
                edge.add(new Point(x, y));
                edge.add(new Point(x + 1.0, y + 1.0));
            }
        }
        Slanted core = MinimalRectangle.around(edge);
        if (Math.min(core.width(), core.height()) < LEAST_SIDE || score / filled < LEAST_SCORE) {
            return Optional.empty();
        }
        return Optional.of(core.grown(core.area() * GROWTH / (2 * (core.width() + core.height()))));
    }

    private boolean isText(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && likely[y * width + x] > TEXT;
    }
}
