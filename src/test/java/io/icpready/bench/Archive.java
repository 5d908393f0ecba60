package io.icpready.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A jar taken apart, and an archive of the classes that its start loads, as docs/operations.md says.
 *
 * @param jar without the libraries, which lie beside it
 * @param flags of the JVM, which name the archive
 */
record Archive(Path jar, List<String> flags) {

    /** Takes a jar apart, and starts it once up to the moment where it would listen. */
    static Archive of(Path packaged, Path folder) {
        Path apart = folder.resolve("apart");
        java(folder, "-Djarmode=tools", "-jar", packaged.toString(), "extract", "--destination", apart.toString());
        Path jar = apart.resolve(packaged.getFileName());
        Path classes = folder.resolve("classes.jsa");
        java(
                folder,
                Stream.concat(
                                Stream.of(
                                        "-XX:ArchiveClassesAtExit=" + classes,
                                        "-Dspring.context.exit=onRefresh",
                                        "-Dspring.datasource.url=jdbc:h2:mem:archive"),
                                Application.program(jar).stream())
                        .toArray(String[]::new));
        return new Archive(jar, List.of("-XX:SharedArchiveFile=" + classes));
    }

    private static void java(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Processes.java()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("archive.log");
        try {
            int answer = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (answer != 0) {
                throw new IllegalStateException(Files.readString(said));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
