package io.icpready.rules.tables;

import com.google.common.base.Suppliers;
import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import io.icpready.rules.tables.feel.PlainCell;
import io.icpready.rules.tables.feel.PlainTable;
import io.icpready.rules.tables.feel.PlainTable.Line;
import io.icpready.rules.tables.feel.PlainTable.Output;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;

/** One DMN file with one decision table: as it tells itself where it is plain, else as the DMN engine says. */
final class DecisionFile {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Escaper XML = XmlEscapers.xmlContentEscaper();
    private static final String PROBE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                id="probes" name="probes" namespace="probes">
              <decision id="probe.%1$s" name="%1$s">
                <decisionTable id="table.%1$s" hitPolicy="COLLECT">
                  <input id="input.%1$s">
                    <inputExpression id="value.%1$s"><text>%1$s</text></inputExpression>
                  </input>
                  <output id="output.%1$s" name="condition" typeRef="integer"/>
                  %2$s
                </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String PROBE_ROW = """
            <rule id="%1$s.%3$d">
              <inputEntry><text>%2$s</text></inputEntry>
              <outputEntry><text>%3$d</text></outputEntry>
            </rule>
            """;

    private final Supplier<DmnEngine> engine;
    private final Supplier<DmnModelInstance> model;
    private final PlainTable table;
    private final String name;
    private final List<String> rowIds;

    private DecisionFile(Supplier<DmnEngine> engine, byte[] xml, String name) {
        this.engine = engine;
        this.model = Suppliers.memoize(() -> Dmn.readModelFromStream(new ByteArrayInputStream(xml)));
        this.table = PlainTable.read(xml);
        this.name = name;
        this.rowIds = table.lines().stream().map(Line::id).toList();
    }

    /**
     * @param engine asked for where a cell is not plain
     */
    static DecisionFile read(Supplier<DmnEngine> engine, InputStream xml, String name) throws IOException {
        return new DecisionFile(engine, xml.readAllBytes(), name);
    }

    String name() {
        return name;
    }

    boolean isUnique() {
        return table.unique();
    }

    List<String> rowIds() {
        return rowIds;
    }

    List<String> inputs() {
        return table.inputs();
    }

    /** The outputs of every row, whatever its conditions, in the order of the table. */
    List<Row> rows() {
        return plainRows().orElseGet(this::askedRows);
    }

    /** The same of a table whose outputs are what they say; to ask the engine for each takes long. */
    private Optional<List<Row>> plainRows() {
        List<Row> rows = new ArrayList<>();
        for (Line line : table.lines()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int column = 0; column < table.outputs().size(); column++) {
                Output output = table.outputs().get(column);
                PlainCell cell = line.values().get(column);
                if (!cell.isOf(output.type())) {
                    return Optional.empty();
                }
                cell.value().ifPresent(value -> values.put(output.name(), value));
            }
            rows.add(new Row(name, values));
        }
        return Optional.of(rows);
    }

    /** The same, as the engine says it of a table without conditions. */
    List<Row> askedRows() {
        DmnModelInstance copy = model.get().clone();
        tableOf(copy).setHitPolicy(HitPolicy.COLLECT);
        tableOf(copy).getRules().stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .forEach(DecisionFile::clear);
        Map<String, Object> blank = new HashMap<>();
        inputs().forEach(input -> blank.put(input, null));
        return engine.get().evaluateDecisionTable(decisionOf(copy), blank).stream()
                .map(row -> new Row(name, row.getEntryMap()))
                .toList();
    }

    /** The cells of an input column, one for each row. */
    List<String> conditions(String input) {
        int column = inputs().indexOf(input);
        return table.lines().stream().map(line -> line.conditions().get(column)).toList();
    }

    /** The largest number among the conditions of a column; beyond it, no row tells numbers apart. */
    int largestNumber(String input) {
        return conditions(input).stream()
                .flatMap(condition -> NUMBER.matcher(condition).results())
                .mapToInt(found -> Integer.parseInt(found.group()))
                .max()
                .orElse(0);
    }

    /** The values that the conditions of an input column name, where each names one. */
    List<String> constants(String input) {
        return differentConditions(input).stream()
                .map(condition -> condition.replace("\"", ""))
                .toList();
    }

    /** For each value those of the column's conditions that accept it. */
    Map<Object, Set<String>> accepted(String input, List<?> values) {
        return plainlyAccepted(input, values).orElseGet(() -> askedAccepted(input, values));
    }

    /** Of a column of texts or truth values, which need no engine to be compared. */
    private Optional<Map<Object, Set<String>>> plainlyAccepted(String input, List<?> values) {
        List<PlainCell> cells =
                differentConditions(input).stream().map(PlainCell::new).toList();
        Map<Object, Set<String>> accepted = new HashMap<>();
        for (Object value : values) {
            if (!cells.stream().allMatch(cell -> cell.speaksOf(value))) {
                return Optional.empty();
            }
            accepted.put(
                    value,
                    cells.stream()
                            .filter(cell -> cell.accepts(value))
                            .map(PlainCell::text)
                            .collect(Collectors.toSet()));
        }
        return Optional.of(accepted);
    }

    /** The same, as the engine says. */
    Map<Object, Set<String>> askedAccepted(String input, List<?> values) {
        List<String> different = differentConditions(input);
        DmnDecision probe = engine.get().parseDecision("probe." + input, probe(input));
        Map<Object, Set<String>> accepted = new HashMap<>();
        for (Object value : values) {
            accepted.put(
                    value,
                    engine.get().evaluateDecisionTable(probe, Map.of(input, value)).stream()
                            .map(row -> different.get(row.<Integer>getEntry("condition")))
                            .collect(Collectors.toSet()));
        }
        return accepted;
    }

    /** A table whose rows are the column's different conditions and give the condition's number. */
    private DmnModelInstance probe(String input) {
        List<String> different = differentConditions(input);
        String rows = IntStream.range(0, different.size())
                .mapToObj(i -> PROBE_ROW.formatted(input, XML.escape(different.get(i)), i))
                .collect(Collectors.joining());
        byte[] xml = PROBE.formatted(input, rows).getBytes(StandardCharsets.UTF_8);
        return Dmn.readModelFromStream(new ByteArrayInputStream(xml));
    }

    private List<String> differentConditions(String input) {
        return conditions(input).stream().distinct().toList();
    }

    private DmnDecision decisionOf(DmnModelInstance instance) {
        String key = instance.getModelElementsByType(Decision.class)
                .iterator()
                .next()
                .getId();
        return engine.get().parseDecision(key, instance);
    }

    private static DecisionTable tableOf(DmnModelInstance instance) {
        return instance.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static void clear(InputEntry entry) {
        entry.getText().setTextContent("");
    }
}
