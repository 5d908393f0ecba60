package io.icpready.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The keyset (contract, section 6)")
class KeysetTest {

    @TempDir
    Path folder;

    private final SealingConfiguration configuration = new SealingConfiguration();
    private final MockEnvironment demo = new MockEnvironment();
    private final MockEnvironment production = new MockEnvironment();

    KeysetTest() {
        demo.setActiveProfiles("demo");
        production.setActiveProfiles("production");
    }

    @Test
    void productionDoesNotStartWithoutOne() {
        assertThatThrownBy(() -> configuration.keyEncryption(named(""), production))
                .hasMessageContaining("icp-ready.documents.keyset");
        assertThatThrownBy(() -> configuration.keyEncryption(named(file().toString()), production))
                .hasMessageContaining("icp-ready.documents.keyset");
        assertThat(file()).doesNotExist();
    }

    @Test
    void theDemoMakesItsOwnOnceForItsOwnerAlone() throws Exception {
        KeyEncryption first = configuration.keyEncryption(named(file().toString()), demo);
        KeyEncryption second = configuration.keyEncryption(named(file().toString()), demo);
        assertThat(second.primaryKeyId()).isEqualTo(first.primaryKeyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsNoKeysetIsRefusedWithoutQuotingIt() throws Exception {
        Files.writeString(file(), "{\"key\":\"very secret\"}");
        assertThatThrownBy(() -> configuration.keyEncryption(named(file().toString()), production))
                .hasMessageContaining("no Tink keyset")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void oneOfAnotherDatabaseIsRefusedInWords() {
        FailureAnalysis said = new WrongKeysetFailureAnalyzer().analyze(new WrongKeysetException(List.of(7L, 11L)));

        assertThat(said.getDescription()).contains("ICP_READY_KEYSET", "not the one", "lacks the key 7, 11");
        assertThat(said.getAction()).contains("kept together with this database");
    }

    @Test
    @DisplayName("A database that holds nothing but hooks is held against the keyset too")
    void secretsOfOtherRoomsAreHeldAgainstIt() {
        EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .build();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table icp_journey_key (wrapped_by bigint)").update();
        jdbc.sql("create table icp_fact_key (wrapped_by bigint)").update();
        KeyEncryption own = configuration.keyEncryption(named(file().toString()), demo);
        KeyEncryption another =
                configuration.keyEncryption(named(folder.resolve("another.json").toString()), demo);
        SealedSecrets hooks =
                () -> List.of(new SealedSecrets.Sealed(new SecretBox(own.aead()).seal("whsec", "hook"), "hook"));

        assertThatCode(() -> KeysetOfDatabase.checked(jdbc, own, Stream.of(hooks)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> KeysetOfDatabase.checked(jdbc, another, Stream.of(hooks)))
                .isInstanceOf(WrongKeysetException.class)
                .hasMessageContaining("lacks the key " + own.primaryKeyId() + ".");
        database.shutdown();
    }

    private Path file() {
        return folder.resolve("keyset.json");
    }

    private static KeysetProperties named(String keyset) {
        return new KeysetProperties(keyset);
    }
}
