package io.icpready.e2e;

import io.icpready.documents.picture.PictureFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures that look a little like a card on a table: coloured, sharp, with noise so that they
 * weigh something. The same seed makes the same bytes.
 */
public final class TestPictures {

    /** Drawn once for a JVM, by what they are drawn from: fifty megapixels take seconds of the processor. */
    private static final Map<List<Object>, byte[]> DRAWN = new ConcurrentHashMap<>();

    private final Path folder;

    public TestPictures(Path folder) {
        this.folder = folder;
    }

    /** A picture of a card that no inspection has a reason to refuse. */
    public Path card(String name, long seed) {
        return drawn(name, 1500, 1050, seed, 26, 0.9f);
    }

    /** One side of a card. */
    Path side(String name, long seed) {
        return drawn(name, 1300, 820, seed, 26, 0.9f);
    }

    /** One side of a card, as a message of a telephone shows it. */
    Path tiny(String name, long seed) {
        return drawn(name, 420, 265, seed, 16, 0.7f);
    }

    /** Sharp and in colour, but below 200 KB. */
    Path small(String name, long seed) {
        return drawn(name, 1000, 700, seed, 16, 0.72f);
    }

    /** More than 4 MB. */
    Path large(String name, long seed) {
        return drawn(name, 3600, 2600, seed, 60, 0.95f);
    }

    /** A photo of a camera with that many pixels: a card drawn large, with the grain of a sensor. */
    Path photo(String name, int width, int height, float quality) {
        return once(name, List.of(width, height, quality), () -> jpeg(photo(width, height), quality));
    }

    private static BufferedImage photo(int width, int height) {
        BufferedImage card = draw(1500, 1000, width, 26);
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = photo.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        paper.drawImage(card, 0, 0, width, height, null);
        paper.dispose();
        return photo;
    }

    /** A card without any colour. */
    Path grey(String name) {
        BufferedImage colour = draw(1500, 1050, 11, 60);
        BufferedImage grey = new BufferedImage(1500, 1050, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = grey.createGraphics();
        paper.drawImage(colour, 0, 0, null);
        paper.dispose();
        return save(name, file -> Files.write(file, jpeg(grey, 0.95f)));
    }

    /** A format that browsers open and the inspection does not take. */
    Path bitmap(String name) {
        return save(name, file -> ImageIO.write(draw(1000, 700, 12, 26), "bmp", file.toFile()));
    }

    /** The first box of a photo of an iPhone, and no picture that could be opened. */
    Path heic(String name) {
        byte[] content = new byte[400_000];
        new Random(13).nextBytes(content);
        byte[] box = {
            0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f', '1', 'h', 'e', 'i', 'c'
        };
        System.arraycopy(box, 0, content, 0, box.length);
        return save(name, file -> Files.write(file, content));
    }

    Path empty(String name) {
        return save(name, file -> Files.write(file, new byte[0]));
    }

    /** Something that writes a file. */
    private interface Content {
        Object writeTo(Path file) throws IOException;
    }

    private Path save(String name, Content content) {
        Path file = folder.resolve(name);
        try {
            content.writeTo(file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A text file that calls itself a picture. */
    Path disguised(String name) {
        return save(name, file -> Files.writeString(file, "%PDF-1.4\n" + "not a picture\n".repeat(20_000)));
    }

    private static BufferedImage draw(int width, int height, long seed, int noise) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setColor(new Color(96, 74, 52));
        paper.fillRect(0, 0, width, height);
        paper.setColor(new Color(198, 216, 230));
        paper.fillRoundRect(width / 14, height / 14, width * 6 / 7, height * 6 / 7, 60, 60);
        paper.setColor(new Color(40, 60, 110));
        for (int line = 0; line < 9; line++) {
            int y = height / 6 + line * height / 13;
            for (int x = width / 8; x < width * 11 / 20; x += width / 60) {
                paper.fillRect(x, y, random.nextInt(width / 70) + 3, height / 40);
            }
        }
        paper.setColor(new Color(186, 120, 96));
        paper.fillOval(width * 13 / 20, height / 5, width / 5, height * 2 / 5);
        paper.setColor(new Color(180, 40, 40));
        paper.fillRect(width * 13 / 20, height * 7 / 10, width / 5, height / 10);
        paper.dispose();
        sprinkle(image, random, noise);
        return image;
    }

    private static void sprinkle(BufferedImage image, Random random, int noise) {
        int[] colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < colours.length; at++) {
            int colour = colours[at];
            int shift = random.nextInt(noise) - noise / 2;
            colours[at] = clamp((colour >> 16 & 255) + shift) << 16
                    | clamp((colour >> 8 & 255) + shift) << 8
                    | clamp((colour & 255) + shift);
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private Path drawn(String name, int width, int height, long seed, int noise, float quality) {
        return once(
                name,
                List.of(width, height, seed, noise, quality),
                () -> jpeg(draw(width, height, seed, noise), quality));
    }

    private Path once(String name, List<Object> picture, Supplier<byte[]> drawing) {
        byte[] bytes = DRAWN.computeIfAbsent(picture, unknown -> drawing.get());
        return save(name, file -> Files.write(file, bytes));
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = PictureFiles.writerOf("jpeg");
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
            output.flush();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
    }
}
