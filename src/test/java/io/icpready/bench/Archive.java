package io.icpready.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An archive of the classes that a start loads, made as docs/operations.md says. */
final class Archive {

    private Archive() {}

    /** Starts the jar once up to the moment where it would listen, and gives what that left. */
    static Path write(Path jar, Path folder) {
        Path archive = folder.resolve("classes.jsa");
        try {
            int answer = new ProcessBuilder(
                            Processes.java(),
                            "-XX:ArchiveClassesAtExit=" + archive,
                            "-Dspring.context.exit=onRefresh",
                            "-Dspring.datasource.url=jdbc:h2:mem:archive",
                            "-jar",
                            jar.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("archive.log").toFile())
                    .start()
                    .waitFor();
            if (answer != 0 || !Files.exists(archive)) {
                throw new IllegalStateException(Files.readString(folder.resolve("archive.log")));
            }
            return archive;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static List<String> flags(Path archive) {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}
