package io.icpready.store;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process with the demo's database in its working folder and nothing else. Fills it row by row and
 * says each row that was saved, until it is told to stop by the end of its input.
 */
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class
})
class OneDatabase {

    static final String SAVED = "saved ";
    static final String FILL = "fill";
    private static final int ROWS = 400;

    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(OneDatabase.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        JdbcClient jdbc = application.run(arguments).getBean(JdbcClient.class);
        jdbc.sql("create table if not exists filled (number int primary key, content varchar(100000))")
                .update();
        System.out.println(SAVED + "nothing yet");
        if (List.of(arguments).contains(FILL)) {
            fill(jdbc, System.out);
        }
        while (System.in.read() >= 0) {
            // the database stays open until the test has seen enough
        }
        System.out.println(SAVED
                + jdbc.sql("select count(*) from filled").query(Integer.class).single());
    }

    private static void fill(JdbcClient jdbc, PrintStream out) {
        for (int number = 1; number <= ROWS; number++) {
            jdbc.sql("insert into filled (number, content) values (?, random_uuid() || repeat('x', 20000))")
                    .param(number)
                    .update();
            out.println(SAVED + number);
        }
    }
}
