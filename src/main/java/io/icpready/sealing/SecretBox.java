package io.icpready.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals small secrets before they are stored: authenticated encryption with the owner as associated data. */
public final class SecretBox {

    private final Aead aead;

    public SecretBox(Aead aead) {
        this.aead = aead;
    }

    /**
     * @param owner what the secret belongs to; a closed text opens for the same owner only
     */
    public String seal(String clear, String owner) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(bytes(clear), bytes(owner)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A secret could not be sealed", fault);
        }
    }

    /**
     * @throws IllegalStateException when it was sealed for another owner or with another keyset
     */
    public String open(String closed, String owner) {
        try {
            byte[] clear = aead.decrypt(Base64.getDecoder().decode(closed), bytes(owner));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(
                    "A secret could not be opened: is the keyset the one it was sealed with?", fault);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
