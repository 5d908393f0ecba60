package io.icpready.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Wraps the data keys of journeys with the primary key of a Tink keyset, and unwraps them with
 * whichever key of it they were wrapped by: a keyset that gets a new primary key and keeps the old
 * one is a rotation, and no picture is touched.
 */
public final class KeyEncryption {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** What Tink writes before a text: a sign, and the number of the key. */
    private static final byte BEGINS_WITH_KEY = 1;

    private static final int PREFIX_LENGTH = 5;

    private final Aead aead;
    private final long primaryKeyId;
    private final Set<Long> openingKeyIds;

    public KeyEncryption(KeysetHandle keyset) {
        try {
            aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
            primaryKeyId = keyset.getPrimary().getId();
            openingKeyIds = IntStream.range(0, keyset.size())
                    .mapToObj(keyset::getAt)
                    .filter(key -> key.getStatus() == KeyStatus.ENABLED)
                    .map(key -> (long) key.getId())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The keyset cannot encrypt", unusable);
        }
    }

    static KeyEncryption read(Path file) {
        return new KeyEncryption(keyset(file));
    }

    /** Reads a keyset in Tink's JSON form, as tinkey writes it. */
    public static KeysetHandle keyset(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the keyset named by icp-ready.documents.keyset", unreadable);
        } catch (GeneralSecurityException malformed) {
            // The cause may quote the file, which is a secret.
            throw new IllegalStateException("The file named by icp-ready.documents.keyset is no Tink keyset");
        }
    }

    /** Writes a keyset with one new key, readable by its owner alone. */
    static void create(Path file) {
        try {
            KeysetHandle keyset =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            write(keyset, file);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot make a key", impossible);
        }
    }

    /** Writes a keyset, into a new file that its owner alone reads. */
    public static void write(KeysetHandle keyset, Path file) throws GeneralSecurityException {
        String text = TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            createForOwner(file);
            Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the keyset", unwritable);
        }
    }

    private static void createForOwner(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** For small secrets that belong to no journey. */
    Aead aead() {
        return aead;
    }

    /** Id of the key that wraps from now on. */
    public long primaryKeyId() {
        return primaryKeyId;
    }

    /** Whether what a key of this id wrapped can be opened. */
    boolean opens(long keyId) {
        return openingKeyIds.contains(keyId);
    }

    /**
     * Id of the key that sealed a secret, where this keyset has no such key; empty where it has, where the
     * secret opens all the same, and where nobody can tell.
     */
    Optional<Long> lackingFor(SealedSecrets.Sealed secret) {
        ByteBuffer closed = ByteBuffer.wrap(Base64.getDecoder().decode(secret.closed()));
        if (closed.limit() < PREFIX_LENGTH || closed.get(0) != BEGINS_WITH_KEY) {
            return Optional.empty();
        }
        long keyId = closed.getInt(1);
        return opens(keyId) || opens(closed.array(), secret.owner()) ? Optional.empty() : Optional.of(keyId);
    }

    private boolean opens(byte[] closed, String owner) {
        try {
            aead.decrypt(closed, owner.getBytes(UTF_8));
            return true;
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    /** A new data key for a journey. */
    static KeysetHandle newDataKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot make a key", impossible);
        }
    }

    byte[] wrap(KeysetHandle dataKey, String journeyId) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    dataKey, aead, journeyId.getBytes(UTF_8), RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot wrap a key", impossible);
        }
    }

    KeysetHandle unwrap(byte[] wrapped, String journeyId) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, aead, journeyId.getBytes(UTF_8), RegistryConfiguration.get());
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("No key of the keyset opens the key of journey " + journeyId, refused);
        }
    }
}
