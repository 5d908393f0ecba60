package io.icpready.access.guard;

/** Parts of paths below the REST of the web applications, as regular expressions. */
final class Paths {

    static final String ENGINE = "/engine/engine/default";

    /** An id as the engine makes them. */
    static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    static final String DEFINITION = "((?:\\w+:\\d+:)?[0-9a-f-]{36})";
    static final String KEY = "(\\w{1,64})";

    /** One part, whatever it says. */
    static final String ANY = "([^/]+)";

    private Paths() {}
}
