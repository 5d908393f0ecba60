package io.icpready.documents.desk;

import com.google.common.base.Ticker;
import io.icpready.documents.picture.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A request's body, read to its end and kept only as far as a picture may reach.
 *
 * @param kept the first bytes, at most {@link Upload#MOST_BYTES_KEPT}
 * @param length bytes read in all
 * @param tooSlow true when it came drop by drop and was given up
 */
record UploadBody(byte[] kept, long length, boolean tooSlow) {

    /** What is longer is not even read to its end: it is no attempt at a picture of 4 MB. */
    static final long MAX_READ = 32L * 1024 * 1024;

    /** A body that is slower than this, in bytes a second, loses its place when its start is over. */
    private static final long SLOWEST = 8 * 1024;

    private static final Duration START = Duration.ofSeconds(20);

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a body.
     *
     * @param declared announced length, negative when unknown; a hint for the buffer's size only
     */
    static UploadBody read(InputStream body, long declared, Ticker ticker) throws IOException {
        long begun = ticker.read();
        int expected = (int) Math.max(BUFFER, Math.min(declared, Upload.MOST_BYTES_KEPT));
        ByteArrayOutputStream kept = new ByteArrayOutputStream(expected);
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            int room = Upload.MOST_BYTES_KEPT - kept.size();
            kept.write(buffer, 0, Math.min(read, room));
            length += read;
            if (length > MAX_READ) {
                break;
            }
            if (dripping(length, Duration.ofNanos(ticker.read() - begun))) {
                return new UploadBody(new byte[0], length, true);
            }
        }
        return new UploadBody(kept.toByteArray(), length, false);
    }

    private static boolean dripping(long length, Duration since) {
        return since.compareTo(START) > 0
                && length < SLOWEST * since.minus(START).toSeconds();
    }

    boolean tooLong() {
        return length > MAX_READ;
    }
}
