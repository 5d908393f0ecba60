package io.icpready.documents.picture;

import java.io.IOException;
import java.io.InterruptedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes in memory as a decoder wants them, without a copy. A decoder that goes round in circles on
 * a crafted file reads all the time, so the deadline is held here.
 */
final class BoundedInput extends ImageInputStreamImpl {

    private final byte[] bytes;
    private final Deadline deadline;

    BoundedInput(byte[] bytes, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            holdDeadline();
            return -1;
        }
        return bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkClosed();
        holdDeadline();
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return -1;
        }
        int read = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private void holdDeadline() throws InterruptedIOException {
        if (deadline.passed()) {
            throw new InterruptedIOException("decoding took too long");
        }
    }
}
