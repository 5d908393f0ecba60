package io.icpready.journey;

import io.icpready.support.PostgresOfTests;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Fifty completions in the same moment, on PostgreSQL")
class SimultaneousClicksOnPostgresTest extends SimultaneousClicks {

    @Override
    List<String> database() {
        return PostgresOfTests.properties(PostgresOfTests.create());
    }
}
