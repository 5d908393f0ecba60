package io.icpready.documents.picture.measures;

import java.util.stream.IntStream;

/**
 * The paper of a document, which is what is bright in its picture. Its colour is that of the light
 * and of the paper itself, and tells nothing of whether the print is coloured.
 *
 * @param level brightness of the paper where the light is good, 1 to 255
 * @param red how much stronger than its brightness the paper's red is, about 1; so green, blue
 */
record Paper(int level, double red, double green, double blue) {

    /** A channel value from which a pixel counts as burnt out: its colour is lost. */
    static final int BURNT_OUT = 250;

    /** Share of the pixels that are darker than the paper's level. */
    private static final double DARKER = 0.9;

    /** Brightness, by the paper's level, from which a pixel may be paper in good light. */
    private static final double GOOD_LIGHT = 0.85;

    /** Brightness, by the paper's level, below which nothing is paper, even in the shade. */
    private static final double SHADED = 0.45;

    static Paper of(Thumbnail picture) {
        int[] lit = new int[256];
        int[] burntOut = new int[256];
        for (int at = 0; at < picture.size(); at++) {
            (picture.darkest(at) >= BURNT_OUT ? burntOut : lit)[picture.light(at)]++;
        }
        boolean burnt = sum(burntOut) > picture.size() * DARKER;
        int level = Math.max(1, burnt ? level(both(lit, burntOut)) : level(lit));
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int at = 0; at < picture.size(); at++) {
            if (picture.light(at) >= GOOD_LIGHT * level && (burnt || picture.darkest(at) < BURNT_OUT)) {
                red += picture.red(at);
                green += picture.green(at);
                blue += picture.blue(at);
            }
        }
        double light = Math.max(1, Thumbnail.brightness(red, green, blue));
        return new Paper(level, ratio(red, light), ratio(green, light), ratio(blue, light));
    }

    /** True when something so bright may be paper, in the light or in the shade. */
    boolean mayBe(double light) {
        return light > SHADED * level;
    }

    /** The weakest of the paper's three colours in good light: 255 is pure white. */
    double whiteness() {
        return level * Math.min(red, Math.min(green, blue));
    }

    private static double ratio(double sum, double light) {
        return Math.max(0.2, sum / light);
    }

    private static int sum(int[] histogram) {
        return IntStream.of(histogram).sum();
    }

    private static int[] both(int[] one, int[] other) {
        return IntStream.range(0, one.length)
                .map(light -> one[light] + other[light])
                .toArray();
    }

    /** What is burnt out does not count, unless there is hardly anything else. */
    private static int level(int[] histogram) {
        double darkest = DARKER * sum(histogram);
        int level = 0;
        for (int darker = histogram[0]; darker < darkest; ) {
            level++;
            darker += histogram[level];
        }
        return level;
    }

    /**
     * Difference of the strongest and the weakest of three colours seen on this paper, once the
     * paper's own tint is taken away and its level is 255.
     */
    double chroma(double red, double green, double blue) {
        double r = red / red();
        double g = green / green();
        double b = blue / blue();
        return (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b))) * 255 / level;
    }
}
