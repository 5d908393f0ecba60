package io.icpready.rules;

/** How large a picture of a document may be, for forms and for the inspection (IMG-01, IMG-02). */
public final class PictureLimits {

    /** IMG-01: least bytes of a picture, inclusive, 1 KB = 1024 B (AMB-12). */
    public static final int MIN_BYTES = 204_800;

    /** IMG-01: most bytes of a picture, inclusive. */
    public static final int MAX_BYTES = 4_194_304;

    /** Most pixels of one picture, or of all frames of a moving one together. */
    public static final long MAX_PIXELS = 40_000_000;

    private PictureLimits() {}
}
