package io.icpready.hooks;

import java.util.Arrays;
import java.util.Optional;

/** Events that a subscription can ask for. */
public enum HookEventType {
    TASK_REMINDER("task.reminder"),
    JOURNEY_STARTED("journey.started"),
    JOURNEY_OVERDUE("journey.overdue"),
    FACT_CORRECTED("fact.corrected"),
    DOMAIN_CHANGED("domain.changed"),
    DOCUMENT_REJECTED("document.rejected"),
    JOURNEY_READY("journey.ready"),
    JOURNEY_STALE("journey.stale"),
    JOURNEY_SUBMITTED("journey.submitted"),
    JOURNEY_WITHDRAWN("journey.withdrawn"),
    HOOK_PING("hook.ping");

    private final String key;

    HookEventType(String key) {
        this.key = key;
    }

    /** Name in the API and in the body of a hook. */
    public String key() {
        return key;
    }

    public static Optional<HookEventType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
