package io.icpready.rules.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A table ready for questions: its rows as read, and which of them hold when. */
final class Table<T> {

    private final Matrix matrix;
    private final List<T> rows;

    private Table(Matrix matrix, List<T> rows) {
        this.matrix = matrix;
        this.rows = rows;
    }

    /** A table whose every case has exactly one row. */
    static <T> Table<T> unique(DecisionFile file, Map<String, List<?>> values, Function<Row, T> reader) {
        Matrix matrix = new Matrix(file, values);
        matrix.requireOneRowEach();
        return new Table<>(matrix, read(file, reader));
    }

    /** A table whose cases may have any number of rows. */
    static <T> Table<T> collecting(DecisionFile file, Map<String, List<?>> values, Function<Row, T> reader) {
        return new Table<>(new Matrix(file, values), read(file, reader));
    }

    T row(Map<String, ?> inputs) {
        return rows.get(matrix.rows(inputs).nextSetBit(0));
    }

    List<T> rows(Map<String, ?> inputs) {
        return matrix.rows(inputs).stream().mapToObj(rows::get).toList();
    }

    private static <T> List<T> read(DecisionFile file, Function<Row, T> reader) {
        List<Row> raw = file.rows();
        return IntStream.range(0, raw.size())
                .mapToObj(i -> read(file.name(), file.rowIds().get(i), raw.get(i), reader))
                .toList();
    }

    private static <T> T read(String table, String id, Row row, Function<Row, T> reader) {
        try {
            return reader.apply(row);
        } catch (FaultyTableException fault) {
            throw new FaultyTableException(table, "row " + id + ": " + fault.fault());
        }
    }
}
