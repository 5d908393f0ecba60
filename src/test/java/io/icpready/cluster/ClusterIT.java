package io.icpready.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.icpready.e2e.TestPictures;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The long form, with {@code -Dicp-ready.cluster.long=true}: 200 journeys, 12 kills, 2 crashes, every node rolled. */
@DisplayName("Three nodes over one PostgreSQL, behind a proxy without stickiness (contract §6)")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

    private static final boolean LONG = Boolean.getBoolean("icp-ready.cluster.long");
    private static final int WALKERS = LONG ? 8 : 2;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private final List<Node> nodes = new ArrayList<>();
    private Database database;
    private HookReceiver receiver;
    private RoundRobin proxy;

    @BeforeAll
    void startTogether() throws Exception {
        database = new Database(folder);
        receiver = new HookReceiver();
        String keyset = keyset();
        for (int number = 0; number < 3; number++) {
            nodes.add(new Node(
                    folder,
                    List.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres",
                            "icp-ready.access.admin-password=" + People.PASSWORD,
                            "icp-ready.documents.keyset=" + keyset,
                            "icp-ready.public-url=https://icp.example.cn",
                            "icp-ready.hooks.allow-private-targets=true",
                            // A second of a core for each picture, which is not what is tried here.
                            "icp-ready.reading.enabled=false",
                            "icp-ready.stop.announced-for=PT2S")));
        }
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitReady);
        proxy = new RoundRobin(nodes);
        Awaitility.await().atMost(SOON).until(() -> proxy.readyNodes() == 3);
    }

    @AfterAll
    void end() throws IOException {
        nodes.forEach(Node::close);
        if (proxy != null) {
            proxy.close();
        }
        receiver.close();
        database.close();
    }

    @Test
    @Order(1)
    @DisplayName("Started together on an empty database they make everything once")
    void everythingOnce() {
        assertThat(count("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(count("select count(*) from act_ru_filter where name_ = '我的任务'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from act_id_user")).isEqualTo(1);
        assertThat(count("select count(*) from act_ge_schema_log")).isEqualTo(1);
    }

    @Test
    @Order(2)
    @DisplayName("12 of 12 logins succeed, and every node knows them")
    void everyLogin() {
        new People(proxy.port(), WALKERS).make();
        for (int number = 0; number < 12; number++) {
            WebSession session = WebSession.login(proxy.port(), People.applicant(0), People.PASSWORD);
            for (int node = 0; node < 3; node++) {
                assertThat(session.get(WebSession.PLUGIN + "/journeys").statusCode())
                        .isEqualTo(200);
            }
            assertThat(session.postJson(WebSession.ENGINE + "/task/count", "{}").statusCode())
                    .as("with the token")
                    .isEqualTo(200);
        }
        assertThat(proxy.failedSince(Instant.EPOCH)).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("With nodes killed and the database crashing every acknowledged action is there, every filing ends, "
            + "and a session outlives the node that it began at")
    void journeysAndSessionsOutliveCrashes() throws Exception {
        WebSession session = WebSession.login(proxy.port(), People.applicant(0), People.PASSWORD);
        Walkers walkers = new Walkers(proxy.port(), new TestPictures(folder), WALKERS, LONG ? 200 : 4);
        receiver.subscribe(proxy.port());
        CompletableFuture<Void> walking = walkers.start();
        List<String> awayFromCrashes = new ArrayList<>();

        Instant calm = Instant.now();
        walkers.awaitActions(LONG ? 100 : 6);
        for (int crash = 0; crash < (LONG ? 12 : 1); crash++) {
            Node victim = nodes.get(crash % nodes.size());
            awayFromCrashes.addAll(proxy.failedSince(calm));
            victim.kill();
            assertLives(session);
            victim.start();
            victim.awaitReady();
            Awaitility.await().atMost(SOON).until(() -> proxy.readyNodes() == 3);
            calm = Instant.now();
            walkers.awaitActions(LONG ? 60 : 2);
        }
        for (int crash = 0; crash < (LONG ? 2 : 1); crash++) {
            awayFromCrashes.addAll(proxy.failedSince(calm));
            database.crash();
            assertThat(nodes).allSatisfy(node -> {
                assertThat(node.isReady()).as("ready without its database").isFalse();
                assertThat(node.status("/actuator/health/liveness")).isEqualTo(200);
            });
            database.recover();
            Awaitility.await().atMost(SOON).until(() -> proxy.readyNodes() == 3);
            calm = Instant.now();
            walkers.awaitActions(LONG ? 60 : 2);
        }
        walkers.beginNoMore();
        walking.join();
        System.out.printf(
                "%d filings, %d acknowledged actions, %d answers of the kind 5xx in all%n",
                walkers.journeys().size(),
                walkers.actions(),
                proxy.failedSince(Instant.EPOCH).size());

        awayFromCrashes.addAll(proxy.failedSince(calm));
        assertThat(awayFromCrashes).isEmpty();
        walkers.assertNothingWasLost();
        assertThat(count("select count(*) from act_ru_incident")).isZero();
        assertThat(count("select count(*) from act_ru_job where retries_ = 0")).isZero();
        receiver.awaitSubmitted(walkers.journeys());
        receiver.assertOneBodyForEachId();
    }

    @Test
    @Order(4)
    @DisplayName("Nodes restarted one after the other fail no request")
    void rollingRestart() {
        WebSession session = WebSession.login(proxy.port(), People.applicant(0), People.PASSWORD);
        Instant begin = Instant.now();
        AtomicBoolean rolling = new AtomicBoolean(true);
        AtomicInteger answered = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<CompletableFuture<Void>> load = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            while (rolling.get()) {
                                assertThat(session.get(WebSession.PLUGIN + "/journeys")
                                                .statusCode())
                                        .isEqualTo(200);
                                assertThat(session.postJson(WebSession.ENGINE + "/task/count", "{}")
                                                .statusCode())
                                        .isEqualTo(200);
                                answered.addAndGet(2);
                            }
                        },
                        people))
                .limit(4)
                .toList();
        for (Node node : LONG ? nodes : nodes.subList(0, 1)) {
            node.stop();
            node.start();
            node.awaitReady();
            Awaitility.await().atMost(SOON).until(() -> proxy.readyNodes() == 3);
        }
        rolling.set(false);
        load.forEach(CompletableFuture::join);
        people.shutdown();

        assertThat(proxy.failedSince(begin)).isEmpty();
        assertThat(answered).hasValueGreaterThan(100);
    }

    private static void assertLives(WebSession session) {
        assertThat(session.get(WebSession.PLUGIN + "/journeys").statusCode()).isEqualTo(200);
        assertThat(session.postJson(WebSession.ENGINE + "/task/count", "{}").statusCode())
                .as("with the token")
                .isEqualTo(200);
    }

    private int count(String question) {
        return database.jdbc().sql(question).query(Integer.class).single();
    }

    private String keyset() throws Exception {
        AeadConfig.register();
        KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        return Files.writeString(
                        folder.resolve("keyset.json"),
                        TinkJsonProtoKeysetFormat.serializeKeyset(
                                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()))
                .toString();
    }
}
