package io.icpready.documents.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Flat documents, drawn from nothing and different for each seed: strokes in the place of print, no
 * font and nobody's name. Sizes are those of the things themselves, at {@link #PER_MM} pixels a
 * millimetre. What is transparent is not the document.
 */
final class Sheets {

    private static final Color INK = new Color(52, 50, 56);
    private static final Color SEAL = new Color(206, 46, 52);

    private final BufferedImage sheet;
    private final Graphics2D pen;
    private final Random random;
    private final double perMm;

    private Sheets(double widthMm, double heightMm, double perMm, long seed) {
        this.perMm = perMm;
        sheet = new BufferedImage(px(widthMm), px(heightMm), BufferedImage.TYPE_INT_ARGB);
        pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        random = new Random(seed);
    }

    /** Front and back of a card, one above the other, as one has to send them. */
    static BufferedImage bothSides(long seed) {
        Sheets sheets = new Sheets(85.6, 112, 11, seed);
        sheets.front(0);
        sheets.back(58);
        return sheets.done();
    }

    /** The front alone. */
    static BufferedImage oneSide(long seed) {
        Sheets sheets = new Sheets(85.6, 54, 14, seed);
        sheets.front(0);
        return sheets.done();
    }

    /** A licence across: cream paper, an ornament around, an emblem, a seal. */
    static BufferedImage licence(long seed) {
        Sheets sheets = new Sheets(420, 297, 3.4, seed);
        sheets.licence();
        return sheets.done();
    }

    /** A letter on white paper with a red seal over its date. */
    static BufferedImage sealedLetter(long seed) {
        Sheets sheets = new Sheets(210, 297, 4.6, seed);
        sheets.letter();
        sheets.seal(128 + 20 * sheets.random.nextDouble(), 220 + 20 * sheets.random.nextDouble(), 40);
        return sheets.done();
    }

    /** A letter on white paper whose only colour is a signature in blue ink. */
    static BufferedImage signedLetter(long seed) {
        Sheets sheets = new Sheets(210, 297, 4.6, seed);
        sheets.letter();
        sheets.signature(120, 225);
        return sheets.done();
    }

    /** A form: a white sheet divided into boxes, with a seal at its end. */
    static BufferedImage form(long seed) {
        Sheets sheets = new Sheets(210, 297, 4.6, seed);
        sheets.boxes();
        sheets.seal(140, 230, 38);
        return sheets.done();
    }

    private BufferedImage done() {
        pen.dispose();
        return sheet;
    }

    private int px(double mm) {
        return (int) Math.round(mm * perMm);
    }

    private void card(double top, Color from, Color to) {
        pen.setPaint(new GradientPaint(0, px(top), from, px(85.6), px(top + 54), to));
        pen.fill(new RoundRectangle2D.Double(0, px(top), px(85.6), px(54), px(6.4), px(6.4)));
    }

    private void front(double top) {
        card(top, new Color(206, 222, 236), new Color(236, 224, 216));
        for (int row = 0; row < 4; row++) {
            print(5, top + 5 + 6.5 * row, 8, 2.2, new Color(70, 110, 160));
            print(15, top + 5 + 6.5 * row, 18 + 22 * random.nextDouble(), 2.8, INK);
        }
        print(5, top + 45, 22, 2.4, new Color(70, 110, 160));
        print(30, top + 44.5, 48, 3.2, INK);
        face(58, top + 6, 22, 30);
    }

    private void face(double x, double y, double width, double height) {
        pen.setColor(new Color(236, 240, 246));
        pen.fillRect(px(x), px(y), px(width), px(height));
        pen.setColor(new Color(44, 44, 58));
        pen.fill(new Ellipse2D.Double(px(x + 1), px(y + height * 0.68), px(width - 2), px(height * 0.6)));
        pen.setColor(sheetColour());
        pen.fillRect(px(x), px(y + height), px(width), px(height * 0.3));
        pen.setColor(new Color(40, 34, 32));
        pen.fill(new Ellipse2D.Double(px(x + width * 0.22), px(y + 2), px(width * 0.56), px(height * 0.5)));
        pen.setColor(new Color(214, 172, 148));
        pen.fill(new Ellipse2D.Double(px(x + width * 0.27), px(y + 6), px(width * 0.46), px(height * 0.52)));
    }

    private static Color sheetColour() {
        return new Color(230, 224, 222);
    }

    private void back(double top) {
        card(top, new Color(238, 226, 214), new Color(214, 230, 220));
        pen.setColor(SEAL);
        pen.fill(new Ellipse2D.Double(px(6), px(top + 6), px(17), px(17)));
        pen.setColor(new Color(240, 204, 96));
        pen.fill(star(14.5, top + 14.5, 6));
        print(28, top + 8, 50, 5, INK);
        print(28, top + 18, 40, 5, INK);
        print(22, top + 36, 50, 2.6, INK);
        print(22, top + 43, 44, 2.6, INK);
    }

