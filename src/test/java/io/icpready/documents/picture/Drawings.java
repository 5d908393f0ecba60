package io.icpready.documents.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * Documents drawn from nothing: strokes in the place of print, so that no font and no real person
 * is needed. Every drawing is the same in every run.
 */
public final class Drawings {

    private Drawings() {}

    /** Both sides of a card, one above the other, lying on a table. */
    public static BufferedImage card(int width, int height) {
        BufferedImage image = table(width, height);
        int margin = width / 16;
        int cardHeight = (height - 3 * margin) / 2;
        front(image, margin, margin, width - 2 * margin, cardHeight);
        back(image, margin, 2 * margin + cardHeight, width - 2 * margin, cardHeight);
        return image;
    }

    /** One side of a card that fills the picture. */
    public static BufferedImage oneSide(int width) {
        int height = (int) Math.round(width / 1.586);
        BufferedImage image = table(width, height);
        front(image, width / 40, width / 40, width - width / 20, height - width / 20);
        return image;
    }

    /** A licence: dark print on pale paper, a red seal, a narrow coloured border. */
    public static BufferedImage licence(int width, int height) {
        BufferedImage image = table(width, height);
        Graphics2D graphics = graphics(image);
        int margin = width / 20;
        graphics.setColor(new Color(250, 246, 232));
        graphics.fillRect(margin, margin, width - 2 * margin, height - 2 * margin);
        graphics.setColor(new Color(190, 120, 40));
        graphics.drawRect(margin + margin / 2, margin + margin / 2, width - 3 * margin, height - 3 * margin);
        print(graphics, 3 * margin, 3 * margin, width - 6 * margin, height - 8 * margin, Math.max(8, height / 40), 11);
        seal(graphics, width - 6 * margin, height - 6 * margin, 3 * margin);
        graphics.dispose();
        return image;
    }

    /** Print from edge to edge: a document whose border was cut off. */
    public static BufferedImage cropped(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = graphics(image);
        graphics.setColor(new Color(240, 232, 210));
        graphics.fillRect(0, 0, width, height);
        print(graphics, -20, -20, width + 40, height + 40, Math.max(8, height / 40), 12);
        seal(graphics, width / 2, height / 2, width / 6);
        graphics.dispose();
        return image;
    }

    public static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        draw(image, grey);
        BufferedImage colour = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        draw(grey, colour);
        return colour;
    }

    /** Blurred as by a lens out of focus, by a Gaussian of this many pixels. */
    public static BufferedImage blurred(BufferedImage image, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        ConvolveOp across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
        ConvolveOp down = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(image, null), null);
    }

    public static BufferedImage darkened(BufferedImage image, double factor) {
        return changed(
                image,
                colour -> (int) ((colour >> 16 & 0xFF) * factor) << 16
                        | (int) ((colour >> 8 & 0xFF) * factor) << 8
                        | (int) ((colour & 0xFF) * factor));
    }

    /** Each point by itself, row by row. */
    private static BufferedImage changed(BufferedImage image, IntUnaryOperator change) {
        BufferedImage changed = copy(image);
        int[] row = new int[changed.getWidth()];
        for (int y = 0; y < changed.getHeight(); y++) {
            changed.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = 0xFF000000 | change.applyAsInt(row[x]);
            }
            changed.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return changed;
    }

    /** A lamp mirrored in the card. */
    public static BufferedImage withGlare(BufferedImage image, double share) {
        BufferedImage glaring = copy(image);
        Graphics2D graphics = graphics(glaring);
        int diameter = (int) Math.sqrt(share * image.getWidth() * image.getHeight() * 4 / Math.PI);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(
                image.getWidth() / 2 - diameter / 2, image.getHeight() / 2 - diameter / 2, diameter, diameter);
        graphics.dispose();
        return glaring;
    }

    public static BufferedImage noisy(BufferedImage image, int amplitude) {
        Random random = new Random(5);
        return changed(image, colour -> {
            int change = random.nextInt(2 * amplitude + 1) - amplitude;
            return within((colour >> 16 & 0xFF) + change) << 16
                    | within((colour >> 8 & 0xFF) + change) << 8
                    | within((colour & 0xFF) + change);
        });
    }

    public static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        AffineTransform quarter = AffineTransform.getQuadrantRotateInstance(1);
        quarter.translate(0, -image.getHeight());
        graphics.drawImage(image, quarter, null);
        graphics.dispose();
        return turned;
    }

    public static BufferedImage converted(BufferedImage image, int type) {
        BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
        draw(image, converted);
        return converted;
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static BufferedImage copy(BufferedImage image) {
        return converted(image, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static void draw(BufferedImage from, BufferedImage to) {
        Graphics2D graphics = to.createGraphics();
        graphics.drawImage(from, 0, 0, null);
        graphics.dispose();
    }

    private static BufferedImage table(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = graphics(image);
        graphics.setPaint(new GradientPaint(0, 0, new Color(122, 96, 70), width, height, new Color(150, 122, 92)));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static void front(BufferedImage image, int x, int y, int width, int height) {
        Graphics2D graphics = graphics(image);
        graphics.setPaint(
                new GradientPaint(x, y, new Color(214, 228, 240), x + width, y + height, new Color(236, 222, 214)));
        graphics.fillRoundRect(x, y, width, height, height / 10, height / 10);
        print(graphics, x + width / 14, y + height / 10, width * 5 / 9, height * 7 / 10, Math.max(6, height / 14), 21);
        graphics.setColor(new Color(196, 150, 122));
        graphics.fillOval(x + width * 7 / 10, y + height / 7, width / 6, height * 2 / 5);
        graphics.setColor(new Color(40, 44, 60));
        graphics.fillRect(x + width * 2 / 3, y + height * 4 / 7, width / 4, height / 5);
        graphics.dispose();
    }

    private static void back(BufferedImage image, int x, int y, int width, int height) {
        Graphics2D graphics = graphics(image);
        graphics.setPaint(
                new GradientPaint(x, y, new Color(240, 226, 206), x + width, y + height, new Color(208, 230, 214)));
        graphics.fillRoundRect(x, y, width, height, height / 10, height / 10);
        seal(graphics, x + width / 14, y + height / 10, height / 3);
        print(graphics, x + width / 3, y + height / 2, width / 2, height * 2 / 5, Math.max(6, height / 14), 22);
        graphics.dispose();
    }

    private static void seal(Graphics2D graphics, int x, int y, int size) {
        graphics.setColor(new Color(196, 32, 40));
        graphics.fillOval(x, y, size, size);
        graphics.setColor(new Color(240, 200, 60));
        graphics.fillRect(x + size / 3, y + size / 3, size / 3, size / 3);
    }

    /** Rows of strokes as thin as those of print of this height. */
    private static void print(Graphics2D graphics, int x, int y, int width, int height, int size, int seed) {
        Random random = new Random(seed);
        graphics.setColor(new Color(30, 30, 34));
        int thin = Math.max(1, size / 8);
        for (int top = y; top + size < y + height; top += size * 2) {
            for (int left = x; left + size < x + width; left += size * 5 / 4) {
                for (int stroke = 0; stroke < 5; stroke++) {
                    int at = random.nextInt(size - thin + 1);
                    if (random.nextBoolean()) {
                        graphics.fillRect(left, top + at, size, thin);
                    } else {
                        graphics.fillRect(left + at, top, thin, size);
                    }
                }
            }
        }
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return graphics;
    }
}
