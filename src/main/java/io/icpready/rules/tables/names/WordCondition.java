package io.icpready.rules.tables.names;

/** What may stand beside a word. */
public enum WordCondition {
    /** The subject is a body of the state, or has its approval for the word. */
    NATIONAL_BODY,
    /** The unit bears the word in its own name. */
    IN_UNIT_NAME,
    /** The unit's own name begins with the word. */
    AT_FRONT_OF_UNIT_NAME,
    /** An approval is given, or its industry is declared, so that one will be asked for. */
    APPROVED,
    /** The domain ends in .中国. */
    UNDER_ZHONGGUO,
    /** The name says that the academy is none of its own. */
    MARKED_AS_ACADEMY,
    REMARK_GIVEN
}
