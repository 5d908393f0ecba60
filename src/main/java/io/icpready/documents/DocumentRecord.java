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
 * @param sha256 hexadecimal digest of the file as it came in, of at most its first 4,194,304 bytes:
 *     the same file gives the same digest, and tells apart two that differ in their pictures
 * @param holderConsent true when the uploader attested that the holder of the card consents to its
 *     being stored, as that person or having asked them
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
        List<Finding> findings) {

    /** Whether the form said that it made this picture of two. */
    boolean merged() {
        return findings.stream().anyMatch(finding -> finding.messageKey().equals("IMG-05.merged"));
    }
}
