package io.icpready.documents;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.util.Optional;

/**
 * The task a picture is uploaded for.
 *
 * @param journeyId process instance id of the journey
 * @param ownerId user who started the journey
 * @param ofSomebodyElse true for an identity document whose holder need not be the owner
 * @param returned the picture that a reviewer sent back last, where one was
 */
public record UploadTask(
        String taskId,
        String journeyId,
        String ownerId,
        DocumentType type,
        Optional<DocumentPurpose> purpose,
        boolean ofSomebodyElse,
        Optional<String> returned) {}
