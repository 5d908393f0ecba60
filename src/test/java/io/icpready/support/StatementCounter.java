package io.icpready.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that the database executes, by kind and table; of a batch every row. As a
 * bean it stands before every data source.
 */
public final class StatementCounter implements BeanPostProcessor {

    private static final Pattern TABLE =
            Pattern.compile("(?:insert into|delete from|update|from)\\s+([a-z_0-9]+)", Pattern.CASE_INSENSITIVE);

    private final Predicate<Thread> counted;
    private final Map<String, Integer> byKindAndTable = new TreeMap<>();
    private final Map<String, Integer> byText = new TreeMap<>();
    private final ThreadLocal<Boolean> aside = ThreadLocal.withInitial(() -> false);

    /**
     * @param counted whose statements count
     */
    public StatementCounter(Predicate<Thread> counted) {
        this.counted = counted;
    }

    /** Begins anew. */
    public synchronized void reset() {
        byKindAndTable.clear();
        byText.clear();
    }

    /** What this thread asks for itself. */
    public <T> T uncounted(Supplier<T> question) {
        aside.set(true);
        try {
            return question.get();
        } finally {
            aside.remove();
        }
    }

    /** How many of a kind, for example {@code INSERT}. */
    public synchronized int of(String kind) {
        return byKindAndTable.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kind + " "))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Kind and table, with their numbers. */
    public synchronized Map<String, Integer> byKindAndTable() {
        return new TreeMap<>(byKindAndTable);
    }

    /** The statements themselves, with their numbers. */
    public synchronized Map<String, Integer> byText() {
        return new TreeMap<>(byText);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private synchronized void executed(String sql) {
        String text = sql.strip().replaceAll("\\s+", " ");
        // A session's rows are the login's, not the journey's.
        if (!aside.get()
                && counted.test(Thread.currentThread())
                && !text.toUpperCase(Locale.ROOT).contains("SPRING_SESSION")) {
            String kind = text.substring(0, Math.max(0, text.indexOf(' '))).toUpperCase(Locale.ROOT);
            Matcher table = TABLE.matcher(text);
            byKindAndTable.merge(
                    kind + " " + (table.find() ? table.group(1).toUpperCase(Locale.ROOT) : "?"), 1, Integer::sum);
            byText.merge(text, 1, Integer::sum);
        }
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (proxy, method, arguments) -> {
                Object result = call(connection, method, arguments);
                if (result instanceof PreparedStatement statement) {
                    return prepared(statement, (String) arguments[0]);
                }
                return result instanceof Statement statement ? plain(statement) : result;
            });
        }

        private PreparedStatement prepared(PreparedStatement statement, String sql) {
            return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
                boolean executes = method.getName().startsWith("execute")
                        && !method.getName().contains("Batch");
                if (executes || method.getName().equals("addBatch")) {
                    executed(sql);
                }
                return call(statement, method, arguments);
            });
        }

        private Statement plain(Statement statement) {
            return proxy(Statement.class, (proxy, method, arguments) -> {
                if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                    executed(sql);
                }
                return call(statement, method, arguments);
            });
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
