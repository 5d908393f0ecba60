package io.icpready.documents.reading;

import io.icpready.documents.reading.kinds.DocumentParser;
import io.icpready.documents.reading.process.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads pictures of documents, on this machine alone. */
public interface PictureReader {

    /** Whether it reads at all; a machine without support shows at the first picture. */
    boolean isOn();

    /**
     * What a picture says, some time from now; empty when it is not read: too many wait, or the
     * reader ended over it.
     *
     * @param picture a complete JPEG, PNG or GIF that passed the inspection
     */
    CompletableFuture<Optional<Reading>> read(byte[] picture);

    /** Reads nothing. */
    static PictureReader off() {
        return new PictureReader() {
            @Override
            public boolean isOn() {
                return false;
            }

            @Override
            public CompletableFuture<Optional<Reading>> read(byte[] picture) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
        };
    }

    /** Reads in processes of its own. */
    static PictureReader over(Readers readers, Clock clock) {
        return new PictureReader() {
            @Override
            public boolean isOn() {
                return !readers.isOff();
            }

            @Override
            public CompletableFuture<Optional<Reading>> read(byte[] picture) {
                return readers.read(picture)
                        .thenApply(lines -> lines.map(found -> DocumentParser.read(found, LocalDate.now(clock))));
            }
        };
    }
}
