package io.icpready.documents.reading.sight;

/**
 * A rectangle at any angle.
 *
 * @param x centre
 * @param y centre, growing downwards
 * @param width extent along the angle
 * @param height extent across it
 * @param angle radians by which its width is turned clockwise from the horizontal
 */
record Slanted(double x, double y, double width, double height, double angle) {

    /** Whether it is taller than a line of text that lies flat. */
    boolean tall() {
        return height > 1.5 * width;
    }

    boolean flat() {
        return width > 1.5 * height;
    }

    double area() {
        return width * height;
    }

    /** The same area, read from its upper edge downwards. */
    Slanted onItsSide() {
        return new Slanted(x, y, height, width, angle + Math.PI / 2);
    }

    Slanted upsideDown() {
        return new Slanted(x, y, width, height, angle + Math.PI);
    }

    Slanted scaled(double factor) {
        return new Slanted(x * factor, y * factor, width * factor, height * factor, angle);
    }

    /** Grown on every side. */
    Slanted grown(double by) {
        return new Slanted(x, y, width + 2 * by, height + 2 * by, angle);
    }

    /** The upright box around it. */
    Box boxIn(int pictureWidth, int pictureHeight) {
        double across = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height) / 2;
        double down = (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height) / 2;
        int left = thousandths(x - across, pictureWidth);
        int top = thousandths(y - down, pictureHeight);
        return new Box(
                left, top, thousandths(x + across, pictureWidth) - left, thousandths(y + down, pictureHeight) - top);
    }

    private static int thousandths(double at, int whole) {
        return (int) Math.round(Math.max(0, Math.min(1, at / whole)) * 1000);
    }
}
