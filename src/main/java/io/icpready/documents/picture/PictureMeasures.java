package io.icpready.documents.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** What can be measured on a thumbnail; what it means is said by {@link Hints}. */
final class PictureMeasures {

    private static final int TILE = 50;

    /** A channel value from which a pixel counts as burnt out. */
    private static final int BURNT_OUT = 250;

    /** A second difference of brightness that print makes and paper does not. */
    private static final int STRONG_EDGE = 60;

    /** Share of a side that counts as its outermost strip. */
    private static final double STRIP = 0.01;

    private final Thumbnail picture;

    /** Second difference of brightness at every pixel; 0 along the border. */
    private final int[] second;

    PictureMeasures(Thumbnail picture) {
        this.picture = picture;
        this.second = laplacian(picture);
    }

    /** Mean difference of the strongest and the weakest colour, 0 to 255. */
    double colour() {
        long sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += picture.chroma(i);
        }
        return (double) sum / picture.size();
    }

    /** Mean brightness, 0 to 255. */
    double brightness() {
        long sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += picture.light(i);
        }
        return (double) sum / picture.size();
    }

    /**
     * The variance of the Laplacian, at the 90th percentile of tiles: the sharpest tenth of the
     * picture counts, so that an empty table around the document does not.
     */
    double sharpness() {
        List<Double> variances = new ArrayList<>();
        for (int y = 0; y < picture.height(); y += TILE) {
            for (int x = 0; x < picture.width(); x += TILE) {
                variances.add(variance(x, y));
            }
        }
        Collections.sort(variances);
        return variances.get((int) (0.9 * (variances.size() - 1)));
    }

    private double variance(int left, int top) {
        int right = Math.min(left + TILE, picture.width());
        int bottom = Math.min(top + TILE, picture.height());
        long sum = 0;
        long squares = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int value = second[y * picture.width() + x];
                sum += value;
                squares += (long) value * value;
            }
        }
        double count = (double) (right - left) * (bottom - top);
        double mean = sum / count;
        return squares / count - mean * mean;
    }

    /** Share of the largest burnt-out patch that touches no side of the picture. */
    double glare() {
        BitSet open = new BitSet(picture.size());
        for (int i = 0; i < picture.size(); i++) {
            open.set(i, picture.darkest(i) >= BURNT_OUT);
        }
        int largest = 0;
        for (int at = open.nextSetBit(0); at >= 0; at = open.nextSetBit(at)) {
            largest = Math.max(largest, patch(open, at));
        }
        return (double) largest / picture.size();
    }

    /** Clears one patch and gives its pixels; none when it touches a side. */
    private int patch(BitSet open, int start) {
        int width = picture.width();
        Deque<Integer> todo = new ArrayDeque<>(List.of(start));
        open.clear(start);
        int size = 0;
        boolean touchesSide = false;
        while (!todo.isEmpty()) {
            int at = todo.pop();
            size++;
            int x = at % width;
            int y = at / width;
            touchesSide |= x == 0 || y == 0 || x == width - 1 || y == picture.height() - 1;
            if (x > 0) {
                visit(open, todo, at - 1);
            }
            if (x < width - 1) {
                visit(open, todo, at + 1);
            }
            visit(open, todo, at - width);
            visit(open, todo, at + width);
        }
        return touchesSide ? 0 : size;
    }

    private static void visit(BitSet open, Deque<Integer> todo, int at) {
        if (at >= 0 && open.get(at)) {
            open.clear(at);
            todo.push(at);
        }
    }

    /** Share of strong edges in the busiest of the four outermost strips. */
    double edgesAtBorder() {
        int width = picture.width();
        int height = picture.height();
        int across = Math.max(2, (int) (width * STRIP));
        int down = Math.max(2, (int) (height * STRIP));
        double sides = Math.max(edges(1, 1, across, height - 1), edges(width - across, 1, width - 1, height - 1));
        double ends = Math.max(edges(1, 1, width - 1, down), edges(1, height - down, width - 1, height - 1));
        return Math.max(sides, ends);
    }

    private double edges(int left, int top, int right, int bottom) {
        int strong = 0;
        int all = 0;
        // A picture one pixel wide or high has no inside: its strips begin behind its end.
        for (int y = Math.max(0, top); y < Math.min(bottom, picture.height()); y++) {
            for (int x = Math.max(0, left); x < Math.min(right, picture.width()); x++) {
                strong += Math.abs(second[y * picture.width() + x]) > STRONG_EDGE ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) strong / all;
    }

    private static int[] laplacian(Thumbnail picture) {
        int width = picture.width();
        int[] second = new int[picture.size()];
        for (int y = 1; y < picture.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                second[at] = picture.light(at - 1)
                        + picture.light(at + 1)
                        + picture.light(at - width)
                        + picture.light(at + width)
                        - 4 * picture.light(at);
            }
        }
        return second;
    }
}
