package io.icpready.papers;

import io.icpready.rules.Slot;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.RequiredDocument;
import java.util.Locale;
import java.util.Optional;

/** Makes the letters that a filing is asked for. */
public interface LetterDesk {

    /** Whether a document of this kind is a letter that the applicant writes. */
    boolean makes(Slot slot);

    /**
     * The letter for a document of the list; empty where somebody else issues it.
     *
     * @param document why and how it is asked for
     * @param signing the days on which it may be signed, Asia/Shanghai; empty when any will do
     * @param language Chinese is what is handed in; English is for whoever has to sign it
     */
    Optional<Letter> write(RequiredDocument document, Facts facts, Optional<Days> signing, Locale language);
}
