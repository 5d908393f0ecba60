package io.icpready.documents.reading.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.picture.PictureFiles;
import io.icpready.documents.reading.drawn.Drawn;
import io.icpready.documents.reading.sight.TextLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The process that reads pictures")
class ReadersTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private Readers readers = readers(FaultyReader.class, LONG, LONG);

    private static Readers readers(Class<?> program, Duration time, Duration idle) {
        return new Readers(new ReaderCommand(program.getName(), 64), new ReadingLimits(1, 4, time, idle, 64));
    }

    private void have(Readers others) {
        readers.close();
        readers = others;
    }

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void startsAtTheFirstPictureAndStaysForTheNext() throws Exception {
        assertThat(readers.restingPids()).isEmpty();
        assertThat(read("one")).contains("one");
        List<Long> pids = readers.restingPids();
        assertThat(read("two")).contains("two");
        assertThat(readers.restingPids()).isEqualTo(pids).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crash", "eat"})
    void aPictureThatEndsItIsNotReadAndTheNextOneIs(String picture) throws Exception {
        assertThat(read(picture)).isEmpty();
        assertThat(read("next")).contains("next");
    }

    @Test
    void aPictureThatTakesTooLongIsNotReadAndTheNextOneIs() throws Exception {
        have(readers(FaultyReader.class, Duration.ofMillis(1500), LONG));
        assertThat(read("one")).contains("one");
        assertThat(read("sleep")).isEmpty();
        assertThat(read("next")).contains("next");
    }

    @Test
    void readsOnAfterItWasKilledWhileItWaited() throws Exception {
        assertThat(read("one")).contains("one");
        ProcessHandle reader = ProcessHandle.of(readers.restingPids().get(0)).orElseThrow();
        reader.destroyForcibly();
        reader.onExit().get(10, TimeUnit.SECONDS);
        assertThat(read("next")).contains("next");
    }

    @Test
    void readsOnAfterItWasKilledOverAPicture() throws Exception {
        assertThat(read("one")).contains("one");
        long pid = readers.restingPids().get(0);
        CompletableFuture<Optional<List<TextLine>>> sleeping = readers.read("sleep".getBytes(UTF_8));
        Awaitility.await().until(() -> readers.restingPids().isEmpty());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertThat(sleeping.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(read("next")).contains("next");
    }

    @Test
    void theRealReaderIsKilledInTheMiddleOfAPictureAndTheNextOneIsRead() throws Exception {
        have(Readers.within(new ReadingLimits(1, 4, Duration.ofMinutes(1), LONG, 384)));
        byte[] card = PictureFiles.jpeg(Drawn.Kind.RESIDENT_ID_FRONT.draw(1).image(), 0.9);
        assertThat(readers.read(card).get(1, TimeUnit.MINUTES)).isPresent();
        ProcessHandle reader = ProcessHandle.of(readers.restingPids().get(0)).orElseThrow();
        Duration before = used(reader);

        CompletableFuture<Optional<List<TextLine>>> interrupted = readers.read(card);
        // It computes: the picture has reached it.
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> used(reader).minus(before).toMillis() >= 30);
        reader.destroyForcibly();

        assertThat(interrupted.get(1, TimeUnit.MINUTES)).isEmpty();
        assertThat(readers.read(card).get(1, TimeUnit.MINUTES)).isPresent();
        assertThat(readers.restingPids()).hasSize(1).doesNotContain(reader.pid());
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Test
    void endsWhenNobodyAsksAnyMore() throws Exception {
        have(readers(FaultyReader.class, LONG, Duration.ofMillis(300)));
        assertThat(read("one")).contains("one");
        List<Long> pids = readers.restingPids();
        for (long pid : pids) {
            ProcessHandle.of(pid)
                    .map(ProcessHandle::onExit)
                    .ifPresent(exit -> exit.orTimeout(10, TimeUnit.SECONDS).join());
        }
        assertThat(read("next")).contains("next");
    }

    @Test
    void ofTwentyPicturesAtOnceThoseAreNotReadThatFindNoPlace() throws Exception {
        have(readers(FaultyReader.class, Duration.ofSeconds(2), LONG));
        CompletableFuture<Optional<List<TextLine>>> busy = readers.read("sleep".getBytes(UTF_8));
        List<CompletableFuture<Optional<List<TextLine>>>> others = IntStream.range(0, 20)
                .mapToObj(number -> readers.read(("" + number).getBytes(UTF_8)))
                .toList();
        assertThat(others.stream().filter(CompletableFuture::isDone)).hasSize(16);
        assertThat(busy.get(10, TimeUnit.SECONDS)).isEmpty();
        for (CompletableFuture<Optional<List<TextLine>>> other : others.subList(0, 4)) {
            assertThat(other.get(10, TimeUnit.SECONDS)).isPresent();
        }
    }

    @Test
    void onAMachineWithoutSupportNothingIsReadAndNothingFails() throws Exception {
        have(readers(UnsupportedReader.class, LONG, LONG));
        assertThat(readers.isOff()).isFalse();
        assertThat(read("one")).isEmpty();
        assertThat(readers.isOff()).isTrue();
        assertThat(read("two")).isEmpty();
    }

    @Test
    void leavesNothingBehind() throws Exception {
        List<Path> before = directories();
        assertThat(read("crash")).isEmpty();
        assertThat(read("one")).contains("one");
        ProcessHandle reader = ProcessHandle.of(readers.restingPids().get(0)).orElseThrow();
        readers.close();
        reader.onExit().get(10, TimeUnit.SECONDS);
        Awaitility.await().until(() -> before.containsAll(directories()));
    }

    private static List<Path> directories() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("icp-ready-reader"))
                    .toList();
        }
    }

    private Optional<String> read(String picture) throws Exception {
        return readers.read(picture.getBytes(UTF_8))
                .get(30, TimeUnit.SECONDS)
                .map(lines -> lines.get(0).text());
    }
}
