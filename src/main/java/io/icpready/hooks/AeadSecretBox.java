package io.icpready.hooks;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals by authenticated encryption, with the owner as associated data. */
record AeadSecretBox(Aead aead) implements SecretBox {

    @Override
    public String seal(String clear, String owner) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(bytes(clear), bytes(owner)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A hook secret could not be sealed", fault);
        }
    }

    @Override
    public String open(String closed, String owner) {
        try {
            byte[] clear = aead.decrypt(Base64.getDecoder().decode(closed), bytes(owner));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(
                    "A hook secret could not be opened: is the keyset the one it was sealed with?", fault);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
