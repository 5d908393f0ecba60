package io.icpready.documents.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.icpready.documents.Consent;
import io.icpready.documents.UploadTask;
import io.icpready.documents.UploadTasks;
import io.icpready.documents.desk.UploadDesk.Sender;
import io.icpready.documents.picture.Drawings;
import io.icpready.documents.picture.ImageInspector;
import io.icpready.documents.picture.PictureFiles;
import io.icpready.documents.store.Consents;
import io.icpready.documents.store.DocumentStore;
import io.icpready.rules.PictureLimits;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.sealing.JourneyKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Eight heavy pictures of one person are on their way when somebody else sends a small one. What
 * counts is who is answered first; how long it takes is only held where the machine is quiet, by
 * {@code -Dicp-ready.load=true}.
 */
@DisplayName("One person's heavy pictures do not keep others waiting")
class HeavyPicturesTest {

    private static final int HEAVY = 8;
    private static final byte[] SMALL = PictureFiles.sized(PictureFiles.jpeg(Drawings.card(1200, 1500), 0.8), 300_000);
    private static final Duration SLOWEST = Duration.ofSeconds(3);

    /** Long enough for any machine: what never comes shall not hold up the build for ever. */
    private static final long PATIENCE_SECONDS = 120;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch allAtTheDoor = new CountDownLatch(HEAVY);
    private final CountDownLatch oneIsLookedAt = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger lookedAt = new AtomicInteger();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final Consents consents = mock(Consents.class);
    private final JourneyKeys keys = mock(JourneyKeys.class);

    @BeforeEach
    void everybodyConsents() {
        when(consents.given(any()))
                .thenReturn(Optional.of(new Consent("journey", "applicant", "1", Instant.EPOCH, Optional.empty())));
        when(consents.lock(any())).thenReturn(true);
        when(keys.encrypt(any(), any(), any())).thenReturn(new byte[1]);
    }

    @AfterEach
    void letGo() {
        goOn.countDown();
        people.shutdownNow();
    }

    @Test
    void aSmallPictureIsAnsweredWhileTheFirstOfEightHeavyOnesIsStillLookedAt() throws Exception {
        when(keys.encrypt(any(), any(), eq("journey-of-eager"))).thenAnswer(invocation -> lookLong());
        UploadDesk desk = desk();
        List<CompletableFuture<Void>> heavy = sendHeavy(desk, SMALL);
        assertThat(allAtTheDoor.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(oneIsLookedAt.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        send(desk, "other", SMALL).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(answered).containsExactly("other");
        assertThat(lookedAt).as("heavy pictures that hold a place meanwhile").hasValue(1);
        goOn.countDown();
        CompletableFuture.allOf(heavy.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(answered).hasSize(1 + HEAVY);
    }

    @Test
    @EnabledIfSystemProperty(named = "icp-ready.load", matches = "true")
    void aSmallPictureIsAnsweredInThreeSecondsBesideEightOfTheHeaviest() throws Exception {
        byte[] heaviest = PictureFiles.progressiveJpeg(Drawings.card(6300, 6300));
        assertThat(heaviest.length).isLessThanOrEqualTo(PictureLimits.MAX_BYTES);
        UploadDesk desk = desk();
        long start = System.nanoTime();
        List<CompletableFuture<Void>> heavy = sendHeavy(desk, heaviest);
        assertThat(allAtTheDoor.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        long sent = System.nanoTime();
        send(desk, "other", SMALL).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Duration small = Duration.ofNanos(System.nanoTime() - sent);
        CompletableFuture.allOf(heavy.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "Beside %d pictures of %d bytes a small one is answered after %d ms, all after %d ms%n",
                HEAVY, heaviest.length, small.toMillis(), all.toMillis());
        assertThat(small).isLessThan(SLOWEST);
    }

    private UploadDesk desk() {
        return new UploadDesk(
                new Door(),
                new ImageInspector(),
                mock(DocumentStore.class),
                keys,
                consents,
                TransactionOperations.withoutTransaction(),
                Clock.systemUTC());
    }

    private List<CompletableFuture<Void>> sendHeavy(UploadDesk desk, byte[] picture) {
        return IntStream.range(0, HEAVY)
                .mapToObj(number -> send(desk, "eager", picture))
                .toList();
    }

    private CompletableFuture<Void> send(UploadDesk desk, String person, byte[] picture) {
        return CompletableFuture.runAsync(
                () -> {
                    UploadAnswer answer = received(desk, person, picture);
                    assertThat(answer).isInstanceOf(UploadAnswer.Judged.class);
                    answered.add(person);
                },
                people);
    }

    private static UploadAnswer received(UploadDesk desk, String person, byte[] picture) {
        try {
            return desk.receive(
                    new Sender("task-of-" + person, person, "a.jpg", false, false),
                    picture.length,
                    new ByteArrayInputStream(picture));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Holds the place of a heavy picture, which is stored in it, until it is told to go on. */
    private byte[] lookLong() throws InterruptedException {
        lookedAt.incrementAndGet();
        oneIsLookedAt.countDown();
        goOn.await();
        return new byte[1];
    }

    /** Everybody's tasks are open; what the eager one sends is known by its type. */
    private final class Door implements UploadTasks {

        static final DocumentType HEAVY_TYPE = DocumentType.ORGANIZER_CERTIFICATE;

        @Override
        public Optional<UploadTask> uploadTask(String taskId, String userId) {
            boolean eager = userId.equals("eager");
            if (eager) {
                allAtTheDoor.countDown();
            }
            DocumentType type = eager ? HEAVY_TYPE : DocumentType.SUBJECT_LEADER_ID;
            return Optional.of(new UploadTask(
                    taskId, "journey-of-" + userId, userId, type, Optional.empty(), false, Optional.empty()));
        }

        @Override
        public boolean mayReview(String documentId, String userId) {
            return false;
        }

        @Override
        public Facts declared(String journeyId) {
            return Facts.NONE;
        }

        @Override
        public boolean ownsJourney(String journeyId, String userId) {
            return false;
        }
    }
}
