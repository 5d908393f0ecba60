package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.icpready.IcpReadyApplication;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Walks the steps of docs/operations.md, “Backup and restore”. */
@DisplayName("A dump and its keyset, restored on an empty machine")
@StartsEngine
class RestoreTest {

    @TempDir
    private Path folder;

    private Path tools;

    @BeforeEach
    void findTools() {
        Optional<Path> installed = InstalledPostgres.tools();
        if (installed.isEmpty() && "required".equals(System.getenv("ICP_READY_POSTGRES_TOOLS"))) {
            throw new IllegalStateException("no pg_dump below /usr/lib/postgresql, but it is required here");
        }
        assumeTrue(installed.isPresent(), "no pg_dump below /usr/lib/postgresql: nothing was restored");
        tools = installed.get();
    }

    @Test
    @DisplayName("open pictures and facts again and let journeys go on; with another keyset nothing starts")
    void restored() throws Exception {
        TestPictures pictures = new TestPictures(folder);
        Path dump = folder.resolve("icpready.dump");
        Path keyset = folder.resolve("keyset.json");
        JourneyWalk walk;
        String journey;
        try (InstalledPostgres machine = InstalledPostgres.start(tools, folder.resolve("before"))) {
            machine.tool("createdb", "--encoding=UTF8", "icpready");
            try (ConfigurableApplicationContext application = start(machine, keyset)) {
                walk = new JourneyWalk(port(application), pictures);
                journey = walk.begin();
                for (int round = 0; round < 3; round++) {
                    walk.completeOpenTasks(journey);
                }
                assertThat(known(application)).contains(Answers.RESIDENT_ID);
                machine.tool("pg_dump", "--format=custom", "--file=" + dump, "icpready");
            }
        }
        Path kept = Files.move(keyset, folder.resolve("kept-keyset.json"));

        try (InstalledPostgres machine = InstalledPostgres.start(tools, folder.resolve("after"))) {
            machine.tool("createdb", "--encoding=UTF8", "icpready");
            machine.tool("pg_restore", "--no-owner", "--dbname=icpready", dump.toString());

            assertThatThrownBy(() -> start(machine, folder.resolve("another-keyset.json")))
                    .rootCause()
                    .hasMessageContaining("not the one that this database was sealed with");

            try (ConfigurableApplicationContext application = start(machine, kept)) {
                JourneyWalk restored = walk.at(port(application), pictures);
                assertThat(restored.hasPictures()).isTrue();
                assertThat(restored.picturesComeBack()).isTrue();
                assertThat(known(application)).contains(Answers.RESIDENT_ID);
                restored.toTheEnd(journey);
                assertThat(restored.state(journey)).isEqualTo("SUBMITTED");
            }
        }
    }

    private static ConfigurableApplicationContext start(InstalledPostgres machine, Path keyset) {
        return new SpringApplicationBuilder(IcpReadyApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + machine.url("icpready"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--camunda.bpm.database.type=postgres",
                        "--icp-ready.documents.keyset=" + keyset);
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What the application knows of the applicant, with the facts of their journeys. */
    private static String known(ConfigurableApplicationContext application) {
        return WebSession.login(port(application), "manager", "manager")
                .get("/api/personal-data/applicant")
                .body();
    }
}
