package io.icpready.documents.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.documents.ConsentText;
import io.icpready.documents.reading.PictureReader;
import io.icpready.documents.reading.Reading;
import io.icpready.documents.store.Consents;
import io.icpready.documents.store.DocumentStore;
import io.icpready.documents.store.Readings;
import io.icpready.documents.store.Readings.Kept;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.sealing.JourneyKeys;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has pictures read and keeps what they say, sealed as they are. The verdict of an upload stands
 * before; nobody waits longer for a reading than they were told.
 */
public class ReadingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingDesk.class);

    /** Of a person with a card in the hand only the face fills the picture. */
    private static final Set<DocumentType> NEVER_READ =
            EnumSet.of(DocumentType.HANDHELD_PERSONAL_PHOTO, DocumentType.HANDHELD_UNIT_PHOTO);

    /** A reading that is not there by now died with its node. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private final PictureReader reader;
    private final Readings readings;
    private final DocumentStore store;
    private final JourneyKeys keys;
    private final Consents consents;
    private final TransactionOperations transaction;
    private final ObjectMapper json;
    private final Clock clock;

    ReadingDesk(
            PictureReader reader,
            Readings readings,
            DocumentStore store,
            JourneyKeys keys,
            Consents consents,
            TransactionOperations transaction,
            ObjectMapper json,
            Clock clock) {
        this.reader = reader;
        this.readings = readings;
        this.store = store;
        this.keys = keys;
        this.consents = consents;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** How a reading stands. */
    public sealed interface State {

        /** This picture is not going to be read. */
        record Off() implements State {}

        /** It is being read, or waits for it. */
        record UnderWay() implements State {}

        /** It should have been read and was not: too many waited, or it was too much for the reader. */
        record NotRead() implements State {}

        record Read(Reading reading) implements State {}
    }

    /**
     * Has a stored picture read.
     *
     * @param patience how long to wait for it; what comes later is kept all the same
     */
    public State begin(String documentId, String journeyId, DocumentType type, byte[] picture, Duration patience) {
        if (!reader.isOn() || NEVER_READ.contains(type) || !consented(journeyId)) {
            return new State.Off();
        }
        readings.ask(documentId);
        return within(
                patience,
                reader.read(picture)
                        .exceptionally(ReadingDesk::inVain)
                        .thenApply(reading -> keep(documentId, journeyId, reading)));
    }

    /** An older consent says nothing of reading. */
    private boolean consented(String journeyId) {
        return consents.given(journeyId)
                .filter(consent -> ConsentText.namesReading(consent.textVersion()))
                .isPresent();
    }

    /** Reads a picture that is not kept. */
    public State once(byte[] picture, Duration patience) {
        if (!reader.isOn()) {
            return new State.Off();
        }
        return within(patience, reader.read(picture).thenApply(ReadingDesk::state));
    }

    /** It is kept as well that nothing will come, or whoever asks would wait for it. */
    private static Optional<Reading> inVain(Throwable fault) {
        LOG.error("A picture was read in vain", fault);
        return Optional.empty();
    }

    private static State within(Duration patience, CompletableFuture<State> read) {
        CompletableFuture<State> told = read.exceptionally(fault -> {
            LOG.error("What was read of a picture cannot be kept", fault);
            return new State.NotRead();
        });
        try {
            return told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            return new State.UnderWay();
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return new State.UnderWay();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Every fault has been told", fault);
        }
    }

    private static State state(Optional<Reading> reading) {
        return reading.<State>map(State.Read::new).orElseGet(State.NotRead::new);
    }

    private State keep(String documentId, String journeyId, Optional<Reading> reading) {
        transaction.executeWithoutResult(status -> {
            // A picture that was erased in the meantime leaves nothing behind.
            if (consents.lock(journeyId) && store.find(documentId).isPresent()) {
                readings.keep(
                        documentId, reading.map(said -> keys.encrypt(written(said), seal(documentId), journeyId)));
            }
        });
        return state(reading);
    }

    /** How the reading of a stored picture stands. */
    public State of(String documentId, String journeyId) {
        return readings.find(documentId)
                .map(kept -> state(kept, documentId, journeyId))
                .orElseGet(State.Off::new);
    }

    private State state(Kept kept, String documentId, String journeyId) {
        if (kept.readAt().isEmpty()) {
            boolean givenUp = kept.askedAt().plus(GIVEN_UP).isBefore(clock.instant());
            return givenUp ? new State.NotRead() : new State.UnderWay();
        }
        return state(kept.sealed()
                .flatMap(bytes -> keys.decrypt(bytes, seal(documentId), journeyId))
                .map(this::reading));
    }

    /** Moved to the place of the picture, or of another reading, it does not open. */
    private static String seal(String documentId) {
        return documentId + "/reading";
    }

    private byte[] written(Reading reading) {
        try {
            return json.writeValueAsBytes(reading);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Readings are plain records", impossible);
        }
    }

    private Reading reading(byte[] written) {
        try {
            return json.readValue(written, Reading.class);
        } catch (IOException foreign) {
            throw new IllegalStateException("A reading of another version", foreign);
        }
    }
}
