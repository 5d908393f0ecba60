package io.icpready.documents.reading.drawn;

import io.icpready.documents.picture.PictureFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;

/** What a picture goes through: a hand that shakes, a lamp, a phone held askew. */
public enum Variant {
    CLEAN((image, random) -> image),
    PERSPECTIVE(Variant::perspective),
    TILTED((image, random) -> turned(image, (random.nextDouble() - 0.5) * 0.24)),
    UPSIDE_DOWN((image, random) -> turned(image, Math.PI)),
    ON_ITS_SIDE((image, random) -> turned(image, random.nextBoolean() ? Math.PI / 2 : -Math.PI / 2)),
    MIRRORED((image, random) -> mirrored(image)),
    NOISY(Variant::noisy),
    DARK((image, random) -> lit(image, 0.35, 25)),
    BRIGHT((image, random) -> lit(image, 0.75, 90)),
    REFLECTING(Variant::reflecting),
    COMPRESSED((image, random) -> compressed(image, 0.15)),
    SMALL((image, random) -> scaled(image, 0.55)),
    SLIGHTLY_BLURRED((image, random) -> blurred(image, 1.2)),
    BLURRED((image, random) -> blurred(image, 4));

    private final BiFunction<BufferedImage, Random, BufferedImage> work;

    Variant(BiFunction<BufferedImage, Random, BufferedImage> work) {
        this.work = work;
    }

    public BufferedImage of(BufferedImage image, long seed) {
        return work.apply(image, new Random(seed * 97 + ordinal()));
    }

    /** Whether a person would read every digit without effort. */
    public boolean legible() {
        return this != BLURRED;
    }

    private static BufferedImage perspective(BufferedImage image, Random random) {
        double across = (random.nextDouble() - 0.5) * 0.3 / image.getWidth();
        double down = (random.nextDouble() - 0.5) * 0.3 / image.getHeight();
        BufferedImage seen = blank(image.getWidth(), image.getHeight());
        double centreX = image.getWidth() / 2.0;
        double centreY = image.getHeight() / 2.0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                double dx = (x - centreX) * 1.08;
                double dy = (y - centreY) * 1.08;
                double depth = 1 + across * dx + down * dy;
                int fromX = (int) Math.round(centreX + dx / depth);
                int fromY = (int) Math.round(centreY + dy / depth);
                if (fromX >= 0 && fromY >= 0 && fromX < image.getWidth() && fromY < image.getHeight()) {
                    seen.setRGB(x, y, image.getRGB(fromX, fromY));
                }
            }
        }
        return seen;
    }

    private static BufferedImage turned(BufferedImage image, double angle) {
        double sin = Math.abs(Math.sin(angle));
        double cos = Math.abs(Math.cos(angle));
        int width = (int) Math.round(image.getWidth() * cos + image.getHeight() * sin);
        int height = (int) Math.round(image.getHeight() * cos + image.getWidth() * sin);
        AffineTransform turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.rotate(angle);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return drawn(image, width, height, turn);
    }

    private static BufferedImage mirrored(BufferedImage image) {
        return drawn(image, image.getWidth(), image.getHeight(), new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0));
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        return drawn(
                image,
                (int) (image.getWidth() * factor),
                (int) (image.getHeight() * factor),
                AffineTransform.getScaleInstance(factor, factor));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage drawn = blank(width, height);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = blank.createGraphics();
        pen.setColor(new Color(0x706860));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return blank;
    }

    private static BufferedImage noisy(BufferedImage image, Random random) {
        BufferedImage noisy = blank(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                int noise = (int) (random.nextGaussian() * 22);
                noisy.setRGB(
                        x,
                        y,
                        clamp((colour >> 16 & 0xFF) + noise) << 16
                                | clamp((colour >> 8 & 0xFF) + noise) << 8
                                | clamp((colour & 0xFF) + noise));
            }
        }
        return noisy;
    }

    private static BufferedImage lit(BufferedImage image, double factor, int offset) {
        BufferedImage lit = blank(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            double falling = factor * (0.7 + 0.6 * y / image.getHeight());
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                lit.setRGB(
                        x,
                        y,
                        clamp((int) ((colour >> 16 & 0xFF) * falling) + offset) << 16
                                | clamp((int) ((colour >> 8 & 0xFF) * falling) + offset) << 8
                                | clamp((int) ((colour & 0xFF) * falling) + offset));
            }
        }
        return lit;
    }

    private static BufferedImage reflecting(BufferedImage image, Random random) {
        BufferedImage seen = drawn(image, image.getWidth(), image.getHeight(), new AffineTransform());
        Graphics2D pen = seen.createGraphics();
        float x = (float) (image.getWidth() * (0.2 + 0.6 * random.nextDouble()));
        float y = (float) (image.getHeight() * (0.2 + 0.6 * random.nextDouble()));
        float radius = image.getWidth() * 0.22f;
        pen.setPaint(new RadialGradientPaint(x, y, radius, new float[] {0, 1}, new Color[] {
            new Color(255, 255, 255, 200), new Color(255, 255, 255, 0)
        }));
        pen.fillOval((int) (x - radius), (int) (y - radius), (int) (2 * radius), (int) (2 * radius));
        pen.dispose();
        return seen;
    }

    private static BufferedImage blurred(BufferedImage image, double sigma) {
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
        BufferedImage across =
                new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }

    private static BufferedImage compressed(BufferedImage image, double quality) {
        try {
            return ImageIO.read(new ByteArrayInputStream(PictureFiles.jpeg(image, quality)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
