package io.icpready.documents.picture;

/** Hard limits that hold before anything is decoded. */
public final class PictureLimits {

    /** IMG-01: least and most bytes of a picture, both inclusive, 1 KB = 1024 B (AMB-12). */
    public static final int MIN_BYTES = 204_800;

    public static final int MAX_BYTES = 4_194_304;

    /** Most pixels of one picture, or of all frames of a moving one together. */
    public static final long MAX_PIXELS = 40_000_000;

    public static final int MAX_SIDE = 20_000;

    public static final int MAX_FRAMES = 50;

    /**
     * Most bytes a decoder may have to hold or walk through: the rows of a PNG, the coefficients of
     * a progressive JPEG.
     */
    public static final long MAX_DECODED_BYTES = 320_000_000;

    /**
     * Most scans of a progressive JPEG. Encoders write about ten; each further one costs a pass
     * over the whole picture.
     */
    public static final int MAX_SCANS = 64;

    private PictureLimits() {}
}
