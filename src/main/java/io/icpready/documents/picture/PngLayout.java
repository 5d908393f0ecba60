package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.icpready.documents.picture.PictureLayout.Part;
import io.icpready.documents.picture.PictureLayout.Use;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG (ISO/IEC 15948). */
final class PngLayout {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Length, name and checksum of a chunk. */
    private static final int FRAMING = 12;

    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final Set<String> COLOURS = Set.of("gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private int orientation = Orientation.UPRIGHT;
    private int width;
    private int height;
    private int bitsPerPixel;
    private int at;

    PngLayout(byte[] bytes) {
        this.bytes = bytes;
    }

    PictureLayout read() {
        OptionalInt end = walk();
        return new PictureLayout(
                ImageFormat.PNG,
                width,
                height,
                1,
                (long) width * height,
                ((long) width * bitsPerPixel + 7) / 8 * height,
                1,
                orientation,
                width > 0 && height > 0 ? end : OptionalInt.empty(),
                partsWithOrientation());
    }

    private OptionalInt walk() {
        if (!Arrays.equals(bytes, 0, Math.min(bytes.length, 8), SIGNATURE, 0, 8)) {
            return OptionalInt.empty();
        }
        parts.add(new Part(bytes, 0, 8, Use.DECODE_AND_VIEW));
        at = 8;
        while (at + FRAMING <= bytes.length) {
            int length = intAt(at);
            if (length < 0 || length > bytes.length - at - FRAMING) {
                return OptionalInt.empty();
            }
            String name = new String(bytes, at + 4, 4, ISO_8859_1);
            if (!checksumHolds(length) || !chunk(name, length)) {
                return OptionalInt.empty();
            }
            at += FRAMING + length;
            if (name.equals("IEND")) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** False when the chunk stands where none may, or nobody knows what it does to the pixels. */
    private boolean chunk(String name, int length) {
        if (name.equals("IHDR") == (width > 0) || (name.equals("IHDR") && !header(length))) {
            return false;
        }
        int to = at + FRAMING + length;
        if (PIXELS.contains(name)) {
            parts.add(new Part(bytes, at, to, Use.DECODE_AND_VIEW));
        } else if (COLOURS.contains(name)) {
            parts.add(new Part(bytes, at, to, Use.VIEW));
        } else if (name.equals("eXIf")) {
            orientation = Orientation.read(Arrays.copyOfRange(bytes, at + 8, at + 8 + length));
        } else {
            return ancillary(name);
        }
        return true;
    }

    private static boolean ancillary(String name) {
        return Character.isLowerCase(name.charAt(0));
    }

    private boolean header(int length) {
        if (length != 13) {
            return false;
        }
        width = intAt(at + 8);
        height = intAt(at + 12);
        bitsPerPixel = (bytes[at + 16] & 0xFF) * channels(bytes[at + 17]);
        boolean sound = width > 0 && height > 0 && bitsPerPixel > 0;
        if (!sound) {
            width = 0;
            height = 0;
        }
        return sound;
    }

    private static int channels(int colourType) {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 4 -> 2;
            case 2 -> 3;
            case 6 -> 4;
            default -> 0;
        };
    }

    private boolean checksumHolds(int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, at + 4, 4 + length);
        return (int) crc.getValue() == intAt(at + 8 + length);
    }

    private List<Part> partsWithOrientation() {
        if (orientation == Orientation.UPRIGHT || parts.size() < 2) {
            return parts;
        }
        List<Part> all = new ArrayList<>(parts);
        all.add(2, Part.whole(exifChunk(), Use.VIEW));
        return all;
    }

    private byte[] exifChunk() {
        byte[] tiff = Orientation.write(orientation);
        byte[] body = new byte[4 + tiff.length];
        System.arraycopy("eXIf".getBytes(ISO_8859_1), 0, body, 0, 4);
        System.arraycopy(tiff, 0, body, 4, tiff.length);
        CRC32 crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(FRAMING + tiff.length)
                .putInt(tiff.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    private int intAt(int index) {
        return ByteBuffer.wrap(bytes, index, 4).getInt();
    }
}
