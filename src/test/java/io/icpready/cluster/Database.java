package io.icpready.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that can be made to crash. */
final class Database implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres postgres;

    Database(Path folder) throws IOException {
        data = folder.resolve("postgres");
        postgres = atItsPlace().start();
    }

    /** What it has answered must outlive a crash; the embedded one would let go of its last half second. */
    private EmbeddedPostgres.Builder atItsPlace() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on");
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    JdbcClient jdbc() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    /** Ends it without a word, as a power cut would. */
    void crash() throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle process = ProcessHandle.of(server).orElseThrow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        // Lets go of the folder; there is nothing left to stop.
        postgres.close();
    }

    /** Starts it again at the same place. */
    void recover() throws IOException {
        postgres = atItsPlace().setPort(postgres.getPort()).start();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
