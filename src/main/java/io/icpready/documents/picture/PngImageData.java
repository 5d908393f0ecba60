package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.icpready.documents.picture.PictureLayout.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The compressed rows of a PNG: one zlib stream over all IDAT chunks, behind which nothing belongs. */
final class PngImageData {

    private static final byte[] NAME = "IDAT".getBytes(ISO_8859_1);
    private static final int BUFFER = 64 * 1024;

    private PngImageData() {}

    /** The same parts without what lies behind the end of the stream. */
    static List<Part> withoutLeftovers(List<Part> parts) {
        Inflater inflater = new Inflater();
        try {
            List<Part> kept = new ArrayList<>();
            for (Part part : parts) {
                if (!isImageData(part)) {
                    kept.add(part);
                } else if (!inflater.finished()) {
                    int behind = fed(inflater, part);
                    kept.add(behind == 0 ? part : shortened(part, behind));
                }
            }
            return kept;
        } catch (DataFormatException damaged) {
            return parts;
        } finally {
            inflater.end();
        }
    }

    private static boolean isImageData(Part part) {
        return part.length() >= PngLayout.FRAMING
                && Arrays.equals(part.source(), part.from() + 4, part.from() + 8, NAME, 0, 4);
    }

    /** Bytes of this chunk that lie behind the end of the stream. */
    private static int fed(Inflater inflater, Part part) throws DataFormatException {
        inflater.setInput(part.source(), part.from() + 8, part.length() - PngLayout.FRAMING);
        byte[] rows = new byte[BUFFER];
        while (!inflater.finished() && !inflater.needsInput()) {
            if (inflater.inflate(rows) == 0 && inflater.needsDictionary()) {
                return 0;
            }
        }
        return inflater.finished() ? inflater.getRemaining() : 0;
    }

    private static Part shortened(Part part, int behind) {
        byte[] data = Arrays.copyOfRange(part.source(), part.from() + 8, part.to() - 4 - behind);
        return Part.whole(PngLayout.written("IDAT", data), part.use());
    }
}
