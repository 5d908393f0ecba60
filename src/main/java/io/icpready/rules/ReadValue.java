package io.icpready.rules;

/**
 * A value as it was read on a picture.
 *
 * @param value a date in ISO form, a province as six digits, {@code true} for what has no end,
 *     otherwise the text
 * @param certainty whether it may be offered as an answer
 */
public record ReadValue(String value, Certainty certainty) {

    /** How sure a value is. */
    public enum Certainty {
        /** Held by a check digit, or by two dates that fit each other, and read without doubt. */
        HIGH,
        /** Good enough to be compared with what was declared. */
        LOW
    }

    public static ReadValue high(String value) {
        return new ReadValue(value, Certainty.HIGH);
    }

    public static ReadValue low(String value) {
        return new ReadValue(value, Certainty.LOW);
    }

    public boolean isSure() {
        return certainty == Certainty.HIGH;
    }
}
