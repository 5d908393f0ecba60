package io.icpready.hooks;

/** Seals secrets before they are stored. */
interface SecretBox {

    /**
     * @param owner what the secret belongs to; a closed text opens for the same owner only
     */
    String seal(String clear, String owner);

    String open(String closed, String owner);
}
