package io.icpready.documents.reading.sight;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture as red, green and blue of every pixel, row by row, 0xRRGGBB. */
record Pixels(int width, int height, int[] rgb) {

    private static final int GREY = 0x7C7468;

    static Pixels of(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }

    int longSide() {
        return Math.max(width, height);
    }

    /** The same picture at another size: pixels are averaged where there are more, interpolated where fewer. */
    Pixels resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        int[] resized = new int[newWidth * newHeight];
        double across = (double) width / newWidth;
        double down = (double) height / newHeight;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                resized[y * newWidth + x] = mean(x * across, y * down, across, down);
            }
        }
        return new Pixels(newWidth, newHeight, resized);
    }

    /** The same picture with grey to its right and below it. */
    Pixels framed(int newWidth, int newHeight) {
        int[] framed = new int[newWidth * newHeight];
        Arrays.fill(framed, GREY);
        for (int y = 0; y < height; y++) {
            System.arraycopy(rgb, y * width, framed, y * newWidth, width);
        }
        return new Pixels(newWidth, newHeight, framed);
    }

    private int mean(double left, double top, double across, double down) {
        int steps = (int) Math.max(1, Math.min(4, Math.ceil(Math.max(across, down))));
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int j = 0; j < steps; j++) {
            for (int i = 0; i < steps; i++) {
                int colour = at(left + (i + 0.5) * across / steps - 0.5, top + (j + 0.5) * down / steps - 0.5);
                red += colour >> 16 & 0xFF;
                green += colour >> 8 & 0xFF;
                blue += colour & 0xFF;
            }
        }
        int count = steps * steps;
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    /** The colour at a point between pixels; beyond the edge, that of the edge. */
    int at(double x, double y) {
        double inX = Math.max(0, Math.min(width - 1, x));
        double inY = Math.max(0, Math.min(height - 1, y));
        int left = (int) inX;
        int top = (int) inY;
        int right = Math.min(width - 1, left + 1);
        int bottom = Math.min(height - 1, top + 1);
        double toRight = inX - left;
        double toBottom = inY - top;
        int one = rgb[top * width + left];
        int two = rgb[top * width + right];
        int three = rgb[bottom * width + left];
        int four = rgb[bottom * width + right];
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double above = (one >> shift & 0xFF) * (1 - toRight) + (two >> shift & 0xFF) * toRight;
            double below = (three >> shift & 0xFF) * (1 - toRight) + (four >> shift & 0xFF) * toRight;
            colour |= (int) (above * (1 - toBottom) + below * toBottom + 0.5) << shift;
        }
        return colour;
    }

    /**
     * Cuts out what a slanted rectangle holds, straightened to a given size.
     *
     * @param mirrored from right to left, for pictures that were taken in a mirror
     */
    Pixels cut(Slanted part, int cutWidth, int cutHeight, boolean mirrored) {
        int[] cut = new int[cutWidth * cutHeight];
        double cos = Math.cos(part.angle());
        double sin = Math.sin(part.angle());
        int steps = (int) Math.max(1, Math.min(3, Math.round(part.height() / cutHeight)));
        for (int y = 0; y < cutHeight; y++) {
            for (int x = 0; x < cutWidth; x++) {
                int from = mirrored ? cutWidth - 1 - x : x;
                cut[y * cutWidth + x] = sampled(part, cos, sin, from, y, cutWidth, cutHeight, steps);
            }
        }
        return new Pixels(cutWidth, cutHeight, cut);
    }

    private int sampled(Slanted part, double cos, double sin, int x, int y, int cutWidth, int cutHeight, int steps) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int j = 0; j < steps; j++) {
            for (int i = 0; i < steps; i++) {
                double along = ((x + (i + 0.5) / steps) / cutWidth - 0.5) * part.width();
                double across = ((y + (j + 0.5) / steps) / cutHeight - 0.5) * part.height();
                int colour =
                        at(part.x() + along * cos - across * sin - 0.5, part.y() + along * sin + across * cos - 0.5);
                red += colour >> 16 & 0xFF;
                green += colour >> 8 & 0xFF;
                blue += colour & 0xFF;
            }
        }
        int count = steps * steps;
        return red / count << 16 | green / count << 8 | blue / count;
    }

    /**
     * Three planes of numbers as the models take them: blue, green, red, as they were trained.
     *
     * @param mean of each plane, of values 0 to 1
     * @param deviation of each plane
     */
    float[] planes(float[] mean, float[] deviation) {
        int size = rgb.length;
        float[] planes = new float[3 * size];
        for (int i = 0; i < size; i++) {
            for (int plane = 0; plane < 3; plane++) {
                float value = (rgb[i] >> 8 * plane & 0xFF) / 255f;
                planes[plane * size + i] = (value - mean[plane]) / deviation[plane];
            }
        }
        return planes;
    }
}
