package io.icpready.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Mutated files: 300 in every build, more by {@code -Dicp-ready.fuzz.count=10000}; another sequence
 * by {@code -Dicp-ready.fuzz.seed=…}.
 */
@DisplayName("IMG-02: whatever the bytes, an answer comes in time")
class FuzzTest {

    private static final int COUNT = Integer.getInteger("icp-ready.fuzz.count", 300);
    private static final long SEED = Long.getLong("icp-ready.fuzz.seed", 20261124L);

    /** Given to one inspection, and what it may take over that until it notices. */
    private static final Duration TIME = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long GROWTH = 64L * 1024 * 1024;

    private final ImageInspector inspector = new ImageInspector();

    @Test
    void mutatedFilesAreJudgedWithoutFaultHangOrGrowth() {
        List<byte[]> originals = originals();
        Random random = new Random(SEED);
        originals.forEach(this::judge);
        long before = usedMemory();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] mutant = mutated(originals.get(i % originals.size()), random);
            long start = System.nanoTime();
            accepted += judge(mutant) ? 1 : 0;
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time for mutant %d of seed %d", i, SEED)
                    .isLessThan(LONGEST);
        }
        assertThat(accepted).as("mutants that are still pictures").isBetween(1, COUNT - 1);
        assertThat(usedMemory() - before).as("memory growth").isLessThan(GROWTH);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads)
                .as("threads left behind")
                .isLessThanOrEqualTo(2);
    }

    /** True when the file would be stored; then what is stored is a sound picture itself. */
    private boolean judge(byte[] file) {
        Inspection inspection = inspect(file);
        // What shrank to nothing is refused by IMG-01 alone, and is no picture all the same.
        boolean sound = file.length > 0
                && inspection.findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCK)
                        .map(Finding::rule)
                        .allMatch("IMG-01"::equals);
        if (sound) {
            byte[] stored = PictureLayout.read(
                            inspection.measured().orElseThrow().format(), file)
                    .sanitized();
            assertThat(inspect(stored).findings())
                    .extracting(Finding::messageKey)
                    .noneMatch(key -> key.startsWith("IMG-02") || key.equals("IMG-03.renamed"));
        }
        return sound;
    }

    private Inspection inspect(byte[] file) {
        return inspector.inspect(Upload.of(file, "a.jpg", DocumentType.OTHER), TIME);
    }

    private static List<byte[]> originals() {
        BufferedImage card = Drawings.card(240, 300);
        BufferedImage licence = Drawings.licence(240, 300);
        return List.of(
                PictureFiles.jpeg(card, 0.8),
                PictureFiles.progressiveJpeg(card),
                PictureFiles.cmykJpeg(card),
                PictureFiles.withExif(PictureFiles.jpeg(licence, 0.6), 6),
                PictureFiles.png(card),
                PictureFiles.interlacedPng(licence),
                PictureFiles.deepPng(card),
                PictureFiles.png(Drawings.converted(card, BufferedImage.TYPE_BYTE_INDEXED)),
                PictureFiles.gif(card),
                PictureFiles.animatedGif(List.of(card, licence)));
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] mutant = original.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            mutant = changed(mutant, random);
        }
        boolean png = mutant.length > 33 && mutant[1] == 'P' && mutant[2] == 'N';
        return png && random.nextInt(4) > 0 ? withChecksums(mutant) : mutant;
    }

    private static byte[] changed(byte[] file, Random random) {
        // Headers are short and matter most: half of all changes hit the first 700 bytes.
        int reach = random.nextBoolean() ? Math.min(700, file.length) : file.length;
        int at = random.nextInt(Math.max(1, reach));
        byte[] changed = file.clone();
        switch (random.nextInt(8)) {
            case 0, 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> changed[at] = (byte) random.nextInt(256);
            case 3 -> changed[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
            case 4 -> Arrays.fill(changed, at, Math.min(at + 4, changed.length), (byte) 0x7F);
            case 5 -> changed = Arrays.copyOf(changed, Math.max(64, at));
            case 6 -> {
                int to = Math.min(changed.length, at + random.nextInt(2_000));
                byte[] again = Arrays.copyOfRange(changed, at, to);
                changed = PictureFiles.insert(changed, at, again);
            }
            default -> {
                int to = Math.min(changed.length, at + random.nextInt(200));
                changed =
                        PictureFiles.join(Arrays.copyOf(changed, at), Arrays.copyOfRange(changed, to, changed.length));
            }
        }
        return changed;
    }

    /** A checksum stops most mutants of a PNG at the door; these get further. */
    private static byte[] withChecksums(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png);
        int at = 8;
        while (at + 12 <= png.length) {
            int length = file.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(png, at + 4, length + 4);
            file.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return png;
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
