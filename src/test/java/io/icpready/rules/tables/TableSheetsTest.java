package io.icpready.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds {@code docs/tables/} against {@code processes/}: a sheet for who reads a table without an
 * editor. Written anew by {@code mvn test -Dtest=TableSheetsTest -Dicp-ready.docs=write}.
 */
@DisplayName("The sheet of every table")
class TableSheetsTest {

    private static final Path TABLES = Path.of("processes");
    private static final Path SHEETS = Path.of("docs/tables");

    static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.substring(0, name.length() - ".dmn".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("says what stands in it today")
    void isFresh(String table) throws IOException {
        String sheet = sheetOf(table);
        Path file = SHEETS.resolve(table + ".md");
        if ("write".equals(System.getProperty("icp-ready.docs"))) {
            Files.createDirectories(SHEETS);
            Files.writeString(file, sheet);
        }
        assertThat(file)
                .as("stale: mvn test -Dtest=TableSheetsTest -Dicp-ready.docs=write")
                .hasContent(sheet);
    }

    private static String sheetOf(String name) {
        DmnModelInstance model =
                Dmn.readModelFromFile(TABLES.resolve(name + ".dmn").toFile());
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<String> heads = Stream.concat(
                        table.getInputs().stream().map(input -> "**" + input.getLabel() + "**"),
                        table.getOutputs().stream().map(DmnElement::getLabel))
                .toList();
        return "# " + decision.getName() + "\n\n"
                + "From [`" + name + ".dmn`](../../processes/" + name + ".dmn), written by `TableSheetsTest`."
                + " Conditions are **bold**; an empty cell holds for everything.\n\n"
                + described(decision)
                + line(Stream.concat(Stream.of("row"), heads.stream()).toList())
                + line(Stream.concat(Stream.of("---"), heads.stream().map(head -> "---"))
                        .toList())
                + table.getRules().stream().map(TableSheetsTest::row).collect(Collectors.joining());
    }

    private static String described(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip() + "\n\n";
    }

    private static String row(Rule rule) {
        String remark = rule.getDescription() == null
                ? ""
                : "<br>" + rule.getDescription().getTextContent().strip();
        return line(Stream.of(
                        Stream.of("`" + rule.getId() + "`" + remark),
                        rule.getInputEntries().stream().map(cell -> text(cell.getText())),
                        rule.getOutputEntries().stream().map(cell -> text(cell.getText())))
                .flatMap(cells -> cells)
                .toList());
    }

    private static String text(Text cell) {
        return cell == null ? "" : cell.getTextContent().strip();
    }

    private static String line(Collection<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
