package io.icpready.rules.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rows of a table accept which inputs, over every combination of the inputs' values. A UNIQUE
 * table with overlapping rows deploys and fails only when the case comes: this finds it before.
 */
final class Coverage {

    private final DecisionFile file;
    private final Map<String, List<?>> values;
    private final Map<String, List<BitSet>> matches = new LinkedHashMap<>();

    private Coverage(DecisionFile file, Map<String, List<?>> values) {
        this.file = file;
        this.values = values;
        file.inputNames()
                .forEach(input -> matches.put(input, file.matches(input, valuesOf(input))));
    }

    /**
     * @param values every value that each input can take
     */
    static Coverage of(DecisionFile file, Map<String, List<?>> values) {
        return new Coverage(file, values);
    }

    /** Exactly one row for every case. */
    void requireOneRowEach() {
        requireReachableRows();
        visit(0, all(), new ArrayList<>());
    }

    /** Every row holds for some case. */
    void requireReachableRows() {
        List<String> ids = file.rowIds();
        for (Map.Entry<String, List<BitSet>> column : matches.entrySet()) {
            BitSet reached = new BitSet();
            column.getValue().forEach(reached::or);
            int dead = reached.nextClearBit(0);
            if (dead < ids.size()) {
                throw new FaultyTableException(
                        file.name(),
                        "row " + ids.get(dead) + " never holds: no value of " + column.getKey());
            }
        }
    }

    /** For each value of an input the first value that the same rows accept. */
    Map<Object, Object> representatives(String input) {
        List<BitSet> columns = matches.get(input);
        List<?> all = valuesOf(input);
        Map<Object, Object> representatives = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            representatives.put(all.get(i), all.get(columns.indexOf(columns.get(i))));
        }
        return representatives;
    }

    private void visit(int column, BitSet candidates, List<String> path) {
        List<String> inputs = file.inputNames();
        if (column == inputs.size()) {
            requireOne(candidates, path);
            return;
        }
        String input = inputs.get(column);
        List<?> choices = valuesOf(input);
        for (int i = 0; i < choices.size(); i++) {
            BitSet left = (BitSet) candidates.clone();
            left.and(matches.get(input).get(i));
            path.add(input + "=" + choices.get(i));
            visit(column + 1, left, path);
            path.remove(path.size() - 1);
        }
    }

    private void requireOne(BitSet rows, List<String> path) {
        if (rows.cardinality() == 1) {
            return;
        }
        List<String> ids = file.rowIds();
        String where = String.join(", ", path);
        throw new FaultyTableException(
                file.name(),
                rows.isEmpty()
                        ? "no row for " + where
                        : rows.stream().mapToObj(ids::get).collect(Collectors.joining(", "))
                                + " overlap for "
                                + where);
    }

    private BitSet all() {
        BitSet rows = new BitSet();
        rows.set(0, file.rowIds().size());
        return rows;
    }

    private List<?> valuesOf(String input) {
        List<?> known = values.get(input);
        if (known == null) {
            throw new FaultyTableException(file.name(), "unknown input " + input);
        }
        return known;
    }
}
