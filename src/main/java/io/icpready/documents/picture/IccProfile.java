package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A colour profile (ICC.1): the one thing that may stand in a picture under this name. */
final class IccProfile {

    private static final byte[] SIGNATURE = "acsp".getBytes(ISO_8859_1);
    private static final int SIGNATURE_AT = 36;

    /** Header and the number of tags. */
    private static final int SHORTEST = 132;

    private IccProfile() {}

    /** The profile, cut to the length that it gives itself; empty when these bytes are none. */
    static Optional<byte[]> of(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(bytes).getInt();
        boolean signed = Arrays.equals(bytes, SIGNATURE_AT, SIGNATURE_AT + 4, SIGNATURE, 0, 4);
        return signed && length >= SHORTEST && length <= bytes.length
                ? Optional.of(Arrays.copyOf(bytes, length))
                : Optional.empty();
    }
}
