package io.icpready.documents.picture.measures;

import java.util.function.IntPredicate;

/**
 * Finds colour on a document. White paper with a red seal is coloured, however small the seal; a
 * grey copy under a warm lamp, or on a wooden table, is not. Worked out on blocks of pixels, where
 * the noise of the sensor and the coloured seams of cheap lenses even out.
 */
final class Colour {

    /** Side of a block in pixels: about the width of a stroke of a pen. */
    private static final int BLOCK = 3;

    /** Side of a tile in blocks. */
    private static final int TILE = 8;

    /** Chroma of 255 from which a block has a colour of its own. */
    private static final double COLOURED = 32;

    /** Share of paper in a tile that belongs to the document. */
    private static final double MOSTLY = 0.7;

    private final int across;
    private final int down;
    private final int tilesAcross;
    private final int tilesDown;
    private final boolean[] coloured;
    private final boolean[] paper;

    Colour(Thumbnail picture, Paper sheet) {
        across = (picture.width() + BLOCK - 1) / BLOCK;
        down = (picture.height() + BLOCK - 1) / BLOCK;
        tilesAcross = (across + TILE - 1) / TILE;
        tilesDown = (down + TILE - 1) / TILE;
        coloured = new boolean[across * down];
        paper = new boolean[across * down];
        for (int block = 0; block < coloured.length; block++) {
            classify(picture, sheet, block);
        }
    }

    private void classify(Thumbnail picture, Paper sheet, int block) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        int left = block % across * BLOCK;
        int top = block / across * BLOCK;
        for (int y = top; y < Math.min(top + BLOCK, picture.height()); y++) {
            for (int x = left; x < Math.min(left + BLOCK, picture.width()); x++) {
                int at = y * picture.width() + x;
                red += picture.red(at);
                green += picture.green(at);
                blue += picture.blue(at);
                count++;
            }
        }
        double light = Thumbnail.brightness(red, green, blue) / count;
        coloured[block] = sheet.chroma((double) red / count, (double) green / count, (double) blue / count) > COLOURED;
        paper[block] = !coloured[block] && sheet.mayBe(light);
    }

    /** Share of the document's blocks that are coloured; of all blocks where no document is found. */
    double onDocument() {
        boolean[] document = document();
        double sum = 0;
        int inside = 0;
        for (int tile = 0; tile < document.length; tile++) {
            // At the edge of the document a tile shows some of the table too.
            if (allAround(tile, neighbour -> document[neighbour])) {
                sum += share(coloured, tile);
                inside++;
            }
        }
        return inside > 0 ? sum / inside : shareOfAll(coloured);
    }

    /** Tiles of paper with what lies between them: a portrait or an emblem belongs to the document. */
    private boolean[] document() {
        boolean[] document = new boolean[tilesAcross * tilesDown];
        for (int tile = 0; tile < document.length; tile++) {
            document[tile] = share(paper, tile) >= MOSTLY;
        }
        boolean[] table = new boolean[document.length];
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int tile = 0; tile < document.length; tile++) {
                if (!document[tile] && !table[tile] && (atSide(tile) || !allAround(tile, next -> !table[next]))) {
                    table[tile] = true;
                    grown = true;
                }
            }
        }
        for (int tile = 0; tile < document.length; tile++) {
            document[tile] = !table[tile];
        }
        return document;
    }

    private boolean atSide(int tile) {
        int x = tile % tilesAcross;
        int y = tile / tilesAcross;
        return x == 0 || y == 0 || x == tilesAcross - 1 || y == tilesDown - 1;
    }

    /** True when the condition holds for a tile and all its neighbours. */
    private boolean allAround(int tile, IntPredicate condition) {
        int x = tile % tilesAcross;
        int y = tile / tilesAcross;
        for (int atY = Math.max(0, y - 1); atY <= Math.min(tilesDown - 1, y + 1); atY++) {
            for (int atX = Math.max(0, x - 1); atX <= Math.min(tilesAcross - 1, x + 1); atX++) {
                if (!condition.test(atY * tilesAcross + atX)) {
                    return false;
                }
            }
        }
        return true;
    }

    private double share(boolean[] blocks, int tile) {
        int tileX = tile % tilesAcross;
        int tileY = tile / tilesAcross;
        int hits = 0;
        int all = 0;
        for (int y = tileY * TILE; y < Math.min((tileY + 1) * TILE, down); y++) {
            for (int x = tileX * TILE; x < Math.min((tileX + 1) * TILE, across); x++) {
                hits += blocks[y * across + x] ? 1 : 0;
                all++;
            }
        }
        return (double) hits / all;
    }

    private static double shareOfAll(boolean[] blocks) {
        int hits = 0;
        for (boolean block : blocks) {
            hits += block ? 1 : 0;
        }
        return (double) hits / blocks.length;
    }
}
