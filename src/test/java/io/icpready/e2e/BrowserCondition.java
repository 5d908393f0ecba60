package io.icpready.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for a Chromium on the path and decides whether browser tests run. */
final class BrowserCondition implements ExecutionCondition {

    /** The one without windows first: it needs a fifth less of the processor. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium()
                .map(path -> ConditionEvaluationResult.enabled("Chromium is " + path))
                .orElseGet(() -> withoutBrowser(context.getDisplayName()));
    }

    private static ConditionEvaluationResult withoutBrowser(String test) {
        String said = "NO CHROMIUM ON THE PATH: " + test + " DID NOT RUN";
        if ("required".equals(System.getenv("ICP_READY_BROWSER_TESTS"))) {
            throw new IllegalStateException(said + ", but browser tests are required here");
        }
        System.err.println("\n" + "!".repeat(said.length()) + "\n" + said + "\n" + "!".repeat(said.length()) + "\n");
        return ConditionEvaluationResult.disabled(said);
    }

    /** The best Chromium on the path. */
    static Optional<Path> chromium() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<Path> folders = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
