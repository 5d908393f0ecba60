package io.icpready.documents.picture.measures;

import java.util.function.IntUnaryOperator;

/**
 * Finds print that runs out of the picture: narrow dark strokes on paper, met on a walk along each
 * side. A table under the document is no paper, and its grain is not dark enough.
 */
final class BorderPrint {

    /** How deep inside the picture a walk may go, as a share of its side. */
    private static final double STRIP = 0.01;

    /** Widest stroke in pixels. */
    private static final int STROKE = 12;

    /** Brightness of print by that of the paper on both sides of it. */
    private static final double DARK = 0.7;

    private final Thumbnail picture;
    private final Paper sheet;

    BorderPrint(Thumbnail picture, Paper sheet) {
        this.picture = picture;
        this.sheet = sheet;
    }

    /** Share of print on the walk that meets most of it, 0 to 1. */
    double share() {
        int width = picture.width();
        int height = picture.height();
        double most = 0;
        for (int depth = 0; depth < Math.max(1, (int) (height * STRIP)); depth++) {
            int top = depth * width;
            int bottom = (height - 1 - depth) * width;
            most = Math.max(most, print(width, step -> top + step));
            most = Math.max(most, print(width, step -> bottom + step));
        }
        for (int depth = 0; depth < Math.max(1, (int) (width * STRIP)); depth++) {
            int left = depth;
            int right = width - 1 - depth;
            most = Math.max(most, print(height, step -> step * width + left));
            most = Math.max(most, print(height, step -> step * width + right));
        }
        return most;
    }

    private double print(int steps, IntUnaryOperator path) {
        int[] light = new int[steps];
        for (int step = 0; step < steps; step++) {
            light[step] = picture.light(path.applyAsInt(step));
        }
        int dark = 0;
        for (int step = 0; step < steps; step++) {
            int paper = Math.min(brightest(light, step - STROKE, step), brightest(light, step + 1, step + 1 + STROKE));
            dark += sheet.mayBe(paper) && light[step] < DARK * paper ? 1 : 0;
        }
        return (double) dark / steps;
    }

    private static int brightest(int[] light, int from, int to) {
        int brightest = 0;
        for (int step = Math.max(0, from); step < Math.min(to, light.length); step++) {
            brightest = Math.max(brightest, light[step]);
        }
        return brightest;
    }
}
