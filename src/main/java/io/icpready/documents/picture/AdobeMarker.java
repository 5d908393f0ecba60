package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.icpready.documents.picture.PictureLayout.Part;
import io.icpready.documents.picture.PictureLayout.Use;
import java.util.Arrays;
import java.util.List;

/**
 * Adobe's APP14 segment: by its last byte, the transform, it says which colours the components are.
 * Browsers take three components for YCbCr unless the transform is 0 and no JFIF header says
 * otherwise; the JDK's reader gives up at every transform but 1.
 */
final class AdobeMarker {

    private static final byte[] NAME = "Adobe".getBytes(ISO_8859_1);

    /** Bytes of the payload; what follows is nobody's. */
    private static final int LENGTH = 12;

    private static final int RGB = 0;
    private static final int YCBCR = 1;

    private byte[] payload = {};

    /** Takes the first segment that is Adobe's. */
    void read(byte[] file, int from, int to) {
        boolean adobe = to - from >= LENGTH && Arrays.equals(file, from, from + NAME.length, NAME, 0, NAME.length);
        if (adobe && payload.length == 0) {
            payload = Arrays.copyOfRange(file, from, from + LENGTH);
        }
    }

    /** The segment as browsers shall see it, and as the decoder shall. */
    List<Part> parts(int components, boolean jfif) {
        if (payload.length == 0) {
            return List.of();
        }
        int transform = payload[LENGTH - 1];
        byte[] asItIs = segment(transform);
        if (components != 3 || (!jfif && (transform == RGB || transform == YCBCR))) {
            return List.of(Part.whole(asItIs, Use.DECODE_AND_VIEW));
        }
        Part seen = Part.whole(asItIs, Use.VIEW);
        return jfif ? List.of(seen) : List.of(seen, Part.whole(segment(YCBCR), Use.DECODE));
    }

    private byte[] segment(int transform) {
        byte[] segment = new byte[4 + LENGTH];
        segment[0] = (byte) 0xFF;
        segment[1] = (byte) 0xEE;
        segment[3] = 2 + LENGTH;
        System.arraycopy(payload, 0, segment, 4, LENGTH);
        segment[segment.length - 1] = (byte) transform;
        return segment;
    }
}
