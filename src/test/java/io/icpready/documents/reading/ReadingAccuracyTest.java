package io.icpready.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.picture.PictureFiles;
import io.icpready.documents.reading.drawn.Drawn;
import io.icpready.documents.reading.drawn.Variant;
import io.icpready.documents.reading.kinds.DocumentParser;
import io.icpready.documents.reading.process.Readers;
import io.icpready.documents.reading.process.ReadingLimits;
import io.icpready.rules.ReadField;
import io.icpready.rules.ReadValue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How much of drawn documents is read right: a few in every build, all kinds and variants with
 * {@code -Dicp-ready.reading.long=true}, which writes {@code target/reading.md}.
 */
@DisplayName("Reading of drawn documents")
class ReadingAccuracyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final int SEEDS = 3;

    private static final Set<ReadField> CHECKED = EnumSet.of(
            ReadField.ID_NUMBER,
            ReadField.BIRTH_DATE,
            ReadField.VALID_FROM,
            ReadField.VALID_UNTIL,
            ReadField.LONG_TERM,
            ReadField.ESTABLISHED_ON,
            ReadField.ISSUED_ON,
            ReadField.REGISTRATION_NUMBER);

    private static Readers readers;

    @BeforeAll
    static void load() {
        readers = Readers.within(new ReadingLimits(1, 1, Duration.ofSeconds(60), Duration.ofMinutes(5), 384));
    }

    @AfterAll
    static void close() {
        readers.close();
    }

    /** One field of one picture. */
    private record Look(Drawn.Kind kind, Variant variant, ReadField field, boolean right, boolean offered) {

        boolean wronglyOffered() {
            return offered && !right;
        }
    }

    @Test
    void readsAFewOfEverySortRight() {
        List<Look> looks = new ArrayList<>();
        List<Duration> times = new ArrayList<>();
        look(Drawn.Kind.RESIDENT_ID_BOTH_SIDES, Variant.PERSPECTIVE, 1, looks, times);
        look(Drawn.Kind.RESIDENT_ID_BOTH_SIDES, Variant.UPSIDE_DOWN, 2, looks, times);
        look(Drawn.Kind.RESIDENT_ID_FRONT, Variant.MIRRORED, 1, looks, times);
        look(Drawn.Kind.PASSPORT, Variant.CLEAN, 1, looks, times);
        look(Drawn.Kind.PASSPORT, Variant.NOISY, 1, looks, times);
        look(Drawn.Kind.PASSPORT, Variant.DARK, 1, looks, times);
        look(Drawn.Kind.BUSINESS_LICENSE, Variant.TILTED, 1, looks, times);
        look(Drawn.Kind.AUTHORIZATION_LETTER, Variant.ON_ITS_SIDE, 1, looks, times);

        assertThat(looks).filteredOn(look -> CHECKED.contains(look.field())).allMatch(Look::right);
        assertThat(looks).noneMatch(Look::wronglyOffered);
    }

    @Test
    @EnabledIfSystemProperty(named = "icp-ready.reading.long", matches = "true")
    void readsEveryKindInEveryVariant() throws IOException {
        List<Look> looks = new ArrayList<>();
        List<Duration> times = new ArrayList<>();
        for (Drawn.Kind kind : Drawn.Kind.values()) {
            for (Variant variant : Variant.values()) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    look(kind, variant, seed, looks, times);
                }
            }
        }
        Files.writeString(Path.of("target", "reading.md"), report(looks, times));

        assertThat(times).hasSizeGreaterThanOrEqualTo(400);
        assertThat(looks).noneMatch(Look::wronglyOffered);
        assertThat(share(looks, look -> look.variant().legible() && CHECKED.contains(look.field())))
                .isGreaterThanOrEqualTo(0.98);
        assertThat(share(looks, look -> look.variant().legible() && look.field() == ReadField.NAME))
                .isGreaterThanOrEqualTo(0.90);
    }

    private static void look(Drawn.Kind kind, Variant variant, long seed, List<Look> looks, List<Duration> times) {
        // Another person on every picture.
        Drawn drawn = kind.draw(seed * 1000 + variant.ordinal());
        byte[] picture = jpeg(variant.of(drawn.image(), seed));
        long begun = System.nanoTime();
        Reading reading = DocumentParser.read(readers.read(picture).join().orElseThrow(), TODAY);
        times.add(Duration.ofNanos(System.nanoTime() - begun));
        drawn.says().forEach((field, said) -> {
            ReadValue read = reading.document().value(field).orElse(ReadValue.low(""));
            looks.add(new Look(kind, variant, field, read.value().equals(said), read.isSure()));
            if (!read.value().equals(said) && Boolean.getBoolean("icp-ready.reading.long")) {
                System.out.printf("%s %s %d %s: %s, read %s%n", kind, variant, seed, field, said, read);
            }
        });
    }

    /** As a phone writes it that saves room. */
    private static byte[] jpeg(BufferedImage image) {
        return PictureFiles.jpeg(image, 0.6);
    }

    private static double share(List<Look> looks, Predicate<Look> which) {
        List<Look> chosen = looks.stream().filter(which).toList();
        return (double) chosen.stream().filter(Look::right).count() / chosen.size();
    }

    private static String report(List<Look> looks, List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return "%d pictures, %d ms median, %d ms 95th, %s%n%n%s%n%s%n%s"
                .formatted(
                        times.size(),
                        sorted.get(sorted.size() / 2).toMillis(),
                        sorted.get(sorted.size() * 95 / 100).toMillis(),
                        mostMemory(),
                        table(looks, look -> look.kind().name()),
                        table(looks, look -> look.variant().name()),
                        table(looks, look -> look.field().name()));
    }

    /** Most memory that the reader held, as Linux counts it. */
    private static String mostMemory() {
        return ProcessHandle.current()
                .children()
                .map(child -> Path.of("/proc", Long.toString(child.pid()), "status"))
                .filter(Files::exists)
                .flatMap(ReadingAccuracyTest::lines)
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("memory unknown");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static String table(List<Look> looks, Function<Look, String> by) {
        TreeMap<String, List<Look>> groups = new TreeMap<>();
        looks.forEach(look ->
                groups.computeIfAbsent(by.apply(look), key -> new ArrayList<>()).add(look));
        StringBuilder table =
                new StringBuilder("| | fields | right | offered | wrongly offered |\n|---|---|---|---|---|\n");
        groups.forEach((name, of) -> table.append("| %s | %d | %d | %d | %d |%n"
                .formatted(
                        name,
                        of.size(),
                        of.stream().filter(Look::right).count(),
                        of.stream().filter(Look::offered).count(),
                        of.stream().filter(Look::wronglyOffered).count())));
        return table.toString();
    }
}
