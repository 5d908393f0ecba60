package io.icpready.hooks.mail;

import io.icpready.sealing.SecretBox;
import java.util.Optional;

/** Links to unsubscribe: an address, sealed, so that nobody else's can be put in its place. */
final class MailTokens {

    private static final String OWNER = "mail/unsubscribe";

    private final SecretBox box;

    MailTokens(SecretBox box) {
        this.box = box;
    }

    /** Fit for an address of the web. */
    String of(String address) {
        return box.seal(address, OWNER).replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** The address of a token; empty for what is none of ours. */
    Optional<String> address(String token) {
        try {
            return Optional.of(box.open(token.replace('-', '+').replace('_', '/'), OWNER));
        } catch (IllegalStateException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
