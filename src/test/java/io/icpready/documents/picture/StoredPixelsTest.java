package io.icpready.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import io.icpready.documents.picture.Corpus.Case;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.commons.imaging.Imaging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The accepted files of the corpus by decoders that are not the application's own: for JPEG one that
 * knows what Adobe and cameras write. A browser looks at all of them too.
 */
@DisplayName("What is stored of a picture shows what was sent, by other decoders")
class StoredPixelsTest {

    static Stream<Case> accepted() {
        return Corpus.all().stream().filter(file -> file.blocks().isEmpty());
    }

    private static boolean isJpeg(byte[] file) {
        return (file[0] & 0xFF) == 0xFF;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void showsTheSamePixels(Case file) throws IOException {
        byte[] original = file.file().get();
        if (isJpeg(original)) {
            showsTheSamePixelsOfJpeg(original);
        } else {
            showsTheSamePixelsOfPngAndGif(file.about(), original);
        }
    }

    private static void showsTheSamePixelsOfJpeg(byte[] original) throws IOException {
        byte[] kept = Arrays.copyOf(original, Math.min(original.length, Upload.MOST_BYTES_KEPT));
        byte[] stored = PictureLayout.read(ImageFormat.JPEG, kept).sanitized();
        assertThat(pixels(decoded(stored))).isEqualTo(pixels(decoded(original)));
    }

    private static void showsTheSamePixelsOfPngAndGif(String about, byte[] original) throws IOException {
        ImageFormat format = original[0] == 'G' ? ImageFormat.GIF : ImageFormat.PNG;
        byte[] stored = PictureLayout.read(format, original).sanitized();
        assertThat(pixels(Imaging.getBufferedImage(stored)))
                .isEqualTo(pixels(Imaging.getBufferedImage(forgiven(about, original))));
    }

    /** Browsers show four of these files in spite of a fault that the other decoder does not forgive. */
    private static byte[] forgiven(String about, byte[] original) {
        return switch (about) {
            case "GIF without a trailer" -> PictureFiles.join(original, new byte[] {';'});
            case "GIF with a zero for its trailer" ->
                PictureFiles.join(Arrays.copyOf(original, original.length - 1), new byte[] {';'});
            case "PNG whose gAMA has another length", "PNG whose iCCP has another length" ->
                PictureFiles.join(Arrays.copyOf(original, 33), Arrays.copyOfRange(original, 33 + 212, original.length));
            default -> original;
        };
    }

    @Test
    @DisplayName("Adobe's transform 0 means red, green and blue, and is stored so")
    void adobesRedGreenAndBlueStayThat() throws IOException {
        byte[] bare = PictureFiles.jpeg(Drawings.card(400, 500), 0.9);
        byte[] red =
                PictureFiles.join(Arrays.copyOf(bare, 2), PictureFiles.adobe(0, 0), PictureFiles.withoutJfif(bare));
        byte[] stored = PictureLayout.read(ImageFormat.JPEG, red).sanitized();
        assertThat(pixels(decoded(stored))).isEqualTo(pixels(decoded(red))).isNotEqualTo(pixels(decoded(bare)));
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void theApplicationReadsWithTheJdkWhateverElseIsThere(ImageFormat format) {
        assertThat(ImageIO.getImageReadersByMIMEType("image/jpeg").next()).isInstanceOf(JPEGImageReader.class);
        assertThat(PictureDecoder.readerOf(format).getClass().getName()).startsWith("com.sun.imageio.");
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        ImageReader reader = IIORegistry.getDefaultInstance()
                .getServiceProviderByClass(JPEGImageReaderSpi.class)
                .createReaderInstance(null);
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
