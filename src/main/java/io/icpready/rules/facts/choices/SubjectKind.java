package io.icpready.rules.facts.choices;

/** Kind of the filing subject (主体性质). */
public enum SubjectKind {
    INDIVIDUAL,
    ENTERPRISE,
    PUBLIC_INSTITUTION,
    GOVERNMENT_AGENCY,
    SOCIAL_ORGANIZATION,
    PRIVATE_NON_ENTERPRISE,
    FOUNDATION,
    LAW_FIRM,
    OTHER_ORGANIZATION;

    /** True for 个人; everything else is 单位. */
    public boolean isIndividual() {
        return this == INDIVIDUAL;
    }
}
