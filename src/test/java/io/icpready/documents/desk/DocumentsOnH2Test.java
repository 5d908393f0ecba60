package io.icpready.documents.desk;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The documents room on H2, the demo's database")
class DocumentsOnH2Test extends DocumentsContract {

    @Override
    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + folder.resolve("db"));
        return database;
    }
}
