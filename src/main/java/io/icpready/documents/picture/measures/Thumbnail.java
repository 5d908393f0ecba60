package io.icpready.documents.picture.measures;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.stream.IntStream;

/**
 * A small copy of a picture on which the hints are worked out, at most {@link #LONG_SIDE} pixels on
 * its long side. Red, green and blue are 0 to 255, row by row; transparency shows white.
 */
public final class Thumbnail {

    public static final int LONG_SIDE = 1000;

    private final int width;
    private final int height;
    private final int[] colours;
    private final byte[] light;

    private Thumbnail(int width, int height, int[] colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        light = new byte[colours.length];
        for (int at = 0; at < light.length; at++) {
            light[at] = (byte) (int) brightness(red(at), green(at), blue(at));
        }
    }

    public static Thumbnail of(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return from(raster, (row, at) -> onWhite(palette.getRGB(row[at])));
        }
        if (raster.getNumBands() == 3
                && raster.getParent() == null
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte samples) {
            return of(raster, photo(model, samples));
        }
        int excess = Math.max(0, colours.getComponentSize(0) - 8);
        return from(raster, direct(raster.getNumBands(), excess));
    }

    /** Grey, grey with transparency, colour, colour with transparency. */
    private static Pixel direct(int bands, int excess) {
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

    /** Reads a line of a picture as colours, 0xRRGGBB. */
    private interface Line {
        void read(int y, int[] colours);
    }

    /** Reads the samples of one pixel, of which the first is given, as 0xRRGGBB. */
    private interface Pixel {
        int rgb(int[] row, int at);
    }

    /** What nearly every picture is decoded to, without a copy of its samples and a call for each pixel. */
    private static Line photo(PixelInterleavedSampleModel model, DataBufferByte samples) {
        byte[] bytes = samples.getData();
        int[] bands = model.getBandOffsets();
        int step = model.getPixelStride();
        return (y, colours) -> {
            int at = samples.getOffset() + y * model.getScanlineStride();
            for (int x = 0; x < colours.length; x++, at += step) {
                colours[x] = (bytes[at + bands[0]] & 0xFF) << 16
                        | (bytes[at + bands[1]] & 0xFF) << 8
                        | bytes[at + bands[2]] & 0xFF;
            }
        };
    }

    private static Thumbnail from(Raster raster, Pixel pixel) {
        int bands = raster.getNumBands();
        int[] row = new int[raster.getWidth() * bands];
        return of(raster, (y, colours) -> {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, colours.length, 1, row);
            for (int x = 0; x < colours.length; x++) {
                colours[x] = pixel.rgb(row, x * bands);
            }
        });
    }

    private static Thumbnail of(Raster raster, Line line) {
        int[] colours = new int[raster.getWidth()];
        Reduction reduction = new Reduction(raster.getWidth(), raster.getHeight());
        for (int y = 0; y < raster.getHeight(); y++) {
            line.read(y, colours);
            reduction.add(colours);
        }
        return new Thumbnail(reduction.width, reduction.height, reduction.colours);
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

    /**
     * Averages of the pixels that fall on one of the thumbnail, taken row by row: what is summed up
     * stays small enough for the nearest cache.
     */
    private static final class Reduction {

        private final int sourceHeight;
        private final int width;
        private final int height;
        private final int[] columns;
        private final double[] parts;
        private final long[] sums;
        private final int[] colours;
        private int taken;
        private int summed;

        Reduction(int sourceWidth, int sourceHeight) {
            double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(sourceWidth, sourceHeight));
            this.sourceHeight = sourceHeight;
            width = Math.max(1, (int) (sourceWidth * scale));
            height = Math.max(1, (int) (sourceHeight * scale));
            columns = new int[sourceWidth];
            int[] hits = new int[width];
            for (int x = 0; x < sourceWidth; x++) {
                columns[x] = (int) ((long) x * width / sourceWidth);
                hits[columns[x]]++;
            }
            parts = IntStream.of(hits).mapToDouble(hit -> 1.0 / hit).toArray();
            sums = new long[width];
            colours = new int[width * height];
        }

        void add(int[] row) {
            for (int x = 0; x < row.length; x++) {
                sums[columns[x]] += apart(row[x]);
            }
            summed++;
            int line = line(taken);
            taken++;
            if (line(taken) != line) {
                average(line * width);
            }
        }

        private int line(int y) {
            return (int) ((long) y * height / sourceHeight);
        }

        private void average(int start) {
            double rows = 1.0 / summed;
            for (int x = 0; x < width; x++) {
                double part = parts[x] * rows;
                colours[start + x] = share(sums[x] >>> 40, part) << 16
                        | share(sums[x] >>> 20 & 0xFFFFF, part) << 8
                        | share(sums[x] & 0xFFFFF, part);
                sums[x] = 0;
            }
            summed = 0;
        }

        /** Three sums in one number: each has room for 4,000 pixels. */
        private static long apart(int rgb) {
            return (rgb & 0xFF0000L) << 24 | (rgb & 0xFF00L) << 12 | rgb & 0xFFL;
        }

        /** A whole quotient without a division: the half keeps it from falling below a whole number. */
        private static int share(long sum, double part) {
            return (int) ((sum + 0.5) * part);
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int size() {
        return colours.length;
    }

    int red(int at) {
        return colours[at] >> 16;
    }

    int green(int at) {
        return colours[at] >> 8 & 0xFF;
    }

    int blue(int at) {
        return colours[at] & 0xFF;
    }

    /** The weakest of the three colours: 255 is pure white. */
    int darkest(int at) {
        return Math.min(red(at), Math.min(green(at), blue(at)));
    }

    /** Brightness of a colour by the weights of ITU-R BT.601. */
    static double brightness(double red, double green, double blue) {
        return (299 * red + 587 * green + 114 * blue) / 1000;
    }

    /** Brightness, 0 to 255. */
    int light(int at) {
        return light[at] & 0xFF;
    }
}
