package io.icpready.documents.desk;

import java.io.InputStream;

/** A body of zeros that knows how much of it was read. */
final class CountingBody extends InputStream {

    private final long length;
    private long read;

    CountingBody(long length) {
        this.length = length;
    }

    long taken() {
        return read;
    }

    @Override
    public int read() {
        return read++ < length ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        int given = (int) Math.min(wanted, length - read);
        read += given;
        return given == 0 ? -1 : given;
    }
}
