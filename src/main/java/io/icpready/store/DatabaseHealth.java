package io.icpready.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether the database answers, asked over a connection of its own: the pool would wait ten seconds
 * for one before it said no, and a pool that is busy is no reason to take a node away. Asked once a
 * second at most, however many ask.
 */
final class DatabaseHealth implements HealthIndicator {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int SECONDS_TO_ANSWER = 2;

    private final String url;
    private final Properties properties = new Properties();
    private final LoadingCache<DatabaseHealth, Boolean> answer =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(health -> answers());

    DatabaseHealth(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        if (url.startsWith("jdbc:postgresql:")) {
            String seconds = String.valueOf(SECONDS_TO_ANSWER);
            properties.setProperty("connectTimeout", seconds);
            properties.setProperty("loginTimeout", seconds);
            properties.setProperty("socketTimeout", seconds);
            properties.setProperty("ApplicationName", "icp-ready health");
        }
    }

    @Override
    public Health health() {
        return answer.get(this) ? Health.up().build() : Health.down().build();
    }

    private boolean answers() {
        try (Connection opened = DriverManager.getConnection(url, properties)) {
            return opened.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException refused) {
            return false;
        }
    }
}
