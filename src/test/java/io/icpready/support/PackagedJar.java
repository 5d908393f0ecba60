package io.icpready.support;

import io.icpready.IcpReadyApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged jar, as processes of tests start it: taken apart, with an archive of the classes that
 * a start loads, as docs/operations.md says and the image does. Both are made once for a build,
 * whichever of its JVMs comes first.
 */
public final class PackagedJar {

    /** Such a process lives for a minute: starting fast beats running fast. */
    private static final List<String> SHORT_LIFE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=200m", "-Dfile.encoding=UTF-8");

    private PackagedJar() {}

    /** The jar that the system property {@code icp-ready.jar} names. */
    public static Path packed() {
        String jar = System.getProperty("icp-ready.jar");
        if (jar == null || !new File(jar).isFile()) {
            throw new IllegalStateException("icp-ready.jar names no file: " + jar);
        }
        return Path.of(jar).toAbsolutePath();
    }

    /** The beginning of a command that starts the jar as it was packed; its arguments follow. */
    public static List<String> startPacked(String... flags) {
        return command(List.of(flags), List.of("-jar", packed().toString()));
    }

    /** The beginning of a command that starts it taken apart; its arguments follow. */
    public static List<String> start(String... flags) {
        Apart apart = Apart.ofThisBuild();
        return command(
                Stream.concat(Stream.of("-XX:SharedArchiveFile=" + apart.archive()), Stream.of(flags))
                        .toList(),
                apart.program());
    }

    private static List<String> command(List<String> flags, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(SHORT_LIFE);
        command.addAll(flags);
        command.addAll(program);
        return command;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** The jar without its libraries, which lie beside it, and the archive of classes. */
    private record Apart(Path jar, Path archive) {

        static Apart ofThisBuild() {
            Path packed = packed();
            Path folder = packed.resolveSibling("apart");
            Apart apart = new Apart(folder.resolve(packed.getFileName()), folder.resolve("classes.jsa"));
            try (FileChannel door = FileChannel.open(
                    packed.resolveSibling("apart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Until the channel is closed.
                door.lock();
                if (!apart.isOf(packed)) {
                    apart.make(packed, folder);
                }
                return apart;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** Tomcat finds the vendor's plugins in libraries that the class path names, not in those that a manifest names. */
        List<String> program() {
            String libraries = jar.resolveSibling("lib").resolve("*").toString();
            return List.of("-cp", jar + File.pathSeparator + libraries, IcpReadyApplication.class.getName());
        }

        private boolean isOf(Path packed) {
            return archive.toFile().lastModified() > packed.toFile().lastModified();
        }

        private void make(Path packed, Path folder) throws IOException {
            run(List.of(
                    java(),
                    "-Djarmode=tools",
                    "-jar",
                    packed.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    folder.toString()));
            List<String> start = command(
                    List.of(
                            "-XX:ArchiveClassesAtExit=" + archive,
                            "-Dspring.context.exit=onRefresh",
                            "-Dspring.datasource.url=jdbc:h2:mem:archive",
                            "-Dicp-ready.documents.keyset=" + folder.resolve("keyset.json")),
                    program());
            run(start);
        }

        private static void run(List<String> command) throws IOException {
            Path said = Files.createTempFile("apart", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(Files.readString(said));
                }
                Files.delete(said);
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
