package io.icpready.access.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.IcpReadyApplication;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A production start over PostgreSQL (contract §6)")
@StartsEngine
class ProductionStartTest {

    private static final String PASSWORD = "Correct-Horse-9";

    @TempDir
    Path directory;

    @Test
    void runsWithRealCredentialsAndWithoutTheUsersOfTheDemo() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                ConfigurableApplicationContext application = start(database)) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            WebSession nobody = WebSession.anonymous(port);

            HttpResponse<String> login = nobody.get("/camunda/app/tasklist/default/");
            assertThat(login.headers().allValues("Set-Cookie"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite"));
            for (String page : List.of("/", "/camunda/app/tasklist/default/")) {
                assertThat(overTls(nobody, page).headers().allValues("Strict-Transport-Security"))
                        .hasSize(1);
                assertThat(nobody.get(page).headers().firstValue("Strict-Transport-Security"))
                        .isEmpty();
            }
            assertThat(metrics(nobody, "admin", PASSWORD)).isEqualTo(200);
            for (String user : List.of("admin", "manager", "applicant", "reviewer")) {
                assertThat(metrics(nobody, user, user)).isEqualTo(401);
            }
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("show lock_timeout")
                            .query(String.class)
                            .single())
                    .as("who waits for a row is told so at last")
                    .isEqualTo("10s");
            assertThatThrownBy(() -> saveWeakUser(application.getBean(IdentityService.class)))
                    .hasMessageContaining("Password does not match policy");
        }
    }

    private static HttpResponse<String> overTls(WebSession nobody, String page) {
        return nobody.send("GET", page, BodyPublishers.noBody(), "X-Forwarded-Proto", "https");
    }

    private ConfigurableApplicationContext start(EmbeddedPostgres database) throws Exception {
        return new SpringApplicationBuilder(IcpReadyApplication.class)
                .profiles("production")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--icp-ready.access.admin-password=" + PASSWORD,
                        "--icp-ready.public-url=https://icp.example.cn",
                        "--icp-ready.stop.announced-for=PT0S",
                        "--icp-ready.documents.keyset=" + keyset());
    }

    private Path keyset() throws Exception {
        AeadConfig.register();
        KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        return Files.writeString(
                directory.resolve("keyset.json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    private static void saveWeakUser(IdentityService identities) {
        User user = identities.newUser("somebody");
        user.setPassword("short");
        identities.saveUser(user);
    }

    private static int metrics(WebSession session, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return session.send(
                        "GET",
                        "/actuator/prometheus",
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair))
                .statusCode();
    }
}
