package io.icpready.rules.tables.names;

/** Where a word may stand. */
public enum WordPlace {
    SERVICE_NAME("service.name"),
    UNIT_NAME("subject.name"),
    SCOPE("subject.businessScope"),
    REMARK("service.remark"),
    DOMAIN_NAME("domain.name");

    private final String fact;

    WordPlace(String fact) {
        this.fact = fact;
    }

    /** Path of the fact that holds the text. */
    public String fact() {
        return fact;
    }
}
