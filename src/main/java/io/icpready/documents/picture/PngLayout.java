package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.icpready.documents.picture.PictureLayout.Part;
import io.icpready.documents.picture.PictureLayout.Use;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948). Only what says something about pixels and colours is
 * kept, and only in the length that the standard gives it.
 */
final class PngLayout {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Length, name and checksum of a chunk. */
    static final int FRAMING = 12;

    private static final int PALETTE = 3;
    private static final int MOST_ENTRIES = 256;

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int orientation = Orientation.UPRIGHT;
    private int movingFrames = 1;
    private int width;
    private int height;
    private int colourType;
    private int bitsPerPixel;
    private int entries;
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
                movingFrames,
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
            seen.add(name);
            at += FRAMING + length;
            if (name.equals("IEND")) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** False when the chunk stands where none may, or nobody knows what it does to the pixels. */
    private boolean chunk(String name, int length) {
        if (name.equals("IHDR") == (width > 0)) {
            return false;
        }
        return switch (name) {
            case "IHDR" -> header(length) && keep(length, Use.DECODE_AND_VIEW);
            case "PLTE" -> palette(length);
            case "IDAT" -> (colourType != PALETTE || entries > 0) && keep(length, Use.DECODE_AND_VIEW);
            case "IEND" -> keep(length, Use.DECODE_AND_VIEW);
            default -> Character.isLowerCase(name.charAt(0)) && ancillary(name, length);
        };
    }

    private boolean header(int length) {
        if (length != 13) {
            return false;
        }
        colourType = bytes[at + 17];
        bitsPerPixel = (bytes[at + 16] & 0xFF) * channels();
        if (intAt(at + 8) <= 0 || intAt(at + 12) <= 0 || bitsPerPixel <= 0) {
            return false;
        }
        width = intAt(at + 8);
        height = intAt(at + 12);
        return true;
    }

    private int channels() {
        return switch (colourType) {
            case 0, PALETTE -> 1;
            case 4 -> 2;
            case 2 -> 3;
            case 6 -> 4;
            default -> 0;
        };
    }

    /** Without a palette of 1 to 256 colours no browser shows a picture that needs one. */
    private boolean palette(int length) {
        if (colourType != PALETTE) {
            // Only a suggestion for screens of old.
            return true;
        }
        entries = length / 3;
        boolean sound = length % 3 == 0 && entries >= 1 && entries <= MOST_ENTRIES;
        return sound && !seen.contains("PLTE") && keep(length, Use.DECODE_AND_VIEW);
    }

    /** What is not known, repeated, behind the pixels or of another length is passed over. */
    private boolean ancillary(String name, int length) {
        boolean inPlace = !seen.contains(name) && !seen.contains("IDAT");
        if (!inPlace) {
            return true;
        }
        switch (name) {
            case "eXIf" -> orientation = Orientation.read(data(length));
            case "acTL" -> movingFrames = length == 8 ? Math.max(1, intAt(at + 8)) : 1;
            case "iCCP" -> PngProfile.writtenAnew(data(length)).ifPresent(data -> parts.add(made("iCCP", data)));
            default -> {
                if (lengthFits(name, length)) {
                    keep(length, name.equals("tRNS") ? Use.DECODE_AND_VIEW : Use.VIEW);
                }
            }
        }
        return true;
    }

    private boolean lengthFits(String name, int length) {
        return switch (name) {
            case "tRNS" ->
                switch (colourType) {
                    case 0 -> length == 2;
                    case 2 -> length == 6;
                    case PALETTE -> length >= 1 && length <= entries;
                    default -> false;
                };
            case "bKGD" -> length == (colourType == PALETTE ? 1 : colourType == 0 || colourType == 4 ? 2 : 6);
            case "sBIT" -> length == (colourType == PALETTE ? 3 : channels());
            case "gAMA", "cICP" -> length == 4;
            case "cHRM" -> length == 32;
            case "sRGB" -> length == 1;
            case "pHYs" -> length == 9;
            default -> false;
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
        all.add(2, made("eXIf", Orientation.write(orientation)));
        return all;
    }

    private static Part made(String name, byte[] data) {
        return Part.whole(written(name, data), Use.VIEW);
    }

    /** A chunk with its length and its checksum. */
    static byte[] written(String name, byte[] data) {
        byte[] body = new byte[4 + data.length];
        System.arraycopy(name.getBytes(ISO_8859_1), 0, body, 0, 4);
        System.arraycopy(data, 0, body, 4, data.length);
        CRC32 crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(FRAMING + data.length)
                .putInt(data.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    private boolean keep(int length, Use use) {
        parts.add(new Part(bytes, at, at + FRAMING + length, use));
        return true;
    }

    private byte[] data(int length) {
        return Arrays.copyOfRange(bytes, at + 8, at + 8 + length);
    }

    private int intAt(int index) {
        return ByteBuffer.wrap(bytes, index, 4).getInt();
    }
}
