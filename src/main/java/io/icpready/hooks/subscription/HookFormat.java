package io.icpready.hooks.subscription;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a hook is written and signed. */
public enum HookFormat {
    STANDARD,
    DINGTALK,
    WECOM,
    FEISHU,
    EMAIL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Chat robots: their address is a secret, and they answer 200 whatever happened. */
    public boolean isRobot() {
        return this != STANDARD && this != EMAIL;
    }

    public static Optional<HookFormat> of(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }
}
