package io.icpready.store;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.icpready.store.DatabaseException.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Waits for a PostgreSQL that does not answer yet, before anything else needs it, so that what keeps
 * it from being used is told in one sentence. Nodes and database are often started together.
 */
final class DatabaseAwaited implements BeanFactoryPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwaited.class);

    private static final String POSTGRES = "jdbc:postgresql:";
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String SECONDS_TO_CONNECT = "5";

    /** Starting up, shutting down, recovering: it will answer in a moment. */
    private static final String NOT_YET = "57P03";

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final Environment environment;

    DatabaseAwaited(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.startsWith(POSTGRES)) {
            Duration wait = Binder.get(environment)
                    .bindOrCreate("icp-ready.start", StartProperties.class)
                    .waitForDatabase();
            await(
                    url,
                    environment.getProperty("spring.datasource.username", ""),
                    environment.getProperty("spring.datasource.password", ""),
                    wait);
        }
    }

    /**
     * Returns when the database has answered.
     *
     * @throws DatabaseException when it cannot be used, or did not answer in time
     */
    static void await(String url, String user, String password, Duration wait) {
        String address = addressIn(url);
        Retry retry = Retry.of(
                "database",
                RetryConfig.custom()
                        .maxAttempts(1 + Math.toIntExact(wait.toSeconds()))
                        .waitDuration(BETWEEN)
                        .retryOnException(DatabaseAwaited::mayPass)
                        .build());
        retry.getEventPublisher().onRetry(event -> {
            if (event.getNumberOfRetryAttempts() == 1) {
                LOG.warn(
                        "The database at {} does not answer yet: waiting up to {} s for it.",
                        address,
                        wait.toSeconds());
            }
        });
        try {
            Retry.decorateCallable(retry, connection(url, user, password)).call();
        } catch (Exception refused) {
            throw new DatabaseException(reasonOf(refused), address, user, refused);
        }
    }

    private static Callable<Boolean> connection(String url, String user, String password) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        return () -> {
            try (Connection opened = DriverManager.getConnection(url, properties)) {
                return opened.isValid(Integer.parseInt(SECONDS_TO_CONNECT));
            }
        };
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof SQLException refused
                && (reasonOf(refused) == Reason.UNREACHABLE || TOO_MANY_CONNECTIONS.equals(refused.getSQLState()));
    }

    private static Reason reasonOf(Exception failure) {
        String state = failure instanceof SQLException refused ? String.valueOf(refused.getSQLState()) : "";
        if (state.startsWith("08") || state.equals(NOT_YET)) {
            return Reason.UNREACHABLE;
        }
        if (state.startsWith("28")) {
            return Reason.LOGIN_REFUSED;
        }
        return state.equals("3D000") ? Reason.NO_SUCH_DATABASE : Reason.REFUSED;
    }

    /** Without the parameters, among which a password may stand. */
    private static String addressIn(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
