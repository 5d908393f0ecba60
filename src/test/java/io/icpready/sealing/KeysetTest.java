package io.icpready.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
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

    private Path file() {
        return folder.resolve("keyset.json");
    }

    private static KeysetProperties named(String keyset) {
        return new KeysetProperties(keyset);
    }
}
