package io.icpready.hooks.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of chat robots. The two vendors use the same words with swapped roles. */
final class RobotSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private RobotSignature() {}

    /**
     * DingTalk: the secret is the key, time and secret are the message.
     *
     * @param millis milliseconds since 1970
     */
    static String dingTalk(String secret, long millis) {
        return hmac(secret, millis + "\n" + secret);
    }

    /**
     * Feishu: time and secret are the key, the message is empty.
     *
     * @param seconds seconds since 1970
     */
    static String feishu(String secret, long seconds) {
        return hmac(seconds + "\n" + secret, "");
    }

    private static String hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
