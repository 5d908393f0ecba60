package io.icpready.documents.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing of EXIF that is kept. A picture whose orientation were dropped would lie on its
 * side in every viewer, and turning its pixels would mean to encode it anew (which loses quality
 * and may shrink it below the least size of IMG-01). So a new EXIF block is written that holds the
 * orientation and nothing else; every browser follows it.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Orientation() {}

    /**
     * Reads the orientation as browsers do: one SHORT in the first directory. As a LONG or a BYTE
     * they pass it over, and so the applicant saw the picture without it. A library for metadata
     * would read all three alike.
     *
     * @param exif the TIFF structure, without a preamble
     */
    static int read(byte[] exif) {
        if (exif.length < 8) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif).order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (exif[0] != exif[1] || tiff.getShort(2) != 42 || directory < 8 || directory > exif.length - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at + ENTRY > exif.length) {
                return UPRIGHT;
            }
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                return value(tiff, at);
            }
        }
        return UPRIGHT;
    }

    private static int value(ByteBuffer tiff, int entry) {
        boolean oneShort = tiff.getShort(entry + 2) == SHORT && tiff.getInt(entry + 4) == 1;
        int value = tiff.getShort(entry + 8);
        return oneShort && value >= 1 && value <= 8 ? value : UPRIGHT;
    }

    /** A TIFF structure with one entry: big endian, IFD0 at 8, tag 0x0112 as one SHORT. */
    static byte[] write(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
