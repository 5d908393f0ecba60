package io.icpready.access;

import io.icpready.rules.saying.Argument;
import java.util.Map;

/**
 * Why the guard lets a request not through.
 *
 * @param status 400 for what could be put right, 403 for what nobody of this role may do
 * @param messageKey the sentence, rendered in the language of the request
 */
public record Refusal(int status, String messageKey, Map<String, Argument> arguments) {

    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    /** The request can be put right. */
    public static Refusal badRequest(String messageKey, Map<String, Argument> arguments) {
        return new Refusal(400, messageKey, arguments);
    }

    /** Nobody of this role may do it. */
    public static Refusal forbidden(String messageKey) {
        return new Refusal(403, messageKey, Map.of());
    }
}
