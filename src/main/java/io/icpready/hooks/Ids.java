package io.icpready.hooks;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable names and secrets. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 18;
    private static final int SECRET_BYTES = 32;

    private Ids() {}

    static String subscription() {
        return "hook_" + id();
    }

    static String event() {
        return "evt_" + id();
    }

    /** Doubles as the webhook-id. */
    static String delivery() {
        return "msg_" + id();
    }

    /** A secret as Standard Webhooks asks for it: 32 random bytes in base64. */
    static String secret() {
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
