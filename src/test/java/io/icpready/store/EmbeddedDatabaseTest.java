package io.icpready.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes with the demo's own settings, each in the same folder. */
@DisplayName("The embedded database")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "needs ulimit and POSIX permissions")
class EmbeddedDatabaseTest {

    private static final String ANYTHING = "unlimited";
    private static final int FEW_LINES = 25;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatStillRuns() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @DisplayName("A second process on the same folder ends with one plain sentence, and the first goes on")
    void aSecondProcessIsTurnedAway() throws Exception {
        Process first = start(ANYTHING);
        try (BufferedReader said = first.inputReader()) {
            assertThat(said.lines().anyMatch(line -> line.startsWith(OneDatabase.SAVED)))
                    .isTrue();

            Process second = start(ANYTHING);
            List<String> lines = second.inputReader().lines().toList();

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(String.join("\n", lines))
                    .contains("Another process already uses the database")
                    .contains("Stop the other one")
                    .doesNotContain("\tat ");
            assertThat(lines).hasSizeLessThan(FEW_LINES);
            first.getOutputStream().close();
            assertThat(said.lines()).contains(OneDatabase.SAVED + 0);
        }
        assertThat(first.waitFor()).isZero();
    }

    @Test
    @DisplayName("A full disk ends the process with a last word; every row it had called saved is there afterwards")
    void aFullDiskIsTheLastWord() throws Exception {
        Process full = start("1024", OneDatabase.FILL);
        List<String> lines = full.inputReader().lines().toList();

        assertThat(full.waitFor()).isEqualTo(EmbeddedDatabaseWrites.EXIT_CODE);
        assertThat(lines.get(lines.size() - 1))
                .contains("The database could not be written")
                .contains("make room and start it again");
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
        List<String> saved = lines.stream()
                .filter(line -> line.startsWith(OneDatabase.SAVED))
                .toList();
        assertThat(saved).hasSizeGreaterThan(10);
        assertThat(rowsAfterNextStart()).isEqualTo(saved.size() - 1);
    }

    @Test
    @DisplayName(
            "Its file is readable by its owner alone, and one of an earlier version becomes so; no other file appears")
    void theFileIsItsOwners() throws Exception {
        rowsAfterNextStart();
        assertThat(permissions()).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        rowsAfterNextStart();
        assertThat(permissions()).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    private Path file() {
        return folder.resolve("data/icp-ready.mv.db");
    }

    private int rowsAfterNextStart() throws Exception {
        Process next = start(ANYTHING);
        next.getOutputStream().close();
        String rows = next.inputReader()
                .lines()
                .filter(line -> line.startsWith(OneDatabase.SAVED))
                .reduce("", (before, after) -> after);
        assertThat(next.waitFor()).isZero();
        return Integer.parseInt(rows.substring(OneDatabase.SAVED.length()));
    }

    /**
     * @param largestFile in blocks of 1024 bytes: a write beyond it fails as one on a full disk does
     */
    private Process start(String largestFile, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "ulimit -f " + largestFile + "; exec \"$0\" \"$@\"",
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OneDatabase.class.getName(),
                // The demo's own settings, and not those of the tests beside them.
                "--spring.config.location=classpath:/"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }
}
