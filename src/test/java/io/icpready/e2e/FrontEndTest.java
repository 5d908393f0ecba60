package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Runs what Node knows of the browser's scripts and of the models. Where Node or its packages ({@code
 * npm ci} in {@code src/test/js}) are missing it says so, and fails where {@code
 * ICP_READY_NODE_TESTS=required}.
 */
@DisplayName("The front end, by Node")
class FrontEndTest {

    private static final Path FOLDER = Path.of("src/test/js");

    @Test
    @DisplayName("The modules of the kit do what their tests say")
    void modules() throws Exception {
        run("node", "--import", "./setup.js", "--test");
    }

    @Test
    @DisplayName("ESLint has nothing to say")
    void scripts() throws Exception {
        packagesAreThere();
        run("npm", "run", "--silent", "lint");
    }

    @Test
    @DisplayName("bpmnlint has nothing to say, warnings included")
    void models() throws Exception {
        packagesAreThere();
        run("npm", "run", "--silent", "models");
    }

    private static void packagesAreThere() {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            missing("NO NODE PACKAGES: CALL npm ci IN " + FOLDER);
        }
    }

    private static void run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException noNode) {
            missing("NO " + command[0].toUpperCase(Locale.ROOT) + " ON THE PATH: " + noNode.getMessage());
        }
    }

    private static void missing(String what) {
        if ("required".equals(System.getenv("ICP_READY_NODE_TESTS"))) {
            throw new AssertionError(what + ", but the tests of the front end are required here");
        }
        System.err.println("\n" + "!".repeat(what.length()) + "\n" + what + "\n" + "!".repeat(what.length()) + "\n");
        abort(what);
    }
}
