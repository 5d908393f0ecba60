package io.icpready.documents.picture;

import io.icpready.rules.PictureLimits;
import io.icpready.rules.facts.choices.DocumentType;
import java.util.Locale;

/**
 * A file as it came in.
 *
 * @param kept the bytes, at most {@link #MOST_BYTES_KEPT}: what is longer is refused by IMG-01
 *     anyway, and its beginning is enough to name its other faults
 * @param length length of the whole file in bytes
 * @param suffix lower-case suffix of the file name, empty when it has none; the name itself may
 *     hold a person's name and is not kept
 * @param merged the form says that it made the picture of two, one of each side of a card; nobody
 *     can check that, so it changes what is said and nothing else
 */
public record Upload(byte[] kept, long length, String suffix, DocumentType type, boolean merged) {

    public static final int MOST_BYTES_KEPT = PictureLimits.MAX_BYTES;

    /** Longest suffix worth repeating in a sentence. */
    private static final int MAX_SUFFIX = 12;

    public static String suffixOf(String fileName) {
        String name = fileName.strip();
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.length() - dot - 1 > MAX_SUFFIX) {
            return "";
        }
        String suffix = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return suffix.chars().allMatch(Character::isLetterOrDigit) ? suffix : "";
    }

    public static Upload of(byte[] bytes, String fileName, DocumentType type) {
        return new Upload(bytes, bytes.length, suffixOf(fileName), type, false);
    }

    public boolean cut() {
        return kept.length < length;
    }
}
