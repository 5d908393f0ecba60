package io.icpready.rules.tables.names;

/** What may be wrong with the shape of a service's name (NAM-02). */
public enum ShapeFault {
    /** A host name, an address of the web, or the filing's own domain. */
    DOMAIN("domain"),
    DIGITS("digits"),
    /** No Chinese character. */
    NO_HAN("noHan"),
    /** A sign that no name may bear, or an emoji. */
    SYMBOL("symbol"),
    /** One or two Chinese characters. */
    SHORT("short"),
    /** More than thirty characters. */
    LONG("long"),
    /** More than ten characters. */
    LONGISH("longish"),
    /** A sign that is better left out. */
    SIGN("symbol"),
    /** The name of the leader. */
    LEADER_NAME("leaderName"),
    /** Latin letters among Chinese characters. */
    LATIN("latin");

    private final String variant;

    ShapeFault(String variant) {
        this.variant = variant;
    }

    /** Last part of the message key. */
    public String variant() {
        return variant;
    }
}
