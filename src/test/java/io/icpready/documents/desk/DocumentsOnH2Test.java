package io.icpready.documents.desk;

import io.icpready.support.DatabaseWithTables;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The documents room on H2, the demo's database")
class DocumentsOnH2Test extends DocumentsContract {

    @Override
    DataSource database() {
        return DatabaseWithTables.h2(folder);
    }
}
