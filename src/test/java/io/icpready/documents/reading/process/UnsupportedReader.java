package io.icpready.documents.reading.process;

/** A reader on a machine that has no library for it. */
public final class UnsupportedReader {

    private UnsupportedReader() {}

    public static void main(String[] arguments) {
        System.exit(Wire.UNSUPPORTED);
    }
}
