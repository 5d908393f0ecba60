package io.icpready.rules.tables.persons;

/** As what a person stands in a filing; an individual is all of it at once (MAT-02). */
public enum PersonRole {
    /** Files for themselves (个人主体). */
    INDIVIDUAL,
    /** 主体负责人 of a unit. */
    UNIT_LEADER,
    /** 互联网信息服务负责人 of a unit. */
    SERVICE_LEADER
}
