package io.icpready.documents.picture;

import io.icpready.rules.PictureLimits;
import io.icpready.rules.facts.choices.DocumentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A door for the benchmark, which lives in another room. */
public final class Inspections {

    private static final ImageInspector INSPECTOR = new ImageInspector();

    private Inspections() {}

    /**
     * A photo of a card as JPEG of just below 4 MB, twelve million pixels as a phone makes them.
     */
    public static byte[] photo() {
        BufferedImage card = Drawings.noisy(Drawings.card(4000, 3000), 12);
        double quality = 0.95;
        byte[] file = PictureFiles.jpeg(card, quality);
        while (file.length > PictureLimits.MAX_BYTES) {
            quality -= 0.01;
            file = PictureFiles.jpeg(card, quality);
        }
        return file;
    }

    /** Inspects, and gives the number of findings. */
    public static int inspect(byte[] file) {
        Inspection inspection =
                INSPECTOR.inspect(Upload.of(file, "a.jpg", DocumentType.SUBJECT_LEADER_ID), Duration.ofSeconds(60));
        if (!inspection.accepted()) {
            throw new IllegalStateException("The picture should pass: " + inspection.findings());
        }
        return inspection.findings().size();
    }

    /** Decodes with the JDK's reader, whatever else stands on the class path, and does nothing else. */
    public static BufferedImage decode(byte[] file) throws IOException {
        ImageReader reader = PictureDecoder.readerOf(ImageFormat.JPEG);
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** What is stored of a picture. */
    public static byte[] sanitized(byte[] jpeg) {
        return PictureLayout.read(ImageFormat.JPEG, jpeg).sanitized();
    }
}
