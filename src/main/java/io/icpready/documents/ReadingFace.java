package io.icpready.documents;

import io.icpready.documents.desk.ReadingDesk;
import io.icpready.documents.desk.ReadingDesk.State;
import io.icpready.documents.reading.PictureReader;
import io.icpready.documents.reading.Reading;
import io.icpready.documents.reading.ReadingProperties;
import io.icpready.rules.ReadComparison;
import io.icpready.rules.ReadComparison.Slot;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.saying.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the web applications are told of readings, compared with what was declared by now. */
class ReadingFace {

    private final ReadingDesk desk;
    private final UploadTasks tasks;
    private final ReadingProperties properties;
    private final PictureReader reader;
    private final Clock clock;

    ReadingFace(ReadingDesk desk, UploadTasks tasks, ReadingProperties properties, PictureReader reader, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.properties = properties;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What is told of one reading.
     *
     * @param answer null where there is none, or none yet
     * @param findings with basis READ
     */
    record Told(boolean off, ReadingAnswer answer, List<Finding> findings) {

        static final Told NOTHING = new Told(true, null, List.of());

        static final Told UNDER_WAY = new Told(false, null, List.of());

        boolean isUnderWay() {
            return !off && answer == null;
        }

        /** As the answer to an upload has it. */
        Map<String, Object> reading() {
            return off ? Map.of() : Collections.singletonMap("reading", answer);
        }
    }

    boolean isOn() {
        return reader.isOn();
    }

    /** Has a picture read that was just stored, and waits for it a little. */
    Told begin(DocumentRecord document, byte[] picture) {
        State state = desk.begin(
                document.documentId(), document.journeyId(), document.type(), picture, properties.answerWithin());
        return told(state, document);
    }

    /** Reads a picture that nobody keeps. */
    Told once(byte[] picture) {
        State state = desk.once(picture, properties.time());
        if (state instanceof State.Off) {
            return Told.NOTHING;
        }
        return state instanceof State.Read read
                ? new Told(false, ReadingAnswer.of(read.reading(), List.of()), List.of())
                : new Told(false, ReadingAnswer.NOT_READ, List.of());
    }

    /** What is told of a stored picture; empty where it is not going to be read. */
    Optional<Told> of(DocumentRecord document) {
        State state = desk.of(document.documentId(), document.journeyId());
        return Optional.of(told(state, document)).filter(told -> !told.off());
    }

    private Told told(State state, DocumentRecord document) {
        if (state instanceof State.Off) {
            return Told.NOTHING;
        }
        if (state instanceof State.UnderWay) {
            return Told.UNDER_WAY;
        }
        return state instanceof State.Read read
                ? compared(read.reading(), document)
                : new Told(false, ReadingAnswer.NOT_READ, List.of());
    }

    private Told compared(Reading reading, DocumentRecord document) {
        Slot slot = new Slot(document.type(), document.purpose(), document.merged());
        Facts facts = tasks.declared(document.journeyId());
        LocalDate day = facts.judgedDay(LocalDate.now(clock));
        return new Told(
                false,
                ReadingAnswer.of(reading, ReadComparison.compare(reading.document(), slot, facts)),
                ReadComparison.findings(reading.document(), slot, facts, day));
    }
}
