package io.icpready.documents.picture;

/** What one picture may cost before anything of it is decoded; its size is a matter of the rules. */
final class DecodingLimits {

    static final int MAX_SIDE = 20_000;

    static final int MAX_FRAMES = 50;

    /**
     * Most bytes a decoder may have to hold or walk through: the rows of a PNG, the coefficients of
     * a progressive JPEG.
     */
    static final long MAX_DECODED_BYTES = 320_000_000;

    /** Most scans of a progressive JPEG. Encoders write about ten. */
    static final int MAX_SCANS = 64;

    /**
     * Most pixels of all scans together: each scan is a pass over the whole picture. Twelve passes
     * over the largest picture fit in, 64 over 40 million pixels (seven seconds) do not.
     */
    static final long MAX_SCANNED_PIXELS = 500_000_000;

    private DecodingLimits() {}
}
