package io.icpready.documents.picture.measures;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A small copy of a picture on which the hints are worked out, at most {@link #LONG_SIDE} pixels on
 * its long side. Red, green and blue are 0 to 255, row by row; transparency shows white.
 */
public final class Thumbnail {

    public static final int LONG_SIDE = 1000;

    private final int width;
    private final int height;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] hits;
    private int[] light;

    private Thumbnail(int sourceWidth, int sourceHeight) {
        double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(sourceWidth, sourceHeight));
        width = Math.max(1, (int) (sourceWidth * scale));
        height = Math.max(1, (int) (sourceHeight * scale));
        red = new int[width * height];
        green = new int[width * height];
        blue = new int[width * height];
        hits = new int[width * height];
    }

    public static Thumbnail of(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return from(raster, (row, at) -> onWhite(palette.getRGB(row[at])));
        }
        int excess = Math.max(0, colours.getComponentSize(0) - 8);
        return from(raster, direct(raster.getNumBands(), excess));
    }

    /** Grey, grey with transparency, colour, colour with transparency. */
    private static Samples direct(int bands, int excess) {
        return switch (bands) {
            case 1 -> (row, at) -> (row[at] >> excess) * 0x010101;
            case 2 -> (row, at) -> onWhite(row[at + 1] >> excess << 24 | (row[at] >> excess) * 0x010101);
            case 3 -> (row, at) -> rgb(row, at, excess);
            default -> (row, at) -> onWhite(row[at + 3] >> excess << 24 | rgb(row, at, excess));
        };
    }

    /**
     * A picture in printing colours as Adobe writes them, inverted. Without its colour profile the
     * colours are approximate, which is good enough to tell colour from grey and light from dark.
     */
    public static Thumbnail ofFourColours(Raster raster) {
        return from(raster, (row, at) -> {
            int black = row[at + 3];
            return row[at] * black / 255 << 16 | row[at + 1] * black / 255 << 8 | row[at + 2] * black / 255;
        });
    }

    /** Red, green and blue as they stand. */
    public static Thumbnail ofBareColours(Raster raster) {
        return from(raster, direct(3, 0));
    }

    /** Reads one pixel of a row of samples as 0xRRGGBB. */
    private interface Samples {
        int rgb(int[] row, int at);
    }

    private static int rgb(int[] row, int at, int excess) {
        return row[at] >> excess << 16 | row[at + 1] >> excess << 8 | row[at + 2] >> excess;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb & 0xFFFFFF;
        }
        return onWhite(argb >> 16 & 0xFF, alpha) << 16
                | onWhite(argb >> 8 & 0xFF, alpha) << 8
                | onWhite(argb & 0xFF, alpha);
    }

    private static int onWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha)) / 255;
    }

    private static Thumbnail from(Raster raster, Samples samples) {
        int sourceWidth = raster.getWidth();
        int sourceHeight = raster.getHeight();
        Thumbnail thumbnail = new Thumbnail(sourceWidth, sourceHeight);
        int bands = raster.getNumBands();
        int[] row = new int[sourceWidth * bands];
        int[] columns = new int[sourceWidth];
        for (int x = 0; x < sourceWidth; x++) {
            columns[x] = (int) ((long) x * thumbnail.width / sourceWidth);
        }
        for (int y = 0; y < sourceHeight; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, sourceWidth, 1, row);
            int start = (int) ((long) y * thumbnail.height / sourceHeight) * thumbnail.width;
            for (int x = 0; x < sourceWidth; x++) {
                thumbnail.add(start + columns[x], samples.rgb(row, x * bands));
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
        light = new int[hits.length];
        for (int i = 0; i < hits.length; i++) {
            red[i] /= hits[i];
            green[i] /= hits[i];
            blue[i] /= hits[i];
            light[i] = (int) brightness(red[i], green[i], blue[i]);
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

    int red(int at) {
        return red[at];
    }

    int green(int at) {
        return green[at];
    }

    int blue(int at) {
        return blue[at];
    }

    /** The weakest of the three colours: 255 is pure white. */
    int darkest(int at) {
        return Math.min(red[at], Math.min(green[at], blue[at]));
    }

    /** Brightness of a colour by the weights of ITU-R BT.601. */
    static double brightness(double red, double green, double blue) {
        return (299 * red + 587 * green + 114 * blue) / 1000;
    }

    /** Brightness, 0 to 255. */
    int light(int at) {
        return light[at];
    }
}
