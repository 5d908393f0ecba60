package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * What follows behind the end of a picture. It is never stored. Some cameras put something there:
 * padding, a second picture (gain map, depth), a short film, Samsung's trailer; these are cut off
 * without a word. Anything else makes the file two things at once, a picture and an archive or a
 * script, and such a file is refused.
 */
final class Tail {

    private static final byte[] SAMSUNG = "SEFT".getBytes(ISO_8859_1);
    private static final byte[] FILM = "ftyp".getBytes(ISO_8859_1);

    private Tail() {}

    static boolean harmless(byte[] file, int end) {
        return padding(file, end)
                || startsWith(file, end, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                || startsWith(file, end + 4, FILM)
                || startsWith(file, file.length - SAMSUNG.length, SAMSUNG);
    }

    private static boolean padding(byte[] file, int end) {
        for (int at = end; at < file.length; at++) {
            byte value = file[at];
            if (value != 0 && value != (byte) 0xFF && value != '\n' && value != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] file, int from, byte[] prefix) {
        return from >= 0
                && from + prefix.length <= file.length
                && Arrays.equals(file, from, from + prefix.length, prefix, 0, prefix.length);
    }
}
