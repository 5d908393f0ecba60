package io.icpready.documents;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a stored picture, without the picture.
 *
 * @param bytes length of the stored picture in bytes
 * @param format JPEG, PNG or GIF
 * @param holderConsent true when the uploader attested that the holder of somebody else's card
 *     consents to its being stored
 * @param findings what the inspection noted: hints for the reviewer
 */
public record DocumentRecord(
        String documentId,
        String journeyId,
        String taskId,
        DocumentType type,
        Optional<DocumentPurpose> purpose,
        String uploadedBy,
        Instant uploadedAt,
        int width,
        int height,
        long bytes,
        String format,
        String sha256,
        boolean holderConsent,
        List<Finding> findings) {}
