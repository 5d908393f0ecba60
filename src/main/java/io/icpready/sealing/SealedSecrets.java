package io.icpready.sealing;

import java.util.List;

/** What a room keeps sealed by the keyset itself, so that a start can hold the keyset against it. */
@FunctionalInterface
public interface SealedSecrets {

    /** One secret of each owner. */
    List<Sealed> sealed();

    /**
     * A secret as {@link SecretBox} closed it.
     *
     * @param owner what it belongs to
     */
    record Sealed(String closed, String owner) {}
}
