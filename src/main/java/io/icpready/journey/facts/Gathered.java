package io.icpready.journey.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.rules.facts.GivenDocument;

/**
 * A document that a reviewer has approved.
 *
 * @param documentId id of the picture in the store
 */
public record Gathered(String documentId, GivenDocument document) {

    public static Gathered read(ObjectMapper json, String text) {
        try {
            return json.readValue(text, Gathered.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A gathered document cannot be read", unreadable);
        }
    }
}
