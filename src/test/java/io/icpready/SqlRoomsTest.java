package io.icpready;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table is read and written in its own room alone")
class SqlRoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/icpready");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern OF_THE_ENGINE = Pattern.compile("\\bACT_[A-Z]{2}_[A-Z_]+\\b");

    /** By the beginning of their names; the longest beginning that fits counts. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("icp_domain_", Set.of("observations")),
            entry("icp_registry_", Set.of("observations")),
            entry("icp_monitor_", Set.of("monitor")),
            entry("icp_hook_", Set.of("hooks")),
            entry("icp_registration", Set.of("access")),
            entry("icp_signon_", Set.of("access")),
            entry("icp_paper_", Set.of("papers")),
            entry("icp_document", Set.of("documents")),
            entry("icp_consent", Set.of("documents")),
            entry("icp_journey_key", Set.of("sealing")),
            entry("icp_fact_key", Set.of("sealing")),
            entry("icp_applicant", Set.of("journey")),
            entry("icp_working_day_", Set.of("journey")));

    /** What the engine wrote is read where the engine is known. */
    private static final Set<String> KNOW_THE_ENGINE = Set.of("journey", "monitor", "access");

    @Test
    void ofOurOwn() {
        assertThat(tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(roomsThatName(Pattern.compile("\\b" + table + "\\b")))
                        .as(table)
                        .isSubsetOf(roomsOf(table)));
    }

    @Test
    void ofTheEngine() {
        assertThat(roomsThatName(OF_THE_ENGINE)).isSubsetOf(KNOW_THE_ENGINE);
    }

    private static Set<String> roomsOf(String table) {
        return ROOMS.entrySet().stream()
                .filter(room -> table.startsWith(room.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("Say in this test whose table " + table + " is"));
    }

    private static Set<String> roomsThatName(Pattern name) {
        return sources().stream()
                .filter(source -> name.matcher(text(source)).find())
                .map(SqlRoomsTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tables() {
        return files(MIGRATIONS, ".sql").stream()
                .flatMap(migration -> CREATED.matcher(text(migration)).results())
                .map((MatchResult created) -> created.group(1))
                .filter(table -> table.startsWith("icp_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String room(Path source) {
        return SOURCES.relativize(source).getName(0).toString();
    }

    private static List<Path> sources() {
        return files(SOURCES, ".java");
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
