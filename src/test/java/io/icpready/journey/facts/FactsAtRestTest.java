package io.icpready.journey.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.sealing.FactKeys;
import io.icpready.sealing.KeyEncryption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@DisplayName("Facts at rest")
class FactsAtRestTest {

    private static final String JOURNEY = "journey-1";
    private static final String NUMBER = "110101199003071233";

    private final JdbcDataSource database = new JdbcDataSource();
    private FactKeys keys;
    private FactsAtRest facts;

    @BeforeEach
    void aDatabaseAndAKeyset() throws Exception {
        AeadConfig.register();
        database.setUrl("jdbc:h2:mem:facts-at-rest;DB_CLOSE_DELAY=-1");
        JdbcClient.create(database).sql("drop all objects").update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V110__fact_keys.sql")).execute(database);
        KeysetHandle keyset =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        keys = new FactKeys(JdbcClient.create(database), new KeyEncryption(keyset), Clock.systemUTC());
        facts = new FactsAtRest(keys, new ObjectMapper());
    }

    @Test
    @DisplayName("are one readable variable per group, in which what is personal is sealed")
    void areSealedWherePersonal() {
        Map<String, Object> groups = closed(
                Map.of(
                        "subjectKind",
                        "INDIVIDUAL",
                        "subjectName",
                        "张三",
                        "subjectIdNumber",
                        NUMBER,
                        "serverMonthsFirstPurchase",
                        12,
                        "serverPublicBandwidthMbps",
                        5.0,
                        "domainAlreadyFiled",
                        false),
                Map.of());

        assertThat(groups).containsOnlyKeys("subject", "server", "domain");
        assertThat(groups.get("subject").toString())
                .contains("\"kind\":\"INDIVIDUAL\"", "\"sealed\":")
                .doesNotContain(NUMBER, "张三");
        assertThat(facts.opened(JOURNEY, groups))
                .containsEntry("subjectName", "张三")
                .containsEntry("subjectIdNumber", NUMBER)
                .containsEntry("serverMonthsFirstPurchase", 12)
                .containsEntry("serverPublicBandwidthMbps", 5.0)
                .containsEntry("domainAlreadyFiled", false)
                .doesNotContainKeys("subject", "server", "domain");
    }

    @Test
    @DisplayName("are of JSON by type where they are longer than the engine's column for texts")
    void areOfJsonWhereLong() {
        Map<String, TypedValue> written = facts.closed(
                JOURNEY, Map.of("subjectBusinessScope", "软".repeat(4_000), "serverRegion", "cn-hangzhou"), Map.of());

        assertThat(written.get("subject").getType().getName()).isEqualTo("json");
        assertThat(written.get("server").getType().getName()).isEqualTo("string");
        assertThat(facts.opened(JOURNEY, written)).containsEntry("subjectBusinessScope", "软".repeat(4_000));
    }

    @Test
    @DisplayName("tell an answer that was taken back from one that was never given")
    void tellNullFromAbsent() {
        Map<String, Object> said = new HashMap<>();
        said.put("leaderPhone", null);

        Map<String, Object> opened = facts.opened(JOURNEY, closed(said, Map.of()));

        assertThat(opened).containsOnlyKeys("leaderPhone").containsEntry("leaderPhone", null);
    }

    @Test
    @DisplayName("keep what was said before, and change nothing where the same is said again")
    void keepWhatWasSaid() {
        Map<String, Object> before = closed(Map.of("leaderName", "张三", "leaderIdNumber", NUMBER), Map.of());

        assertThat(closed(Map.of("leaderName", "张三"), before)).isEmpty();
        assertThat(facts.opened(JOURNEY, closed(Map.of("leaderName", "李四"), before)))
                .containsEntry("leaderName", "李四")
                .containsEntry("leaderIdNumber", NUMBER);
    }

    @Test
    @DisplayName("give way to one that stands beside them under its joined name: it is the newer word")
    void giveWayToTheNewerWord() {
        Map<String, Object> variables = new HashMap<>(closed(Map.of("leaderName", "张三"), Map.of()));
        variables.put("leaderName", "李四");

        assertThat(facts.opened(JOURNEY, variables)).containsEntry("leaderName", "李四");
    }

    @Test
    @DisplayName("open in their journey and place alone, and nowhere without the key")
    void openInTheirPlaceAlone() {
        Map<String, Object> groups = closed(Map.of("leaderName", "张三", "leaderIdType", "RESIDENT_ID"), Map.of());
        closed("journey-2", Map.of("leaderName", "王五"), Map.of());

        assertThatThrownBy(() -> facts.opened("journey-2", groups)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> facts.opened(JOURNEY, Map.of("serviceLeader", groups.get("leader"))))
                .isInstanceOf(IllegalStateException.class);

        keys.drop(List.of(JOURNEY));
        assertThat(facts.opened(JOURNEY, groups)).containsOnlyKeys("leaderIdType");
    }

    private Map<String, Object> closed(Map<String, ?> said, Map<String, ?> variables) {
        return closed(JOURNEY, said, variables);
    }

    private Map<String, Object> closed(String journey, Map<String, ?> said, Map<String, ?> variables) {
        Map<String, Object> written = new HashMap<>();
        for (Map.Entry<String, TypedValue> group :
                facts.closed(journey, said, variables).entrySet()) {
            written.put(
                    group.getKey(),
                    group.getValue() instanceof SerializableValue json
                            ? json.getValueSerialized()
                            : group.getValue().getValue());
        }
        return written;
    }
}
