package io.icpready.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.tables.feel.CellEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionFileTest {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final List<Integer> NUMBERS =
            IntStream.rangeClosed(0, 120).boxed().toList();
    private static final DmnEngine ENGINE = CellEngine.create();

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void whatAPlainCellSaysIsWhatTheEngineSays(Path table) throws IOException {
        DecisionFile file = read(table);

        assertThat(file.rows()).isEqualTo(file.askedRows());
        for (String input : file.inputs()) {
            List<?> values = values(file.conditions(input));
            assertThat(file.accepted(input, values)).isEqualTo(file.askedAccepted(input, values));
        }
    }

    /** Every text that a column names and one that it does not, or what else it may be asked of. */
    private static List<?> values(List<String> conditions) {
        List<Object> texts = new ArrayList<>(conditions.stream()
                .flatMap(condition -> TEXT.matcher(condition).results())
                .map((MatchResult found) -> found.group(1))
                .toList());
        if (!texts.isEmpty()) {
            texts.add("谁也没说过");
            return texts;
        }
        return conditions.contains("true") || conditions.contains("false") ? DmnTables.EITHER : NUMBERS;
    }

    private static DecisionFile read(Path table) throws IOException {
        try (InputStream xml = Files.newInputStream(table)) {
            return DecisionFile.read(
                    () -> ENGINE, xml, table.getFileName().toString().replace(".dmn", ""));
        }
    }
}
