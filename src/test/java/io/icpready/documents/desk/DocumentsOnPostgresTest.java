package io.icpready.documents.desk;

import io.icpready.support.DatabaseWithTables;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The documents room on PostgreSQL, the production's database")
class DocumentsOnPostgresTest extends DocumentsContract {

    @Override
    DataSource database() {
        return DatabaseWithTables.postgres();
    }
}
