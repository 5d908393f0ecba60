package io.icpready.rules.tables;

import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One DMN file with one decision table, and the means to take it apart for inspection. */
final class DecisionFile {

    private static final Escaper XML = XmlEscapers.xmlContentEscaper();
    private static final String PROBE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="probes" name="probes" namespace="probes">
              <decision id="probe" name="probe">
                <decisionTable id="probeTable" hitPolicy="COLLECT">
                  <input id="probeInput"><inputExpression id="probed"><text>%s</text></inputExpression></input>
                  <output id="probeOutput" name="condition" typeRef="integer"/>
                  %s
                </decisionTable>
              </decision>
            </definitions>
            """;

    private final DmnEngine engine;
    private final DmnModelInstance model;
    private final DmnDecision decision;
    private final String name;

    private DecisionFile(DmnEngine engine, DmnModelInstance model, String name) {
        this.engine = engine;
        this.model = model;
        this.name = name;
        this.decision = decisionOf(model);
    }

    static DecisionFile read(DmnEngine engine, InputStream xml, String name) {
        return new DecisionFile(engine, Dmn.readModelFromStream(xml), name);
    }

    String name() {
        return name;
    }

    boolean isUnique() {
        return table(model).getHitPolicy() == HitPolicy.UNIQUE;
    }

    /** The rows that hold for these inputs, in the order of the table. */
    List<Row> evaluate(Map<String, Object> inputs) {
        return rows(engine.evaluateDecisionTable(decision, inputs));
    }

    /** The outputs of every row, whatever its conditions, by the row's id. */
    Map<String, Row> allRows() {
        DmnModelInstance copy = model.clone();
        table(copy).setHitPolicy(HitPolicy.COLLECT);
        table(copy).getRules().forEach(rule -> rule.getInputEntries().forEach(this::empty));
        List<Row> rows = rows(engine.evaluateDecisionTable(decisionOf(copy), blankInputs()));
        List<String> ids = rowIds();
        Map<String, Row> byId = new LinkedHashMap<>();
        IntStream.range(0, ids.size()).forEach(i -> byId.put(ids.get(i), rows.get(i)));
        return byId;
    }

    List<String> rowIds() {
        return table(model).getRules().stream().map(Rule::getId).toList();
    }

    List<String> inputNames() {
        return table(model).getInputs().stream().map(DecisionFile::nameOf).toList();
    }

    /** The texts of one input column that are not empty. */
    List<String> conditions(String input) {
        int column = inputNames().indexOf(input);
        return table(model).getRules().stream()
                .map(rule -> conditionOf(rule, column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * For each value the rows whose cell in this column accepts it. The engine itself is asked, by
     * a table of the column's different conditions.
     */
    List<BitSet> matches(String input, List<?> values) {
        int column = inputNames().indexOf(input);
        List<String> conditions =
                table(model).getRules().stream().map(rule -> conditionOf(rule, column)).toList();
        List<String> different = conditions.stream().distinct().toList();
        DmnDecision probe = decisionOf(probe(input, different));
        List<BitSet> matches = new ArrayList<>();
        for (Object value : values) {
            Set<String> accepting =
                    engine.evaluateDecisionTable(probe, Map.of(input, value)).stream()
                            .map(row -> different.get(row.<Integer>getEntry("condition")))
                            .collect(Collectors.toSet());
            BitSet rows = new BitSet();
            IntStream.range(0, conditions.size())
                    .forEach(row -> rows.set(row, accepting.contains(conditions.get(row))));
            matches.add(rows);
        }
        return matches;
    }

    /** A table with one row for each condition, giving the condition's number. */
    private static DmnModelInstance probe(String input, List<String> conditions) {
        String rules =
                IntStream.range(0, conditions.size())
                        .mapToObj(
                                i ->
                                        "<rule id=\"row%2$d\"><inputEntry><text>%1$s</text></inputEntry><outputEntry><text>%2$d</text></outputEntry></rule>"
                                                .formatted(XML.escape(conditions.get(i)), i))
                        .collect(Collectors.joining());
        return Dmn.readModelFromStream(
                new ByteArrayInputStream(
                        PROBE.formatted(input, rules).getBytes(StandardCharsets.UTF_8)));
    }

    private void empty(InputEntry entry) {
        entry.getText().setTextContent("");
    }

    private Map<String, Object> blankInputs() {
        Map<String, Object> inputs = new HashMap<>();
        inputNames().forEach(input -> inputs.put(input, null));
        return inputs;
    }

    private List<Row> rows(DmnDecisionTableResult result) {
        return result.stream().map(row -> new Row(name, row.getEntryMap())).toList();
    }

    private DmnDecision decisionOf(DmnModelInstance instance) {
        String key = instance.getModelElementsByType(Decision.class).iterator().next().getId();
        return engine.parseDecision(key, instance);
    }

    private static DecisionTable table(DmnModelInstance instance) {
        return instance.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static String nameOf(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    private static String conditionOf(Rule rule, int column) {
        return List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent().strip();
    }
}
