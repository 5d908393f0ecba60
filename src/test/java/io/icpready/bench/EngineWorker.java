package io.icpready.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.icpready.bench.bare.BareEngine;
import io.icpready.journey.JourneyEngine;
import io.icpready.journey.JourneyModel.Variable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * A process with one engine, which walks as many journeys as its input says: a line of clients and
 * journeys, answered by a line of milliseconds. Two engines in one JVM would share statics.
 */
final class EngineWorker {

    /** Before an answer, so that a log between them does no harm. */
    static final String ANSWER = "bench: ";

    private EngineWorker() {}

    /**
     * @param arguments {@code ours} or {@code bare}, then the address, user and password of the database
     */
    public static void main(String[] arguments) throws IOException {
        IntConsumer journey = arguments[0].equals("ours")
                ? ours(arguments[1], arguments[2], arguments[3])
                : bare(arguments[1], arguments[2], arguments[3]);
        JourneyEngine.today();
        System.out.println(ANSWER + "ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            long took = AtOnce.run(Integer.parseInt(words[0]), Integer.parseInt(words[1]), journey)
                    .toMillis();
            System.out.println(ANSWER + took);
        }
        System.exit(0);
    }

    private static IntConsumer ours(String url, String user, String password) {
        JourneyEngine engine = JourneyEngine.start(List.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + user,
                "spring.datasource.password=" + password,
                "camunda.bpm.database.type=" + (url.contains("postgresql") ? "postgres" : "h2"),
                "logging.level.root=WARN"));
        ApiWalk walk = new ApiWalk(engine.engine(), engine::upload);
        return client -> engine.forget(walk.whole(client));
    }

    private static IntConsumer bare(String url, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        ProcessEngine engine = BareEngine.start(new HikariDataSource(pool));
        ApiWalk walk = new ApiWalk(engine, task -> picture(engine, task));
        return walk::whole;
    }

    /** Asks of the task what is asked for a picture of ours. */
    private static String picture(ProcessEngine engine, Task task) {
        return engine.getTaskService().getVariable(task.getId(), Variable.DOCUMENT_TYPE) + "-"
                + engine.getTaskService().getVariable(task.getId(), Variable.DOCUMENT);
    }
}
