package io.icpready.hooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a hook is written and signed. */
enum HookFormat {
    STANDARD,
    DINGTALK,
    WECOM,
    FEISHU;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Chat robots: their address is a secret, and they answer 200 whatever happened. */
    boolean isRobot() {
        return this != STANDARD;
    }

    static Optional<HookFormat> of(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }
}
