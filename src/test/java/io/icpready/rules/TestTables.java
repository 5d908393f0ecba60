package io.icpready.rules;

import io.icpready.rules.tables.DmnTables;
import io.icpready.rules.tables.Tables;

/** The tables of the deployment, read once for all tests. */
final class TestTables {

    static final Tables TABLES = DmnTables.load();

    private TestTables() {}
}