    private void licence() {
        pen.setColor(new Color(250, 246, 230));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(new Color(196, 156, 84));
        pen.setStroke(new BasicStroke(px(4)));
        pen.drawRect(px(14), px(14), px(392), px(269));
        pen.setStroke(new BasicStroke(px(1)));
        pen.drawRect(px(20), px(20), px(380), px(257));
        pen.setColor(SEAL);
        pen.fill(star(210, 48, 16));
        print(120, 72, 180, 18, INK);
        for (int row = 0; row < 7; row++) {
            print(40, 112 + 17 * row, 30, 6, INK);
            print(80, 112 + 17 * row, 90 + 60 * random.nextDouble(), 6, INK);
            print(240, 112 + 17 * row, 60 + 80 * random.nextDouble(), 6, INK);
        }
        seal(300, 205, 44);
    }

    private void letter() {
        pen.setColor(new Color(252, 252, 250));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        print(60, 28, 90, 8, INK);
        int rows = 10 + random.nextInt(9);
        for (int row = 0; row < rows; row++) {
            double width = row % 4 == 3 ? 60 + 80 * random.nextDouble() : 158;
            print(26, 50 + 8.4 * row, width, 4.4, INK);
        }
        print(118, 228, 60, 4.4, INK);
        print(130, 238, 44, 4.4, INK);
    }

    private void boxes() {
        letter();
        pen.setColor(new Color(252, 252, 250));
        pen.fillRect(px(20), px(46), px(170), px(170));
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(px(0.5)));
        for (int row = 0; row < 5; row++) {
            pen.drawRect(px(24), px(48 + 34 * row), px(40), px(34));
            pen.drawRect(px(64), px(48 + 34 * row), px(122), px(34));
            print(27, 62 + 34 * row, 30, 4.4, INK);
            if (row % 2 == 0) {
                print(68, 54 + 34 * row, 60 + 40 * random.nextDouble(), 4.4, INK);
            }
        }
    }

    /** A round seal: a ring, signs along it, a star. */
    private void seal(double x, double y, double size) {
        pen.setColor(new Color(206, 46, 52, 210));
        pen.setStroke(new BasicStroke(px(1.2)));
        pen.draw(new Ellipse2D.Double(px(x), px(y), px(size), px(size)));
        pen.fill(star(x + size / 2, y + size / 2, size / 6));
        for (int sign = 0; sign < 14; sign++) {
            double angle = Math.PI * (0.85 + 1.3 * sign / 13);
            double at = size * 0.38;
            glyph(x + size / 2 + at * Math.cos(angle) - 1.6, y + size / 2 + at * Math.sin(angle) - 1.6, 3.2);
        }
    }

    private Path2D star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double reach = point % 2 == 0 ? radius : radius * 0.4;
            double angle = Math.PI * point / 5 - Math.PI / 2;
            double atX = (x + reach * Math.cos(angle)) * perMm;
            double atY = (y + reach * Math.sin(angle)) * perMm;
            if (point == 0) {
                star.moveTo(atX, atY);
            } else {
                star.lineTo(atX, atY);
            }
        }
        star.closePath();
        return star;
    }

    private void signature(double x, double y) {
        pen.setColor(new Color(38, 56, 150));
        pen.setStroke(new BasicStroke((float) (0.7 * perMm), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        line.moveTo(px(x), px(y + 6));
        for (int turn = 1; turn < 9; turn++) {
            line.quadTo(
                    px(x + 5 * turn - 4 + 4 * random.nextDouble()),
                    px(y - 4 + 22 * random.nextDouble()),
                    px(x + 5 * turn),
                    px(y + 10 * random.nextDouble()));
        }
        pen.draw(line);
    }

    private void print(double x, double y, double width, double size, Color colour) {
        pen.setColor(colour);
        for (double at = x; at + size <= x + width; at += size * 1.12) {
            glyph(at, y, size);
        }
    }

    /** Something as dense as a Chinese character of this size, in the colour of the pen. */
    private void glyph(double x, double y, double size) {
        pen.setStroke(new BasicStroke(
                (float) (Math.max(0.22, size / 11) * perMm), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        int strokes = 4 + random.nextInt(4);
        for (int stroke = 0; stroke < strokes; stroke++) {
            double along = size * (0.05 + 0.9 * random.nextDouble());
            double from = size * 0.4 * random.nextDouble();
            double to = size * (0.6 + 0.4 * random.nextDouble());
            switch (random.nextInt(5)) {
                case 0, 1 -> line(x + from, y + along, x + to, y + along);
                case 2, 3 -> line(x + along, y + from, x + along, y + to);
                default -> line(x + to, y + from, x + from, y + to);
            }
        }
    }

    private void line(double x, double y, double toX, double toY) {
        pen.draw(new java.awt.geom.Line2D.Double(x * perMm, y * perMm, toX * perMm, toY * perMm));
    }
}
