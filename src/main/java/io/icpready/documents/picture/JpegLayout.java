package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.icpready.documents.picture.PictureLayout.Part;
import io.icpready.documents.picture.PictureLayout.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Walks the segments of a JPEG (ITU-T T.81, JFIF, EXIF). Cameras leave odd bytes between segments
 * and behind the end; neither is part of the picture, and neither is kept.
 */
final class JpegLayout {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DNL = 0xDC;
    private static final int TEM = 0x01;
    private static final int COM = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;

    private static final byte[] JFIF = "JFIF\0".getBytes(ISO_8859_1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);

    /** Length of a JFIF header up to its thumbnail. */
    private static final int JFIF_WITHOUT_THUMBNAIL = 16;

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private final IccSegments profile = new IccSegments();
    private final AdobeMarker adobe = new AdobeMarker();
    private int orientation = Orientation.UPRIGHT;
    private boolean exifRead;
    private boolean jfif;
    private int width;
    private int height;
    private int components;
    private long coefficients;
    private boolean progressive;
    private int scans;
    private int at;

    JpegLayout(byte[] bytes) {
        this.bytes = bytes;
    }

    PictureLayout read() {
        OptionalInt end = walk();
        return new PictureLayout(
                ImageFormat.JPEG,
                width,
                height,
                1,
                1,
                (long) width * height,
                progressive ? coefficients * Short.BYTES : 0,
                scans,
                orientation,
                width > 0 && height > 0 && scans > 0 ? end : OptionalInt.empty(),
                finished());
    }

    private OptionalInt walk() {
        if (bytes.length < 4 || byteAt(0) != 0xFF || byteAt(1) != SOI) {
            return OptionalInt.empty();
        }
        keep(0, 2, Use.DECODE_AND_VIEW);
        at = 2;
        while (findMarker()) {
            int marker = byteAt(at - 1);
            if (marker == EOI) {
                keep(at - 2, at, Use.DECODE_AND_VIEW);
                return OptionalInt.of(at);
            }
            if (marker == SOI || (!standsAlone(marker) && !segment(marker))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** Goes behind the next marker, over whatever stands before it; false at the end of the file. */
    private boolean findMarker() {
        while (at + 1 < bytes.length) {
            boolean marker = byteAt(at) == 0xFF && byteAt(at + 1) != 0xFF && byteAt(at + 1) != 0;
            if (marker) {
                at += 2;
                return true;
            }
            at++;
        }
        return false;
    }

    private static boolean standsAlone(int marker) {
        return marker == TEM || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** Reads one segment with its entropy-coded data; false when it does not fit into the file. */
    private boolean segment(int marker) {
        int from = at - 2;
        if (at + 2 > bytes.length) {
            return false;
        }
        int length = shortAt(at);
        int to = at + length;
        if (length < 2 || to > bytes.length) {
            return false;
        }
        int payload = at + 2;
        if (isFrame(marker) && !frame(marker, payload, to)) {
            return false;
        }
        keepSegment(marker, from, payload, to);
        at = to;
        if (marker == SOS) {
            scans++;
            skipEntropyCodedData();
            keep(to, at, Use.DECODE_AND_VIEW);
        }
        return true;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean frame(int marker, int payload, int to) {
        if (width > 0 || to - payload < 6) {
            return false;
        }
        height = shortAt(payload + 1);
        width = shortAt(payload + 3);
        components = byteAt(payload + 5);
        if (components == 0 || to - payload < 6 + 3 * components) {
            return false;
        }
        progressive = marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
        coefficients = coefficients(payload + 6);
        return true;
    }

    /** Coefficients of all components, each with its share of the sampling grid. */
    private long coefficients(int table) {
        long largest = 1;
        long sum = 0;
        for (int i = 0; i < components; i++) {
            int sampling = byteAt(table + 3 * i + 1);
            int cells = Math.max(1, (sampling >> 4) * (sampling & 0x0F));
            largest = Math.max(largest, cells);
            sum += cells;
        }
        return (long) width * height * sum / largest;
    }

    private void keepSegment(int marker, int from, int payload, int to) {
        if (marker >= APP0 && marker <= APP15) {
            readApplication(marker, payload, to);
        } else if (marker != COM && marker != DNL) {
            // A height that came behind the first scan is refused by browsers; beside a height
            // that is known already it says nothing.
            keep(from, to, Use.DECODE_AND_VIEW);
        }
    }

    /** Of what applications write, four things matter to the eye. None of it counts behind the first scan. */
    private void readApplication(int marker, int payload, int to) {
        if (scans > 0) {
            return;
        }
        if (marker == APP0 && startsWith(payload, to, JFIF) && to - payload >= 14 && !jfif) {
            jfif = true;
            // JFIF wants to stand first, right behind the start of the picture.
            parts.add(1, Part.whole(jfifWithoutThumbnail(payload), Use.DECODE_AND_VIEW));
        } else if (marker == APP1 && startsWith(payload, to, EXIF) && !exifRead) {
            exifRead = true;
            orientation = Orientation.read(Arrays.copyOfRange(bytes, payload + EXIF.length, to));
        } else if (marker == APP2 && startsWith(payload, to, IccSegments.NAME)) {
            profile.add(bytes, payload, to);
        } else if (marker == APP14) {
            adobe.read(bytes, payload, to);
        }
    }

    /** The small picture in the header could show more than the large one does. */
    private byte[] jfifWithoutThumbnail(int payload) {
        byte[] segment = new byte[2 + JFIF_WITHOUT_THUMBNAIL];
        segment[0] = (byte) 0xFF;
        segment[1] = (byte) APP0;
        segment[3] = JFIF_WITHOUT_THUMBNAIL;
        System.arraycopy(bytes, payload, segment, 4, 12);
        return segment;
    }

    private List<Part> finished() {
        if (parts.isEmpty()) {
            return parts;
        }
        List<Part> made = new ArrayList<>();
        if (orientation != Orientation.UPRIGHT) {
            made.add(Part.whole(exifSegment(), Use.VIEW));
        }
        profile.writtenAnew().forEach(segment -> made.add(Part.whole(segment, Use.VIEW)));
        made.addAll(adobe.parts(components, jfif));
        List<Part> all = new ArrayList<>(parts);
        all.addAll(jfif ? 2 : 1, made);
        return all;
    }

    private byte[] exifSegment() {
        byte[] tiff = Orientation.write(orientation);
        byte[] segment = new byte[4 + EXIF.length + tiff.length];
        segment[0] = (byte) 0xFF;
        segment[1] = (byte) APP1;
        segment[3] = (byte) (segment.length - 2);
        System.arraycopy(EXIF, 0, segment, 4, EXIF.length);
        System.arraycopy(tiff, 0, segment, 4 + EXIF.length, tiff.length);
        return segment;
    }

    private void skipEntropyCodedData() {
        while (at + 1 < bytes.length) {
            if (bytes[at] == (byte) 0xFF) {
                int next = byteAt(at + 1);
                boolean data = next == 0 || (next >= 0xD0 && next <= 0xD7);
                if (!data && next != 0xFF) {
                    return;
                }
                at += data ? 2 : 1;
            } else {
                at++;
            }
        }
        at = bytes.length;
    }

    private void keep(int from, int to, Use use) {
        parts.add(new Part(bytes, from, to, use));
    }

    private boolean startsWith(int from, int to, byte[] prefix) {
        return to - from >= prefix.length && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
    }

    private int byteAt(int index) {
        return bytes[index] & 0xFF;
    }

    private int shortAt(int index) {
        return byteAt(index) << 8 | byteAt(index + 1);
    }
}
