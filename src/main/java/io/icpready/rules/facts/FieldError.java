package io.icpready.rules.facts;

import io.icpready.rules.saying.Argument;
import java.util.Map;

/**
 * Why one value could not be read as a fact.
 *
 * @param field path of the value, for example {@code domain.expiresOn} or {@code documents[0].type}
 * @param messageKey key of the sentence that says what is expected
 */
public record FieldError(String field, String messageKey, Map<String, Argument> arguments) {

    public FieldError {
        arguments = Map.copyOf(arguments);
    }
}
