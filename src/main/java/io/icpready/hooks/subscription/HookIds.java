package io.icpready.hooks.subscription;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable names and secrets. */
public final class HookIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 18;
    private static final int SECRET_BYTES = 32;

    private HookIds() {}

    public static String subscription() {
        return "hook_" + id();
    }

    public static String event() {
        return "evt_" + id();
    }

    /** Doubles as the webhook-id. */
    public static String delivery() {
        return "msg_" + id();
    }

    /** A secret as Standard Webhooks asks for it: 32 random bytes in base64. */
    public static String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(random(SECRET_BYTES));
    }

    private static String id() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(ID_BYTES));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
