package io.icpready.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/**
 * Lets one node at a time make what a start makes in the database: tables, seed, deployment. Held
 * from the moment a data source is there until everything stands, by a connection of its own;
 * PostgreSQL gives it to the next node when this one is through, or dead. An embedded database has
 * one process anyway.
 */
final class StartLock
        implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent>, DisposableBean, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** Any number that nobody else locks in the same database. */
    private static final long KEY = 0x1C9_2EADL;

    private Connection holder;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database && holder == null) {
            lock(database);
        }
        return bean;
    }

    private void lock(DataSource database) {
        try {
            Connection connection = database.getConnection();
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection.close();
                return;
            }
            holder = connection;
            if (!asked(connection, "select pg_try_advisory_lock(?)")) {
                LOG.info("Another node is starting. This one goes on when that one is through.");
                awaitTurn(connection);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The database does not give the lock for starting", refused);
        }
    }

    /** However long the others take: the bound on waiting for a lock is for requests of people. */
    private static void awaitTurn(Connection connection) throws SQLException {
        String usual = lockTimeout(connection, "select current_setting('lock_timeout')");
        lockTimeout(connection, "select set_config('lock_timeout', '0', false)");
        asked(connection, "select pg_advisory_lock(?) is null");
        lockTimeout(connection, "select set_config('lock_timeout', '" + usual + "', false)");
    }

    private static String lockTimeout(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent everythingStands) {
        destroy();
    }

    @Override
    public void destroy() {
        Connection held = holder;
        holder = null;
        if (held != null) {
            try (held) {
                asked(held, "select pg_advisory_unlock(?)");
            } catch (SQLException gone) {
                LOG.debug("The connection that held the lock for starting is gone, and the lock with it", gone);
            }
        }
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Before those that wrap a data source: what they count or log is not the lock's. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
