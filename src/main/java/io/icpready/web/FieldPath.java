package io.icpready.web;

import com.fasterxml.jackson.core.JsonPointer;

/** Names of values in a request body, for example {@code documents[0].type}. */
final class FieldPath {

    /** The body as a whole. */
    static final String ROOT = "body";

    /** A client's own names are shown back no longer than this. */
    private static final int LONGEST = 120;

    private FieldPath() {}

    static String of(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            append(path, rest);
        }
        return path.isEmpty() ? ROOT : shown(path.toString());
    }

    private static String shown(String path) {
        String visible = path.replaceAll("\\p{Cntrl}", "\uFFFD");
        return visible.codePointCount(0, visible.length()) <= LONGEST
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static void append(StringBuilder path, JsonPointer segment) {
        if (segment.mayMatchElement()) {
            path.append('[').append(segment.getMatchingIndex()).append(']');
            return;
        }
        if (!path.isEmpty()) {
            path.append('.');
        }
        path.append(segment.getMatchingProperty());
    }
}
