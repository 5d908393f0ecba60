package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.icpready.documents.picture.PictureLayout.Part;
import io.icpready.documents.picture.PictureLayout.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Walks the blocks of a GIF (87a and 89a). */
final class GifLayout {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    /** Says how often a moving picture repeats; the other application blocks carry metadata. */
    private static final String LOOPING = "NETSCAPE2.0";

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private int width;
    private int height;
    private int frames;
    private long pixels;
    private int at;

    GifLayout(byte[] bytes) {
        this.bytes = bytes;
    }

    PictureLayout read() {
        OptionalInt end = walk();
        return new PictureLayout(
                ImageFormat.GIF,
                width,
                height,
                frames,
                frames,
                Math.max(pixels, (long) width * height),
                Math.max(pixels, (long) width * height),
                1,
                Orientation.UPRIGHT,
                width > 0 && height > 0 && frames > 0 ? end : OptionalInt.empty(),
                parts);
    }

    private OptionalInt walk() {
        if (bytes.length < HEADER) {
            return OptionalInt.empty();
        }
        width = littleShortAt(6);
        height = littleShortAt(8);
        at = HEADER + colourTable(byteAt(10));
        if (at > bytes.length) {
            return OptionalInt.empty();
        }
        keep(0, at);
        while (at < bytes.length) {
            int from = at;
            int block = byteAt(at++);
            if (block == TRAILER) {
                keep(from, at);
                return OptionalInt.of(at);
            }
            if (block != EXTENSION && block != IMAGE) {
                return endWithoutTrailer(from);
            }
            if (!(block == EXTENSION ? extension(from) : image(from))) {
                return OptionalInt.empty();
            }
        }
        return endWithoutTrailer(bytes.length);
    }

    /** Browsers show what came whole, with or without a trailer. */
    private OptionalInt endWithoutTrailer(int end) {
        if (frames == 0) {
            return OptionalInt.empty();
        }
        parts.add(Part.whole(new byte[] {TRAILER}, Use.DECODE_AND_VIEW));
        return OptionalInt.of(end);
    }

    private boolean extension(int from) {
        if (at >= bytes.length) {
            return false;
        }
        int label = byteAt(at++);
        boolean looping = label == APPLICATION
                && at + 12 <= bytes.length
                && LOOPING.equals(new String(bytes, at + 1, 11, ISO_8859_1));
        if (!skipSubBlocks()) {
            return false;
        }
        if (label == GRAPHIC_CONTROL || looping) {
            keep(from, at);
        }
        return true;
    }

    private boolean image(int from) {
        if (at + 9 > bytes.length) {
            return false;
        }
        pixels += (long) littleShortAt(at + 4) * littleShortAt(at + 6);
        if (frames == 0) {
            growToFirstFrame();
        }
        frames++;
        at += 9 + colourTable(byteAt(at + 8)) + 1;
        if (at >= bytes.length || !skipSubBlocks()) {
            return false;
        }
        keep(from, at);
        return true;
    }

    /** A screen smaller than the first picture, or of no size at all, is made larger by browsers. */
    private void growToFirstFrame() {
        width = Math.max(width, littleShortAt(at) + littleShortAt(at + 4));
        height = Math.max(height, littleShortAt(at + 2) + littleShortAt(at + 6));
    }

    private boolean skipSubBlocks() {
        while (at < bytes.length) {
            int length = byteAt(at++);
            if (length == 0) {
                return true;
            }
            at += length;
        }
        return false;
    }

    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
    }

    private void keep(int from, int to) {
        parts.add(new Part(bytes, from, to, Use.DECODE_AND_VIEW));
    }

    private int byteAt(int index) {
        return bytes[index] & 0xFF;
    }

    private int littleShortAt(int index) {
        return byteAt(index) | byteAt(index + 1) << 8;
    }
}
