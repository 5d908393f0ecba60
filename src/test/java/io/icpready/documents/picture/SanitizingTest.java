package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import io.icpready.rules.PictureLimits;
import io.icpready.rules.facts.choices.DocumentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is stored shows the same pixels and says nothing else")
class SanitizingTest {

    private static final byte[] SECRET = "GPS 39.9042N 116.4074E".getBytes(ISO_8859_1);

    private final ImageInspector inspector = new ImageInspector();
    private final BufferedImage card = Drawings.card(1200, 900);

    @Test
    void placeAndDeviceOfAPhotoAreGone() throws Exception {
        byte[] photo = PictureFiles.withExif(jpeg(), 6);
        assertThat(metadata(photo).containsDirectoryOfType(GpsDirectory.class)).isTrue();
        byte[] stored = stored(photo, "a.jpg").bytes();
        assertThat(metadata(stored).containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(new String(stored, ISO_8859_1)).doesNotContain("Telephone");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void theOrientationOfAPhotoStays(int orientation) throws Exception {
        byte[] stored =
                stored(PictureFiles.withExif(jpeg(), orientation), "a.jpg").bytes();
        ExifIFD0Directory directory = metadata(stored).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(orientation);
        assertThat(directory.getTagCount()).isEqualTo(1);
    }

    @Test
    void aPhotoOnItsSideIsMeasuredAsItIsShown() {
        Inspection.Measured upright =
                stored(PictureFiles.withExif(jpeg(), 1), "a.jpg").measured();
        Inspection.Measured turned =
                stored(PictureFiles.withExif(jpeg(), 6), "a.jpg").measured();
        assertThat(upright).isEqualTo(new Inspection.Measured(ImageFormat.JPEG, 1200, 900));
        assertThat(turned).isEqualTo(new Inspection.Measured(ImageFormat.JPEG, 900, 1200));
    }

    @Test
    void theOrientationOfAPngStays() throws Exception {
        byte[] turned =
                PictureFiles.insert(PictureFiles.png(card), 33, PictureFiles.chunk("eXIf", Orientation.write(8)));
        Inspection.Picture picture = stored(turned, "a.png");
        assertThat(picture.measured().width()).isEqualTo(900);
        assertThat(metadata(picture.bytes())
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(8);
    }

    @Test
    void aJpegKeepsItsPixelsAndLosesItsComments() throws Exception {
        byte[] clean = jpeg();
        byte[] talkative = clean;
        for (int marker : List.of(0xE1, 0xE2, 0xE5, 0xED, 0xEF, 0xFE)) {
            talkative = PictureFiles.insert(talkative, 20, PictureFiles.segment(marker, SECRET));
        }
        assertSamePixelsWithoutSecret(talkative, "a.jpg", clean);
    }

    @Test
    void aPngKeepsItsPixelsAndLosesItsTexts() throws Exception {
        byte[] clean = PictureFiles.png(card);
        byte[] talkative = clean;
        for (String name : List.of("tEXt", "zTXt", "iTXt", "tIME", "prVt", "eXIf")) {
            talkative = PictureFiles.insert(talkative, 33, PictureFiles.chunk(name, SECRET));
        }
        assertSamePixelsWithoutSecret(talkative, "a.png", clean);
    }

    @Test
    void aGifKeepsItsPixelsAndLosesItsComments() throws Exception {
        byte[] clean = PictureFiles.sized(PictureFiles.gif(card), 300_000);
        byte[] comment = PictureFiles.join(new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length}, SECRET, new byte[1]);
        byte[] xmp = PictureFiles.join(
                new byte[] {0x21, (byte) 0xFF, 11},
                "XMP DataXMP".getBytes(ISO_8859_1),
                new byte[] {(byte) SECRET.length},
                SECRET,
                new byte[1]);
        byte[] talkative = PictureFiles.insert(clean, clean.length - 1, PictureFiles.join(comment, xmp));
        assertSamePixelsWithoutSecret(talkative, "a.gif", clean);
    }

    @Test
    void nothingIsEncodedAnew() {
        byte[] clean = PictureFiles.jpeg(Drawings.noisy(card, 60), 0.9);
        assertThat(clean.length).isGreaterThan(PictureLimits.MIN_BYTES);
        byte[] talkative = PictureFiles.insert(clean, 20, PictureFiles.segment(0xFE, SECRET));
        assertThat(stored(talkative, "a.jpg").bytes()).isEqualTo(clean);
    }

    @Test
    void theDigestIsThatOfTheFileAsItCameIn() throws Exception {
        byte[] file = PictureFiles.sized(jpeg(), 300_000);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
        assertThat(stored(file, "a.jpg").sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void theDigestOfALongerFileIsThatOfWhatWasKept() throws Exception {
        byte[] kept = Arrays.copyOf(PictureFiles.sized(jpeg(), 300_000), Upload.MOST_BYTES_KEPT);
        Upload withFilm = new Upload(kept, 9_000_000, "jpg", DocumentType.ORGANIZER_CERTIFICATE, false);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(kept);
        assertThat(inspector.inspect(withFilm, Duration.ofSeconds(30)).picture())
                .map(Inspection.Picture::sha256)
                .contains(HexFormat.of().formatHex(digest));
    }

    private void assertSamePixelsWithoutSecret(byte[] talkative, String name, byte[] clean) throws IOException {
        byte[] stored = stored(talkative, name).bytes();
        assertThat(new String(talkative, ISO_8859_1)).contains("116.4074E");
        assertThat(new String(stored, ISO_8859_1)).doesNotContain("116.4074E");
        assertThat(pixels(stored)).isEqualTo(pixels(clean));
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private byte[] jpeg() {
        return PictureFiles.jpeg(card, 0.9);
    }

    private Inspection.Picture stored(byte[] file, String name) {
        byte[] enough = file.length < PictureLimits.MIN_BYTES ? PictureFiles.sized(file, 300_000) : file;
        Upload upload = Upload.of(enough, name, DocumentType.ORGANIZER_CERTIFICATE);
        return inspector.inspect(upload, Duration.ofSeconds(30)).picture().orElseThrow();
    }

    private static Metadata metadata(byte[] file) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }
}
