package io.icpready.documents.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** The pixels of an inspected picture as a viewer shows them, its orientation applied. */
public final class ShownPicture {

    /** Beyond these pixels every second row and column is read, so that the heap stays bounded. */
    private static final long MOST_PIXELS_READ = 24_000_000;

    private ShownPicture() {}

    /**
     * Decodes the first frame.
     *
     * @param bytes a complete JPEG, PNG or GIF that passed the inspection
     * @param longSide most pixels on the long side; a larger picture is reduced
     * @throws IOException when it does not decode after all
     */
    public static BufferedImage of(byte[] bytes, int longSide) throws IOException {
        PictureLayout layout = PictureLayout.read(formatOf(bytes), bytes);
        ImageReader reader = PictureDecoder.readerOf(layout.format());
        try (BoundedInput input = new BoundedInput(layout.decodable(), Deadline.in(Duration.ofSeconds(20)))) {
            reader.setInput(input, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = layout.pixels() > MOST_PIXELS_READ ? 2 : 1;
            param.setSourceSubsampling(step, step, 0, 0);
            return turned(reduced(read(reader, param), longSide), layout.orientation());
        } catch (RuntimeException crafted) {
            throw new IOException("The picture does not decode", crafted);
        } finally {
            reader.dispose();
        }
    }

    private static ImageFormat formatOf(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new IOException("No picture");
        }
        return switch (bytes[0] & 0xFF) {
            case 0xFF -> ImageFormat.JPEG;
            case 0x89 -> ImageFormat.PNG;
            case 'G' -> ImageFormat.GIF;
            default -> throw new IOException("No picture");
        };
    }

    private static BufferedImage read(ImageReader reader, ImageReadParam param) throws IOException {
        if (reader.getImageTypes(0).hasNext()) {
            return reader.read(0, param);
        }
        Raster raster = reader.readRaster(0, param).createTranslatedChild(0, 0);
        int width = raster.getWidth();
        BufferedImage image = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width * raster.getNumBands()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour(row, x * raster.getNumBands(), raster.getNumBands()));
            }
        }
        return image;
    }

    /** Red, green and blue as they stand, darkened by the fourth, black, as Adobe writes it. */
    private static int colour(int[] row, int at, int bands) {
        int light = bands == 4 ? row[at + 3] : 255;
        return row[at] * light / 255 << 16 | row[at + 1] * light / 255 << 8 | row[at + 2] * light / 255;
    }

    /** By halves first: one step over many pixels would skip most of them. */
    private static BufferedImage reduced(BufferedImage image, int longSide) {
        BufferedImage reduced = image;
        int side = Math.max(image.getWidth(), image.getHeight());
        while (side >= 2 * longSide) {
            reduced = scaled(reduced, 0.5);
            side = Math.max(reduced.getWidth(), reduced.getHeight());
        }
        return scaled(reduced, Math.min(1, (double) longSide / side));
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        return drawn(
                image,
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(image, how, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    /** By the eight orientations of EXIF. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform how = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        if (how.isIdentity()) {
            return image;
        }
        return orientation >= 5 ? drawn(image, height, width, how) : drawn(image, width, height, how);
    }
}
