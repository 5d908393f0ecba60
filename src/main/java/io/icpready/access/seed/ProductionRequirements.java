package io.icpready.access.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops a production start that lacks its credentials, before anything connects or listens, and
 * says all that is missing at once.
 */
@Component
@Profile("production")
class ProductionRequirements implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("admin", "demo", "password", "changeme", "manager", "reviewer", "applicant");
    private static final int SHORTEST_PASSWORD = 10;

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new ProductionNotReadyException(missing);
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (Arrays.asList(environment.getActiveProfiles()).contains("demo")) {
            missing.add("the profiles demo and production exclude each other: choose one");
        }
        if (!value("spring.datasource.url").startsWith("jdbc:postgresql:")) {
            missing.add("ICP_READY_DB_URL (spring.datasource.url): a PostgreSQL address, for example"
                    + " jdbc:postgresql://db:5432/icpready");
        }
        if (value("spring.datasource.username").isBlank()) {
            missing.add("ICP_READY_DB_USER (spring.datasource.username)");
        }
        if (value("spring.datasource.password").isBlank()) {
            missing.add("ICP_READY_DB_PASSWORD (spring.datasource.password)");
        }
        if (!isRealPassword(value("icp-ready.access.admin-password"), value("icp-ready.access.admin-user"))) {
            missing.add("ICP_READY_ADMIN_PASSWORD (icp-ready.access.admin-password): at least 10"
                    + " characters with lower and upper case, a digit and a special"
                    + " character, without the user's name");
        }
        if (Boolean.parseBoolean(value("icp-ready.access.demo-users"))) {
            missing.add("icp-ready.access.demo-users must be false: their passwords are known");
        }
        if (!isReadableFile(value("icp-ready.documents.keyset"))) {
            missing.add("ICP_READY_KEYSET (icp-ready.documents.keyset): a file that can be read, with"
                    + " the keys that encrypt pictures of documents, as tinkey writes it");
        }
        return missing;
    }

    static boolean isRealPassword(String password, String user) {
        return password.length() >= SHORTEST_PASSWORD
                && !KNOWN_PASSWORDS.contains(password.toLowerCase(java.util.Locale.ROOT))
                && !password.contains(user)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    }

    private static boolean isReadableFile(String name) {
        return !name.isBlank() && Files.isReadable(Path.of(name)) && Files.isRegularFile(Path.of(name));
    }

    private String value(String property) {
        return environment.getProperty(property, "");
    }
}
