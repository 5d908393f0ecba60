package io.icpready.documents.picture;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What a picture's container says of itself, read without decoding a pixel.
 *
 * @param width width in pixels as stored, before its orientation is applied; 0 when unknown
 * @param frames number of pictures in the file that the decoder reads
 * @param movingFrames number of pictures that a viewer shows one after the other
 * @param pixels pixels of all frames
 * @param decodedBytes bytes the decoder may have to hold or walk through
 * @param scans passes over the picture (JPEG), otherwise 1
 * @param orientation EXIF orientation 1 to 8; 1 when none is given
 * @param end offset just behind the picture; empty when the file is damaged or ends before the
 *     picture does
 * @param parts the parts of the file that are the picture itself, in order
 */
record PictureLayout(
        ImageFormat format,
        int width,
        int height,
        int frames,
        int movingFrames,
        long pixels,
        long decodedBytes,
        int scans,
        int orientation,
        OptionalInt end,
        List<Part> parts) {

    /** Who needs a part: an embedded colour profile, for one, matters to the eye only. */
    enum Use {
        DECODE_AND_VIEW,
        DECODE,
        VIEW
    }

    /** A range of bytes, of the file itself or of a segment made anew. */
    record Part(byte[] source, int from, int to, Use use) {

        static Part whole(byte[] source, Use use) {
            return new Part(source, 0, source.length, use);
        }

        int length() {
            return to - from;
        }
    }

    PictureLayout {
        parts = List.copyOf(parts);
    }

    boolean measured() {
        return width > 0 && height > 0;
    }

    int shownWidth() {
        return onItsSide() ? height : width;
    }

    int shownHeight() {
        return onItsSide() ? width : height;
    }

    private boolean onItsSide() {
        return orientation >= 5;
    }

    /**
     * The picture as it is stored and shown: every byte of its pixels unchanged, everything about
     * place, time, device and person gone.
     */
    byte[] sanitized() {
        List<Part> clean = format == ImageFormat.PNG ? PngImageData.withoutLeftovers(parts) : parts;
        return join(clean, part -> part.use() != Use.DECODE);
    }

    /** Length in bytes of what is stored; behind the stream of a PNG there may be less. */
    long sanitizedLength() {
        return parts.stream()
                .filter(part -> part.use() != Use.DECODE)
                .mapToLong(Part::length)
                .sum();
    }

    /** The least that a decoder needs; odd colour profiles and the like cannot upset it. */
    byte[] decodable() {
        return join(parts, part -> part.use() != Use.VIEW);
    }

    private static byte[] join(List<Part> parts, Predicate<Part> wanted) {
        List<Part> chosen = parts.stream().filter(wanted).toList();
        byte[] joined = new byte[chosen.stream().mapToInt(Part::length).sum()];
        int at = 0;
        for (Part part : chosen) {
            System.arraycopy(part.source(), part.from(), joined, at, part.length());
            at += part.length();
        }
        return joined;
    }

    static PictureLayout read(ImageFormat format, byte[] bytes) {
        return switch (format) {
            case JPEG -> new JpegLayout(bytes).read();
            case PNG -> new PngLayout(bytes).read();
            case GIF -> new GifLayout(bytes).read();
        };
    }
}
