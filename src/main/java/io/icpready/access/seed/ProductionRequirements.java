package io.icpready.access.seed;

import io.icpready.sealing.KeyEncryption;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Stops a production start that lacks its credentials, before anything connects or listens, and
 * says all that is missing at once.
 */
@Component
@Profile("production")
class ProductionRequirements implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("admin", "demo", "password", "changeme", "manager", "reviewer", "applicant");
    private static final int SHORTEST_PASSWORD = 10;

    static final String PASSWORD_WANTED = "ICP_READY_ADMIN_PASSWORD (icp-ready.access.admin-password): at least 10"
            + " characters with lower and upper case, a digit and a special character, without the user's name";

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
        String password = value("icp-ready.access.admin-password");
        // Whether one is needed only the database knows: there may be an administrator already.
        if (!password.isEmpty() && !isRealPassword(password, value("icp-ready.access.admin-user"))) {
            missing.add(PASSWORD_WANTED);
        }
        if (Boolean.parseBoolean(value("icp-ready.access.demo-users"))) {
            missing.add("icp-ready.access.demo-users must be false: their passwords are known");
        }
        if (!isPublicUrl(value("icp-ready.public-url"))) {
            missing.add("ICP_READY_PUBLIC_URL (icp-ready.public-url): where people reach the application,"
                    + " an absolute address with https, for example https://icp.example.cn");
        }
        keysetObjection(value("icp-ready.documents.keyset")).ifPresent(missing::add);
        if (environment.acceptsProfiles(Profiles.of("oidc"))
                && !value("icp-ready.oidc.issuer").startsWith("https://")) {
            missing.add("ICP_READY_OIDC_ISSUER (icp-ready.oidc.issuer): the provider for single sign-on, an"
                    + " address with https");
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

    private static boolean isPublicUrl(String url) {
        try {
            URI address = URI.create(url);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getQuery() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Read here, before anything is written that could be opened by no other keyset. */
    private static Optional<String> keysetObjection(String name) {
        if (name.isBlank() || !Files.isReadable(Path.of(name)) || !Files.isRegularFile(Path.of(name))) {
            return Optional.of("ICP_READY_KEYSET (icp-ready.documents.keyset): a file that can be read, with"
                    + " the keys that encrypt pictures of documents, as tinkey writes it");
        }
        try {
            new KeyEncryption(KeyEncryption.keyset(Path.of(name)));
            return Optional.empty();
        } catch (IllegalStateException | UncheckedIOException unfit) {
            return Optional.of("ICP_READY_KEYSET (icp-ready.documents.keyset): the file is there, but holds no"
                    + " keyset that can encrypt; tinkey makes one with the template AES256_GCM");
        }
    }

    /** Before anything connects to what is asked for here. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private String value(String property) {
        return environment.getProperty(property, "");
    }
}
