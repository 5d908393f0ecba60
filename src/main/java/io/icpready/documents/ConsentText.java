package io.icpready.documents;

import io.icpready.wording.Wording;
import java.util.Locale;

/**
 * The text that is agreed to before the first upload. Whoever changes a word of it gives it a new
 * version; the old text stays in the catalogue, as proof of what was agreed.
 */
public final class ConsentText {

    public static final String VERSION = "2026-11-30";

    /** The first version that speaks of reading what stands on a picture. */
    private static final String NAMES_READING = "2026-11-29";

    private ConsentText() {}

    /** Whether whoever agreed to this version agreed to pictures being read. */
    public static boolean namesReading(String version) {
        return version.compareTo(NAMES_READING) >= 0;
    }

    /** Whether the consent was given to the text that is shown today. */
    public static boolean isCurrent(Consent consent) {
        return consent.textVersion().equals(VERSION);
    }

    public static String current(Locale locale) {
        return Wording.render("consent.text." + VERSION, locale);
    }
}
