package io.icpready.rules.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rows of a table accept which value of which input. The engine is asked once for each cell
 * and value, since it parses a cell anew at every evaluation; a case is then the rows that all its
 * values have in common. That is exact as long as a cell speaks of its own column only, which is
 * all that a unary test does.
 *
 * <p>It also shows overlaps and gaps. A UNIQUE table with overlapping rows deploys and fails only
 * when the case comes: here it fails at once.
 */
final class Matrix {

    private final DecisionFile file;
    private final Map<String, List<?>> values;
    private final Map<String, Map<Object, BitSet>> columns = new HashMap<>();

    /**
     * @param values every value that each input can take
     */
    Matrix(DecisionFile file, Map<String, List<?>> values) {
        this.file = file;
        this.values = values;
        for (String input : file.inputs()) {
            if (!values.containsKey(input)) {
                throw new FaultyTableException(file.name(), "unknown input " + input);
            }
            columns.put(input, column(input));
        }
        requireReachableRows();
    }

    /** The rows that hold for a case, by their place in the table. */
    BitSet rows(Map<String, ?> inputs) {
        BitSet rows = null;
        for (Map.Entry<String, Map<Object, BitSet>> column : columns.entrySet()) {
            BitSet accepting = column.getValue().get(inputs.get(column.getKey()));
            if (rows == null) {
                rows = (BitSet) accepting.clone();
            } else {
                rows.and(accepting);
            }
        }
        return rows == null ? allRows() : rows;
    }

    /** Exactly one row for every case. */
    void requireOneRowEach() {
        if (!file.isUnique()) {
            throw new FaultyTableException(file.name(), "the hit policy must be UNIQUE");
        }
        visit(0, allRows(), new ArrayList<>());
    }

    private Map<Object, BitSet> column(String input) {
        List<String> conditions = file.conditions(input);
        Map<Object, BitSet> column = new HashMap<>();
        file.accepted(input, values.get(input))
                .forEach((value, accepted) -> column.put(value, rowsOf(conditions, accepted)));
        return column;
    }

    private static BitSet rowsOf(List<String> conditions, Set<String> accepted) {
        BitSet rows = new BitSet();
        IntStream.range(0, conditions.size()).forEach(row -> rows.set(row, accepted.contains(conditions.get(row))));
        return rows;
    }

    private void requireReachableRows() {
        columns.forEach((input, column) -> {
            BitSet unreached = allRows();
            column.values().forEach(unreached::andNot);
            if (!unreached.isEmpty()) {
                throw new FaultyTableException(file.name(), "no value of " + input + " reaches " + ids(unreached));
            }
        });
    }

    private void visit(int depth, BitSet candidates, List<String> path) {
        if (depth == file.inputs().size()) {
            requireOne(candidates, path);
            return;
        }
        String input = file.inputs().get(depth);
        for (Object value : values.get(input)) {
            BitSet left = (BitSet) candidates.clone();
            left.and(columns.get(input).get(value));
            path.add(input + "=" + value);
            visit(depth + 1, left, path);
            path.remove(depth);
        }
    }

    private void requireOne(BitSet rows, List<String> path) {
        String where = String.join(", ", path);
        if (rows.isEmpty()) {
            throw new FaultyTableException(file.name(), "no row for " + where);
        }
        if (rows.cardinality() > 1) {
            throw new FaultyTableException(file.name(), "rows " + ids(rows) + " overlap for " + where);
        }
    }

    private String ids(BitSet rows) {
        return rows.stream().mapToObj(file.rowIds()::get).collect(Collectors.joining(", "));
    }

    private BitSet allRows() {
        BitSet rows = new BitSet();
        rows.set(0, file.rowIds().size());
        return rows;
    }
}
