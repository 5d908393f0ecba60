package io.icpready.journey.facts;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** JSON in a variable. */
final class JsonText {

    /** Characters of the engine's column for texts. */
    private static final int LONGEST = 4_000;

    private JsonText() {}

    /** A value as it stands in a variable: text, JSON, or either with its type. */
    static String of(Object value) {
        if (value instanceof SerializableValue serialized) {
            return serialized.getValueSerialized();
        }
        return value instanceof TypedValue typed ? typed.getValue().toString() : value.toString();
    }

    /**
     * Text as long as the engine's column for it holds it: a value of JSON costs two rows more, and one
     * more to read each time.
     */
    static TypedValue typed(String written) {
        return written.length() <= LONGEST
                ? Variables.stringValue(written)
                : SpinValues.jsonValue(written).create();
    }
}
