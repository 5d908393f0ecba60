package io.icpready.rules.saying;

/** Kind of an order, as the access provider works it out from what is filed already (SUB-03). */
public enum OrderKind {
    /** 首次备案. */
    FIRST_FILING,
    /** 新增互联网信息服务. */
    NEW_SERVICE,
    /** 新增接入: another provider for what is filed. */
    NEW_ACCESS,
    /** 变更, or nothing to file at all. */
    CHANGE;

    /** Whether it adds a service or a provider to what the subject has filed. */
    public boolean isAddition() {
        return this == NEW_SERVICE || this == NEW_ACCESS;
    }
}
