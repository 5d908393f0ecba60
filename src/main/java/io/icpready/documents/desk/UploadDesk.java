package io.icpready.documents.desk;

import com.google.common.base.Ticker;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.UploadTask;
import io.icpready.documents.UploadTasks;
import io.icpready.documents.desk.UploadAnswer.Busy;
import io.icpready.documents.desk.UploadAnswer.Judged;
import io.icpready.documents.desk.UploadAnswer.NoConsent;
import io.icpready.documents.desk.UploadAnswer.NoConsentOfHolder;
import io.icpready.documents.desk.UploadAnswer.NoTask;
import io.icpready.documents.desk.UploadAnswer.TooLong;
import io.icpready.documents.desk.UploadAnswer.TooSlow;
import io.icpready.documents.picture.ImageInspector;
import io.icpready.documents.picture.Inspection;
import io.icpready.documents.picture.Inspection.Picture;
import io.icpready.documents.picture.Upload;
import io.icpready.documents.store.Consents;
import io.icpready.documents.store.DocumentStore;
import io.icpready.rules.PictureLimits;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.sealing.JourneyKeys;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes uploads in: who may, read, inspect, store. However many arrive at once, only so many are
 * held in memory and only so many decoded, one of each person at a time; the others wait in the
 * network's buffers.
 */
public class UploadDesk {

    /** Decoding is processor work: more at once than processors would only cost memory. */
    private static final int DECODES_AT_ONCE = 2;

    private static final Duration DECODE_TIME = Duration.ofSeconds(20);
    private static final Duration WAITING_TIME = Duration.ofSeconds(60);

    /** About the reason for which it was sent back: forms tell it beside. */
    private static final Finding SAME_AS_RETURNED = Draft.warn("USE-02", "sameAsReturned")
            .about("document.picture", "documentRejectionReason")
            .done();

    private final UploadTasks tasks;
    private final ImageInspector inspector;
    private final DocumentStore store;
    private final JourneyKeys keys;
    private final Consents consents;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final PlacesOfPersons persons = new PlacesOfPersons();
    private final Ticker ticker = Ticker.systemTicker();
    private final Semaphore bodies = new Semaphore(bodiesAtOnce(), true);
    private final Semaphore decodes = new Semaphore(DECODES_AT_ONCE, true);

    UploadDesk(
            UploadTasks tasks,
            ImageInspector inspector,
            DocumentStore store,
            JourneyKeys keys,
            Consents consents,
            TransactionOperations transaction,
            Clock clock) {
        this.tasks = tasks;
        this.inspector = inspector;
        this.store = store;
        this.keys = keys;
        this.consents = consents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A quarter of the heap, in pictures of the largest size. */
    private static int bodiesAtOnce() {
        long fitting = Runtime.getRuntime().maxMemory() / 4 / PictureLimits.MAX_BYTES;
        return (int) Math.max(4, Math.min(64, fitting));
    }

    /**
     * Who sends a file, for which task.
     *
     * @param holderConsent the sender attests that the holder of the card consents too
     * @param merged the form says that it made the picture of two, one of each side
     */
    public record Sender(String taskId, String userId, String fileName, boolean holderConsent, boolean merged) {}

    /**
     * Takes one upload in.
     *
     * @param declared announced length in bytes, negative when unknown
     */
    public UploadAnswer receive(Sender sender, long declared, InputStream body) throws IOException {
        Optional<UploadTask> task = tasks.uploadTask(sender.taskId(), sender.userId());
        if (task.isEmpty()) {
            return new NoTask();
        }
        if (consents.given(task.get().journeyId()).isEmpty()) {
            return new NoConsent();
        }
        if (task.get().ofSomebodyElse() && !sender.holderConsent()) {
            return new NoConsentOfHolder();
        }
        if (declared > UploadBody.MAX_READ) {
            return new TooLong();
        }
        return holding(
                persons.of(sender.userId()), () -> holding(bodies, () -> read(task.get(), sender, declared, body)));
    }

    /**
     * Judges a picture that is not going to be stored.
     *
     * @param declared announced length in bytes, negative when unknown
     */
    public UploadAnswer look(String userId, String fileName, long declared, InputStream body) throws IOException {
        if (declared > UploadBody.MAX_READ) {
            return new TooLong();
        }
        return holding(
                persons.of(userId),
                () -> holding(
                        bodies,
                        () -> read(
                                fileName,
                                DocumentType.OTHER,
                                false,
                                declared,
                                body,
                                upload -> new Judged(inspector.inspect(upload, DECODE_TIME), Optional.empty()))));
    }

    private UploadAnswer read(UploadTask task, Sender sender, long declared, InputStream body) throws IOException {
        return read(
                sender.fileName(), task.type(), sender.merged(), declared, body, upload -> judge(task, sender, upload));
    }

    private UploadAnswer read(
            String fileName,
            DocumentType type,
            boolean merged,
            long declared,
            InputStream body,
            Function<Upload, UploadAnswer> judge)
            throws IOException {
        UploadBody read = UploadBody.read(body, declared, ticker);
        if (read.tooSlow()) {
            return new TooSlow();
        }
        if (read.tooLong()) {
            return new TooLong();
        }
        Upload upload = new Upload(read.kept(), read.length(), Upload.suffixOf(fileName), type, merged);
        return holding(decodes, () -> judge.apply(upload));
    }

    private UploadAnswer judge(UploadTask task, Sender sender, Upload upload) {
        Inspection inspection = inspector.inspect(upload, DECODE_TIME);
        if (!inspection.accepted()) {
            return new Judged(inspection, Optional.empty());
        }
        return transaction.execute(status -> store(task, sender, besideReturned(task, inspection)));
    }

    /** Says it where this is the file that was sent back; of one that was erased no digest is left to tell. */
    private Inspection besideReturned(UploadTask task, Inspection inspection) {
        String digest = inspection.picture().orElseThrow().sha256();
        return task.returned()
                .flatMap(store::find)
                .filter(returned -> returned.sha256().equals(digest))
                .map(same -> inspection.noting(SAME_AS_RETURNED))
                .orElse(inspection);
    }

    private UploadAnswer store(UploadTask task, Sender sender, Inspection inspection) {
        if (!consents.lock(task.journeyId())) {
            return new NoConsent();
        }
        Picture picture = inspection.picture().orElseThrow();
        String documentId = UUID.randomUUID().toString();
        byte[] encrypted = keys.encrypt(picture.bytes(), documentId, task.journeyId());
        store.save(record(documentId, task, sender, inspection, picture), encrypted);
        return new Judged(inspection, Optional.of(documentId));
    }

    private DocumentRecord record(
            String documentId, UploadTask task, Sender sender, Inspection inspection, Picture picture) {
        return new DocumentRecord(
                documentId,
                task.journeyId(),
                task.taskId(),
                task.type(),
                task.purpose(),
                sender.userId(),
                clock.instant(),
                picture.measured().width(),
                picture.measured().height(),
                picture.bytes().length,
                picture.measured().format().name(),
                picture.sha256(),
                sender.holderConsent(),
                inspection.findings());
    }

    private boolean acquired(Semaphore places) throws InterruptedException {
        return places == bodies || places == decodes
                ? places.tryAcquire(WAITING_TIME.toMillis(), TimeUnit.MILLISECONDS)
                : PlacesOfPersons.acquired(places, WAITING_TIME);
    }

    private interface Work {
        UploadAnswer run() throws IOException;
    }

    private UploadAnswer holding(Semaphore places, Work work) throws IOException {
        try {
            if (!acquired(places)) {
                return new Busy();
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return new Busy();
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
