package io.icpready.documents.desk;

import io.icpready.documents.picture.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body, read to its end and kept only as far as a picture may reach.
 *
 * @param kept the first bytes, at most {@link Upload#MOST_BYTES_KEPT}
 * @param length bytes read in all
 */
record UploadBody(byte[] kept, long length) {

    /** What is longer is not even read to its end: it is no attempt at a picture of 4 MB. */
    static final long MAX_READ = 32L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a body.
     *
     * @param declared announced length, negative when unknown; a hint for the buffer's size only
     */
    static UploadBody read(InputStream body, long declared) throws IOException {
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
        }
        return new UploadBody(kept.toByteArray(), length);
    }

    boolean tooLong() {
        return length > MAX_READ;
    }
}
