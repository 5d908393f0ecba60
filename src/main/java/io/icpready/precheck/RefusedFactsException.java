package io.icpready.precheck;

import io.icpready.rules.facts.FieldError;
import java.util.List;

/** A request whose body is no set of facts. Carries no value of the body. */
final class RefusedFactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    RefusedFactsException(List<FieldError> errors) {
        super("The body is no set of facts");
        this.errors = List.copyOf(errors);
    }

    List<FieldError> errors() {
        return errors;
    }
}
