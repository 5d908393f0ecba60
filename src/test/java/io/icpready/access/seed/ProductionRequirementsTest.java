package io.icpready.access.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.sealing.KeyEncryption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The production profile (contract §6)")
class ProductionRequirementsTest {

    @TempDir
    static Path folder;

    private static Map<String, String> fit() {
        return Map.of(
                "spring.datasource.url", "jdbc:postgresql://db:5432/icpready",
                "spring.datasource.username", "icpready",
                "spring.datasource.password", "a database password",
                "icp-ready.access.admin-user", "admin",
                "icp-ready.access.admin-password", "Long-enough-1",
                "icp-ready.public-url", "https://icp.example.cn",
                "icp-ready.documents.keyset", folder.resolve("keyset.json").toString());
    }

    @BeforeAll
    static void keysets() throws Exception {
        AeadConfig.register();
        KeyEncryption.write(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                folder.resolve("keyset.json"));
        Files.writeString(folder.resolve("other.json"), "{\"key\": \"a secret\"}");
    }

    @Test
    void namesAKeysetThatIsNoneWithoutQuotingIt() {
        Map<String, String> settings = new LinkedHashMap<>(fit());
        settings.put("icp-ready.documents.keyset", folder.resolve("other.json").toString());

        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(ProductionNotReadyException.class)
                .hasMessageContaining("ICP_READY_KEYSET")
                .hasMessageNotContaining("a secret");
    }

    @Test
    @DisplayName("An administrator's password is asked for when the database has no administrator, not before")
    void startsWithoutThePasswordOfAnAdministratorWhoExists() {
        Map<String, String> settings = new LinkedHashMap<>(fit());
        settings.put("icp-ready.access.admin-password", "");

        assertThatCode(() -> check(settings)).doesNotThrowAnyException();
    }

    @Test
    void startsWithEverythingItNeeds() {
        assertThatCode(() -> check(fit())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} = “{1}” is refused, naming {2}")
    @CsvSource({
        "spring.datasource.url,            '',                       ICP_READY_DB_URL",
        "spring.datasource.url,            jdbc:h2:file:./data/x,    ICP_READY_DB_URL",
        "spring.datasource.username,       '',                       ICP_READY_DB_USER",
        "spring.datasource.password,       '',                       ICP_READY_DB_PASSWORD",
        "icp-ready.access.admin-password,  demo,                     ICP_READY_ADMIN_PASSWORD",
        "icp-ready.documents.keyset,       '',                       ICP_READY_KEYSET",
        "icp-ready.documents.keyset,       /no/such/keyset.json,     ICP_READY_KEYSET",
        "icp-ready.documents.keyset,       .,                        ICP_READY_KEYSET",
        "icp-ready.public-url,             '',                       ICP_READY_PUBLIC_URL",
        "icp-ready.public-url,             http://icp.example.cn,    ICP_READY_PUBLIC_URL",
        "icp-ready.public-url,             /icp,                     ICP_READY_PUBLIC_URL",
        "icp-ready.access.demo-users,      true,                     demo-users",
    })
    void refusesWhatIsMissingAndNamesIt(String property, String value, String named) {
        Map<String, String> settings = new LinkedHashMap<>(fit());
        settings.put(property, value);

        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(ProductionNotReadyException.class)
                .hasMessageContaining(named);
    }

    @Test
    void saysEverythingThatIsMissingAtOnceAndNoValue() {
        assertThatThrownBy(() -> check(Map.of("icp-ready.access.admin-password", "secret-but-weak")))
                .isInstanceOfSatisfying(ProductionNotReadyException.class, refused -> {
                    FailureAnalysis said = new ProductionFailureAnalyzer().analyze(refused);
                    assertThat(said.getDescription())
                            .contains(
                                    "ICP_READY_DB_URL",
                                    "ICP_READY_DB_USER",
                                    "ICP_READY_DB_PASSWORD",
                                    "ICP_READY_ADMIN_PASSWORD",
                                    "ICP_READY_PUBLIC_URL",
                                    "ICP_READY_KEYSET")
                            .doesNotContain("secret-but-weak");
                    assertThat(said.getAction()).isNotBlank();
                });
    }

    @Test
    void doesNotGoTogetherWithTheDemo() {
        MockEnvironment environment = environment(fit());
        environment.setActiveProfiles("production", "demo");

        assertThatThrownBy(() -> check(environment)).hasMessageContaining("exclude each other");
    }

    @ParameterizedTest(name = "“{0}” is no password for an administrator")
    @ValueSource(
            strings = {
                "Short-1",
                "no-upper-case-1",
                "NO-LOWER-CASE-1",
                "No-digit-at-all",
                "NoSpecialChar1",
                "The-admin-1234"
            })
    void wantsARealPassword(String password) {
        assertThat(ProductionRequirements.isRealPassword(password, "admin")).isFalse();
    }

    private static void check(Map<String, String> settings) {
        check(environment(settings));
    }

    private static void check(MockEnvironment environment) {
        ProductionRequirements requirements = new ProductionRequirements();
        requirements.setEnvironment(environment);
        requirements.postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    private static MockEnvironment environment(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        environment.setActiveProfiles("production");
        return environment;
    }
}
