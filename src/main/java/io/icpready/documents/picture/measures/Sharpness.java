package io.icpready.documents.picture.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sharpness as the variance of the Laplacian of the brightness, tile by tile: print has much of it,
 * blurred print little. Of the tiles that show anything the sharpest tenth counts, so that neither
 * an empty table nor empty paper does; what tiles have that show nothing is the sensor's noise, and
 * is taken away.
 */
final class Sharpness {

    private static final int TILE = 50;

    /** Variance of the brightness below which a tile shows nothing but noise and shade. */
    private static final double FLAT = 60;

    /** Mean brightness from which a tile is burnt out: it hides the noise that others have. */
    private static final int BURNT_OUT = 240;

    private Sharpness() {}

    static double of(Thumbnail picture) {
        List<Tile> tiles = tiles(picture);
        double sharpest = quantile(tiles.stream().filter(tile -> !tile.flat()), 0.9);
        double noise = quantile(tiles.stream().filter(tile -> tile.flat() && tile.light() < BURNT_OUT), 0.5);
        return Math.max(0, sharpest - noise);
    }

    /** The outermost pixels of a picture have no second difference. */
    private static List<Tile> tiles(Thumbnail picture) {
        List<Tile> tiles = new ArrayList<>();
        for (int top = 1; top < picture.height() - 1; top += TILE) {
            for (int left = 1; left < picture.width() - 1; left += TILE) {
                tiles.add(Tile.of(picture, left, top));
            }
        }
        return tiles;
    }

    private static double quantile(Stream<Tile> tiles, double share) {
        double[] sorted = tiles.mapToDouble(Tile::sharpness).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    /**
     * One tile.
     *
     * @param light mean brightness, 0 to 255
     * @param contrast variance of the brightness
     * @param sharpness variance of its second difference
     */
    private record Tile(double light, double contrast, double sharpness) {

        boolean flat() {
            return contrast < FLAT;
        }

        static Tile of(Thumbnail picture, int left, int top) {
            Spread light = new Spread();
            Spread second = new Spread();
            for (int y = top; y < Math.min(top + TILE, picture.height() - 1); y++) {
                for (int x = left; x < Math.min(left + TILE, picture.width() - 1); x++) {
                    int at = y * picture.width() + x;
                    light.add(picture.light(at));
                    second.add(laplacian(picture, at));
                }
            }
            return new Tile(light.mean(), light.variance(), second.variance());
        }
    }

    /** Mean and variance of numbers as they come. */
    private static final class Spread {

        private long count;
        private long sum;
        private long squares;

        void add(int value) {
            count++;
            sum += value;
            squares += (long) value * value;
        }

        double mean() {
            return (double) sum / count;
        }

        double variance() {
            return (double) squares / count - mean() * mean();
        }
    }

    private static int laplacian(Thumbnail picture, int at) {
        return picture.light(at - 1)
                + picture.light(at + 1)
                + picture.light(at - picture.width())
                + picture.light(at + picture.width())
                - 4 * picture.light(at);
    }
}
