package io.icpready.documents.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

/**
 * The one thing of EXIF that is kept. A picture whose orientation were dropped would lie on its
 * side in every viewer, and turning its pixels would mean to encode it anew (which loses quality
 * and may shrink it below the least size of IMG-01). So a new EXIF block is written that holds the
 * orientation and nothing else; every browser follows it.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private Orientation() {}

    /**
     * Reads the orientation of an EXIF block.
     *
     * @param exif the TIFF structure, without a preamble
     */
    static int read(byte[] exif) {
        try {
            Metadata metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > 8 ? UPRIGHT : value;
        } catch (RuntimeException malformed) {
            // A block that nobody can read turns no picture; the picture itself may be fine.
            return UPRIGHT;
        }
    }

    /** A TIFF structure with one entry: big endian, IFD0 at 8, tag 0x0112 as one SHORT. */
    static byte[] write(int orientation) {
        return new byte[] {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // header
            0,
            1, // one entry
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0, // orientation
            0,
            0,
            0,
            0 // no further directory
        };
    }
}
