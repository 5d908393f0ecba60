package io.icpready.documents;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A small copy of a picture on which the hints are worked out, at most {@link #LONG_SIDE} pixels on
 * its long side. Red, green and blue are 0 to 255, row by row; transparency shows white.
 */
final class Thumbnail {

    static final int LONG_SIDE = 1000;

    private final int width;
    private final int height;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] hits;

    private Thumbnail(int sourceWidth, int sourceHeight) {
        double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(sourceWidth, sourceHeight));
        width = Math.max(1, (int) (sourceWidth * scale));
        height = Math.max(1, (int) (sourceHeight * scale));
        red = new int[width * height];
        green = new int[width * height];
        blue = new int[width * height];
        hits = new int[width * height];
    }

    static Thumbnail of(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return from(raster, new Palette(palette));
        }
        int excess = Math.max(0, colours.getComponentSize(0) - 8);
        return switch (raster.getNumBands()) {
            case 1 -> from(raster, s -> rgb(s[0] >> excess, s[0] >> excess, s[0] >> excess, 255));
            case 2 ->
                    from(
                            raster,
                            s ->
                                    rgb(
                                            s[0] >> excess,
                                            s[0] >> excess,
                                            s[0] >> excess,
                                            s[1] >> excess));
            case 3 -> from(raster, s -> rgb(s[0] >> excess, s[1] >> excess, s[2] >> excess, 255));
            default ->
                    from(
                            raster,
                            s ->
                                    rgb(
                                            s[0] >> excess,
                                            s[1] >> excess,
                                            s[2] >> excess,
                                            s[3] >> excess));
        };
    }

    /**
     * A picture in printing colours as Adobe writes them, inverted. Without its colour profile the
     * colours are approximate, which is good enough to tell colour from grey and light from dark.
     */
    static Thumbnail ofFourColours(Raster raster) {
        return from(raster, s -> rgb(s[0] * s[3] / 255, s[1] * s[3] / 255, s[2] * s[3] / 255, 255));
    }

    private interface Samples {
        int rgb(int[] samples);
    }

    private record Palette(IndexColorModel colours) implements Samples {
        @Override
        public int rgb(int[] samples) {
            int argb = colours.getRGB(samples[0]);
            return Thumbnail.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24);
        }
    }

    private static int rgb(int red, int green, int blue, int alpha) {
        return onWhite(red, alpha) << 16 | onWhite(green, alpha) << 8 | onWhite(blue, alpha);
    }

    private static int onWhite(int value, int alpha) {
        return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha)) / 255;
    }

    private static Thumbnail from(Raster raster, Samples samples) {
        int sourceWidth = raster.getWidth();
        int sourceHeight = raster.getHeight();
        Thumbnail thumbnail = new Thumbnail(sourceWidth, sourceHeight);
        int bands = raster.getNumBands();
        int[] row = new int[sourceWidth * bands];
        int[] pixel = new int[bands];
        for (int y = 0; y < sourceHeight; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, sourceWidth, 1, row);
            int start = (int) ((long) y * thumbnail.height / sourceHeight) * thumbnail.width;
            for (int x = 0; x < sourceWidth; x++) {
                System.arraycopy(row, x * bands, pixel, 0, bands);
                int rgb = samples.rgb(pixel);
                thumbnail.add(start + (int) ((long) x * thumbnail.width / sourceWidth), rgb);
            }
        }
        thumbnail.average();
        return thumbnail;
    }

    private void add(int at, int rgb) {
        red[at] += rgb >> 16 & 0xFF;
        green[at] += rgb >> 8 & 0xFF;
        blue[at] += rgb & 0xFF;
        hits[at]++;
    }

    private void average() {
        for (int i = 0; i < hits.length; i++) {
            red[i] /= hits[i];
            green[i] /= hits[i];
            blue[i] /= hits[i];
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int size() {
        return hits.length;
    }

    /** Difference of the strongest and the weakest of the three colours: 0 is grey. */
    int chroma(int at) {
        return Math.max(red[at], Math.max(green[at], blue[at])) - darkest(at);
    }

    /** The weakest of the three colours: 255 is pure white. */
    int darkest(int at) {
        return Math.min(red[at], Math.min(green[at], blue[at]));
    }

    /** Brightness by the weights of ITU-R BT.601, 0 to 255. */
    int light(int at) {
        return (299 * red[at] + 587 * green[at] + 114 * blue[at]) / 1000;
    }
}
