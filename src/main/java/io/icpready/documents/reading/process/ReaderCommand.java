package io.icpready.documents.reading.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the reader is started: by the Java that runs here, from the class path or jar that runs here.
 *
 * @param program class with the main method
 * @param heap megabytes of heap
 */
record ReaderCommand(String program, int heap) {

    /** Unpacks the jar that Spring Boot packs; there only when this runs from such a jar. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    List<String> in(Path directory) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + directory));
        if (isPacked()) {
            command.add("-Dloader.main=" + program);
            command.add(LAUNCHER);
        } else {
            command.add(program);
        }
        return command;
    }

    /**
     * For the environment, not for the command: onnxruntime 1.29.0 crashes in a process whose
     * command line is some thousand characters long. The reader runs in another directory.
     */
    String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isPacked() {
        try {
            Class.forName(LAUNCHER, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException onAClassPath) {
            return false;
        }
    }
}
