package io.icpready.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, written to {@code target/bench} with the load of the machine before and after. */
final class Table {

    private static final Path FOLDER = Path.of("target", "bench");

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final Instant begun = Instant.now();
    private final String loadBefore = Processes.load();

    private Table(String name) {
        this.name = name;
    }

    /**
     * @param name of the file, without its suffix
     */
    static Table of(String name, String title, String... columns) {
        Table table = new Table(name);
        table.lines.add("## " + title);
        table.lines.add("");
        table.lines.add("| " + String.join(" | ", columns) + " |");
        table.lines.add("|" + String.join("|", Collections.nCopies(columns.length, "---")) + "|");
        return table;
    }

    /** Texts as they are, numbers with as many places as they are worth. */
    void row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell instanceof Double number ? shortened(number) : cell.toString());
        }
        lines.add("| " + String.join(" | ", texts) + " |");
    }

    private static String shortened(double number) {
        return String.format(
                Locale.ROOT, Math.abs(number) < 10 ? "%.2f" : Math.abs(number) < 100 ? "%.1f" : "%,.0f", number);
    }

    /** Replaces what an earlier run wrote. */
    void write() {
        List<String> whole = new ArrayList<>(lines);
        whole.add("");
        whole.add("%s, %d s, %d cores; load %s before, %s after."
                .formatted(
                        begun.truncatedTo(ChronoUnit.MINUTES),
                        begun.until(Instant.now(), ChronoUnit.SECONDS),
                        Runtime.getRuntime().availableProcessors(),
                        loadBefore,
                        Processes.load()));
        whole.add("");
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".md"), whole);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        System.out.println(String.join("\n", whole));
    }
}
