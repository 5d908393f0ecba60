package io.icpready.store;

import io.icpready.store.EmbeddedDatabaseException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Opens the embedded database once before anything else needs it, so that what keeps it from
 * opening is told in one sentence, and not by whichever bean asks first. Its file is readable by its
 * owner alone, as the keyset is. Other databases look after themselves.
 */
final class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final String SUFFIX = ".mv.db";
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        fileOf(url).ifPresent(file -> {
            keepForOwner(file);
            tryToOpen(file, url, environment);
        });
    }

    /** The file behind an address; empty where there is none. */
    static Optional<Path> fileOf(String url) {
        if (!url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = url.substring(PREFIX.length()).replaceFirst(";.*", "");
        Path file = name.startsWith("~/")
                ? Path.of(System.getProperty("user.home"), name.substring(2) + SUFFIX)
                : Path.of(name + SUFFIX);
        return Optional.of(file);
    }

    /** H2 would make a file that everybody may read; one that is there it takes as it is. */
    private static void keepForOwner(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                return;
            }
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            }
            Files.setPosixFilePermissions(file, OWNER_ALONE);
        } catch (IOException refused) {
            throw new EmbeddedDatabaseException(Reason.UNWRITABLE, file, refused);
        }
    }

    private static void tryToOpen(Path file, String url, Environment environment) {
        String user = environment.getProperty("spring.datasource.username", "");
        String password = environment.getProperty("spring.datasource.password", "");
        try (Connection opened = DriverManager.getConnection(url, user, password)) {
            opened.getMetaData().getDatabaseProductName();
        } catch (SQLException refused) {
            throw new EmbeddedDatabaseException(reasonOf(refused), file, refused);
        }
    }

    private static Reason reasonOf(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.IN_USE;
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> Reason.UNWRITABLE;
            default -> EmbeddedDatabaseWrites.isFailedWrite(refused) ? Reason.UNWRITABLE : Reason.UNREADABLE;
        };
    }
}
