package io.icpready.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server of the PostgreSQL that is installed on this machine. The one that tests bring along has no
 * {@code pg_dump}, and a dump needs the tools of its own version.
 */
final class InstalledPostgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final List<String> TOOLS = List.of("initdb", "pg_ctl", "createdb", "pg_dump", "pg_restore");

    private final Path tools;
    private final Path data;
    private final int port = freePort();

    private InstalledPostgres(Path tools, Path data) {
        this.tools = tools;
        this.data = data;
    }

    /** Where its programs are; empty when it is not installed as Debian and Ubuntu do it. */
    static Optional<Path> tools() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED)) {
            for (Path version : versions) {
                Path programs = version.resolve("bin");
                if (TOOLS.stream().allMatch(tool -> Files.isExecutable(programs.resolve(tool)))) {
                    return Optional.of(programs);
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Starts a server of its own in a new folder. */
    static InstalledPostgres start(Path tools, Path data) {
        InstalledPostgres server = new InstalledPostgres(tools, data);
        server.runAsItself("initdb", "--pgdata=" + data, "--username=postgres", "--auth=trust", "--encoding=UTF8");
        server.runAsItself(
                "pg_ctl",
                "--pgdata=" + data,
                "--wait",
                "--log=" + data.resolve("log"),
                "--options=-p " + server.port + " -k " + data + " -c fsync=off -c max_connections=100",
                "start");
        return server;
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Runs one of the tools against this server. */
    void tool(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tools.resolve(name).toString()));
        command.addAll(List.of("--host=localhost", "--port=" + port, "--username=postgres"));
        command.addAll(List.of(arguments));
        run(command);
    }

    /** A server refuses to be root's; in a name space of users of its own it is not. */
    private void runAsItself(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(tools.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            Path said = Files.createTempFile("postgres", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + Files.readString(said));
            }
            Files.delete(said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        runAsItself("pg_ctl", "--pgdata=" + data, "--wait", "--mode=fast", "stop");
    }
}
