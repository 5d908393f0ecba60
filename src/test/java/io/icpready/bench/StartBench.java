package io.icpready.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Start and memory, against a bare web application of Camunda")
class StartBench {

    private static final String BARE = "bare web application";

    /** The first start makes tables and people and deploys the journey; every later one finds them. */
    private static final List<String> STARTS = List.of("first", "next");

    private int number;

    @TempDir
    private Path folder;

    @Test
    void starts() {
        Table table = Table.of(
                "start",
                "From the command to the first page of Tasklist, on a new H2 file and again on the same, in turns",
                "application",
                "start",
                "seconds",
                "of the bare one's",
                "CPU s",
                "of the bare one's",
                "resident MiB",
                "of the bare one's");
        Map<String, Packaged> applications = new LinkedHashMap<>();
        applications.put(BARE, new Packaged(BareJar.write(folder.resolve("bare.jar")), List.of()));
        applications.put("ours, plain jar", new Packaged(Application.packaged(), List.of()));
        Archive archive = Archive.of(Application.packaged(), folder);
        applications.put("ours, taken apart, with an archive of classes", new Packaged(archive.jar(), archive.flags()));
        Sizes.other().ifPresent(jar -> applications.put("other state, plain jar", new Packaged(jar, List.of())));
        Map<Row, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < Sizes.rounds(); round++) {
            applications.forEach((name, application) -> {
                Path own = folder.resolve("start" + ++number);
                STARTS.forEach(start -> starts.computeIfAbsent(new Row(name, start), any -> new ArrayList<>())
                        .add(start(application, own)));
            });
        }
        starts.forEach((row, own) -> {
            List<Start> bare = starts.get(new Row(BARE, row.start()));
            table.row(
                    row.application(),
                    row.start(),
                    median(own, Start::seconds),
                    ratio(own, bare, Start::seconds),
                    median(own, Start::processorSeconds),
                    ratio(own, bare, Start::processorSeconds),
                    median(own, Start::residentMiB),
                    ratio(own, bare, Start::residentMiB));
        });
        table.write();
    }

    private static Start start(Packaged jar, Path folder) {
        try (Application application = Application.start(jar.file(), folder, jar.flags(), List.of())) {
            return new Start(application.start(), application.processorTime(), application.residentMiB());
        }
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Figures.median(starts.stream().mapToDouble(figure).toArray());
    }

    private static double ratio(List<Start> starts, List<Start> bare, ToDoubleFunction<Start> figure) {
        return median(starts, figure) / median(bare, figure);
    }

    /**
     * @param flags of the JVM
     */
    private record Packaged(Path file, List<String> flags) {}

    private record Row(String application, String start) {}

    private record Start(Duration took, Duration processor, double residentMiB) {

        double seconds() {
            return took.toMillis() / 1000.0;
        }

        double processorSeconds() {
            return processor.toMillis() / 1000.0;
        }
    }
}
