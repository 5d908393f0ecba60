package io.icpready.access.login;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2 in the place of the engine's single round of SHA-512: who steals the table of users needs
 * a fifth of a second for each guess instead of less than a millionth.
 */
final class SlowHash implements PasswordEncryptor {

    static final String NAME = "PBKDF2-SHA512";

    private static final int SALT_BYTES = 16;

    private static final char AFTER_ITERATIONS = '$';

    private final int iterations;

    SlowHash(int iterations) {
        this.iterations = iterations;
    }

    /** The number of rounds stands before the hash, so that it may change from one day to the next. */
    @Override
    public String encrypt(String password) {
        return iterations
                + String.valueOf(AFTER_ITERATIONS)
                + encoder(iterations).encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        int end = encrypted.indexOf(AFTER_ITERATIONS);
        return encoder(Integer.parseInt(encrypted.substring(0, end))).matches(password, encrypted.substring(end + 1));
    }

    /** Whether a password is kept otherwise than it would be today. */
    boolean isOld(String kept) {
        return !kept.startsWith("{" + NAME + "}" + iterations + AFTER_ITERATIONS);
    }

    private static Pbkdf2PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}
