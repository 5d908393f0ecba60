package io.icpready.documents;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import java.util.List;

/**
 * Reads what is written on a picture (number, name, dates) and notes what speaks against what was
 * declared: the place for text recognition. Every bean of this type is asked about every picture
 * that passed the inspection; without one, nothing is missing.
 */
public interface PictureReader {

    /**
     * What was noticed: CONFIRM or WARN, never BLOCK, and never a full ID number.
     *
     * @param picture a complete JPEG, PNG or GIF within the limits, without metadata
     */
    List<Finding> read(byte[] picture, DocumentType type);
}
