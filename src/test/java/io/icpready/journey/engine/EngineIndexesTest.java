package io.icpready.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.support.StartsEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The indexes of the engine's tables")
@StartsEngine
class EngineIndexesTest {

    private static final Pattern MADE = Pattern.compile("create index (\\w+) on");

    /** What the end of a journey, its timeline and the cleanup ask by. */
    private static final Set<String> ASKED_BY = Set.of("PROC_INST_ID_", "ROOT_PROC_INST_ID_", "REMOVAL_TIME_");

    private static final List<String> LEFT_BEHIND =
            List.of("ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_VARINST", "ACT_HI_DETAIL", "ACT_HI_OP_LOG");

    private final JdbcDataSource database = new JdbcDataSource();

    EngineIndexesTest() {
        database.setURL("jdbc:h2:mem:engine-indexes;DB_CLOSE_DELAY=-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    @DisplayName("takes away nothing but what the engine has made")
    void knowsThemByTheirNames(String kind) throws IOException {
        String script = "org/camunda/bpm/engine/db/create/activiti.%s.create.history.sql".formatted(kind);
        try (InputStream sql = ProcessEngine.class.getClassLoader().getResourceAsStream(script)) {
            Set<String> made = MADE.matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult index) -> index.group(1))
                    .collect(Collectors.toSet());

            assertThat(made).containsAll(EngineIndexes.NEEDLESS);
        }
    }

    @Test
    @DisplayName(
            "leaves of the history what is asked for, at the first start and at the next, which the engine accepts")
    void leavesWhatIsNeeded() throws SQLException {
        engine(database).close();
        engine(database).close();

        for (String table : LEFT_BEHIND) {
            assertThat(leadingColumns(table)).as(table).containsAll(ASKED_BY);
        }
        assertThat(leadingColumns("ACT_HI_ACTINST")).hasSize(1 + ASKED_BY.size());
    }

    private static ProcessEngine engine(DataSource database) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.getProcessEnginePlugins().add(new EngineIndexes(database));
        return configuration.buildProcessEngine();
    }

    /** The first column of each index of a table. */
    private Set<String> leadingColumns(String table) throws SQLException {
        Set<String> leading = new TreeSet<>();
        try (Connection connection = database.getConnection();
                ResultSet index = connection.getMetaData().getIndexInfo(null, null, table, false, true)) {
            while (index.next()) {
                if (index.getInt("ORDINAL_POSITION") == 1) {
                    leading.add(index.getString("COLUMN_NAME"));
                }
            }
        }
        return leading;
    }
}
