package io.icpready.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * A separate consent to store pictures of identity documents (PIPL art. 29).
 *
 * @param textVersion version of the text that was agreed to
 */
public record Consent(
        String journeyId, String userId, String textVersion, Instant givenAt, Optional<Instant> withdrawnAt) {}
