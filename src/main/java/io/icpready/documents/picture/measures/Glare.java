package io.icpready.documents.picture.measures;

import java.util.Arrays;

/**
 * Finds a lamp mirrored in a document: a solid patch of pure white inside the picture. White paper
 * is no lamp: of a scan or a photo in full light most of the paper is nearly white, and where print
 * stands in the patch it can be read.
 */
final class Glare {

    /** Whiteness of the paper from which white is the paper's own. */
    private static final int WHITE_PAPER = 235;

    /** Share of pure white in a patch, row by row between its ends; less is print on paper. */
    private static final double SOLID = 0.85;

    private final Thumbnail picture;
    private final boolean[] open;
    private int[] stack = new int[1024];
    private final int[] first;
    private final int[] last;

    private Glare(Thumbnail picture) {
        this.picture = picture;
        open = new boolean[picture.size()];
        for (int at = 0; at < open.length; at++) {
            open[at] = picture.darkest(at) >= Paper.BURNT_OUT;
        }
        first = new int[picture.height()];
        last = new int[picture.height()];
    }

    /** Share of the largest such patch, 0 to 1. */
    static double share(Thumbnail picture, Paper paper) {
        return paper.whiteness() >= WHITE_PAPER ? 0 : (double) new Glare(picture).largest() / picture.size();
    }

    private int largest() {
        int largest = 0;
        for (int at = 0; at < open.length; at++) {
            if (open[at]) {
                largest = Math.max(largest, patch(at));
            }
        }
        return largest;
    }

    /** Clears one patch and gives its pixels; none when it touches a side or has print in it. */
    private int patch(int start) {
        int width = picture.width();
        Arrays.fill(first, width);
        Arrays.fill(last, -1);
        int waiting = push(0, start);
        int size = 0;
        boolean touchesSide = false;
        while (waiting > 0) {
            waiting--;
            int at = stack[waiting];
            int x = at % width;
            int y = at / width;
            size++;
            first[y] = Math.min(first[y], x);
            last[y] = Math.max(last[y], x);
            touchesSide |= x == 0 || y == 0 || x == width - 1 || y == picture.height() - 1;
            if (x > 0) {
                waiting = push(waiting, at - 1);
            }
            if (x < width - 1) {
                waiting = push(waiting, at + 1);
            }
            waiting = push(waiting, at - width);
            waiting = push(waiting, at + width);
        }
        return touchesSide || size < SOLID * span() ? 0 : size;
    }

    private int push(int waiting, int at) {
        if (at < 0 || at >= open.length || !open[at]) {
            return waiting;
        }
        open[at] = false;
        if (waiting == stack.length) {
            stack = Arrays.copyOf(stack, 2 * stack.length);
        }
        stack[waiting] = at;
        return waiting + 1;
    }

    private int span() {
        int span = 0;
        for (int y = 0; y < first.length; y++) {
            span += Math.max(0, last[y] - first[y] + 1);
        }
        return span;
    }
}
