package io.icpready.documents.reading.drawn;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Something to print on. */
final class Sheet {

    static final Color BLACK = new Color(0x1A1A1A);

    final BufferedImage image;
    private final Graphics2D pen;

    Sheet(int width, int height, Color paper) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
    }

    Sheet card(int x, int y, int width, int height, Color colour) {
        pen.setColor(colour);
        pen.fillRoundRect(x, y, width, height, 40, 40);
        return this;
    }

    Sheet photo(int x, int y, int width, int height) {
        pen.setColor(new Color(0xB8C4CC));
        pen.fillRect(x, y, width, height);
        pen.setColor(new Color(0x6A5A50));
        pen.fillOval(x + width / 4, y + height / 6, width / 2, height / 2);
        return this;
    }

    Sheet frame(int inset, Color colour) {
        pen.setColor(colour);
        for (int i = 0; i < 12; i++) {
            pen.drawRect(inset + i, inset + i, image.getWidth() - 2 * (inset + i), image.getHeight() - 2 * (inset + i));
        }
        return this;
    }

    Sheet seal(int x, int y, int radius) {
        pen.setColor(new Color(200, 30, 30, 110));
        for (int i = 0; i < 8; i++) {
            pen.drawOval(x - radius + i, y - radius + i, 2 * (radius - i), 2 * (radius - i));
        }
        return this;
    }

    /**
     * Where the rows of a form stand, and how they are printed.
     *
     * @param label where the form's own words begin
     * @param text where begins what was filled in
     * @param colour of the form's own words
     */
    record Columns(int label, int text, int labelSize, int textSize, Color colour) {

        Columns at(int otherLabel, int otherText) {
            return new Columns(otherLabel, otherText, labelSize, textSize, colour);
        }

        /** With what was filled in of another size. */
        Columns of(int otherTextSize) {
            return new Columns(label, text, labelSize, otherTextSize, colour);
        }
    }

    Sheet row(Columns columns, int y, String label, String text) {
        return print(columns.label(), y, columns.labelSize(), label, columns.colour())
                .text(columns.text(), y, columns.textSize(), text);
    }

    Sheet text(int x, int y, int size, String text) {
        return print(x, y, size, text, BLACK);
    }

    /** In letters of one width, as machines read them. */
    Sheet typed(int x, int y, int size, String text) {
        pen.setColor(BLACK);
        pen.setFont(new Font("Noto Sans Mono CJK SC", Font.PLAIN, size));
        pen.drawString(text, x, y);
        return this;
    }

    Sheet centred(int y, int size, String text) {
        pen.setFont(font(size));
        int width = pen.getFontMetrics().stringWidth(text);
        return text((image.getWidth() - width) / 2, y, size, text);
    }

    private Sheet print(int x, int y, int size, String text, Color colour) {
        pen.setColor(colour);
        pen.setFont(font(size));
        pen.drawString(text, x, y);
        return this;
    }

    private static Font font(int size) {
        return new Font("Noto Sans CJK SC", Font.PLAIN, size);
    }
}
