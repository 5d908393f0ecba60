package io.icpready.documents.reading.kinds;

import io.icpready.documents.reading.Reading;
import io.icpready.documents.reading.sight.Box;
import io.icpready.rules.ReadDocument;
import io.icpready.rules.ReadDocument.Side;
import io.icpready.rules.ReadField;
import io.icpready.rules.ReadValue;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reading while it is being put together. */
final class Notes {

    /** Longest value that is kept: a name of a unit, not a paragraph. */
    private static final int LONGEST = 120;

    private final Map<ReadField, ReadValue> values = new EnumMap<>(ReadField.class);
    private final Map<ReadField, Box> places = new EnumMap<>(ReadField.class);
    private final Set<Side> sides = EnumSet.noneOf(Side.class);
    private final Set<Side> doubled = EnumSet.noneOf(Side.class);
    private Optional<IdType> idType = Optional.empty();
    private Optional<DocumentType> paper = Optional.empty();

    Notes is(IdType kind) {
        idType = Optional.of(kind);
        return this;
    }

    Notes is(DocumentType kind) {
        paper = Optional.of(kind);
        return this;
    }

    void shows(Side side) {
        sides.add(side);
    }

    /** Both places of a card hold this side. */
    void showsTwice(Side side) {
        doubled.add(side);
    }

    void put(ReadField field, Piece piece, boolean sure) {
        if (!piece.text().isEmpty() && piece.text().length() <= LONGEST) {
            values.put(field, sure ? ReadValue.high(piece.text()) : ReadValue.low(piece.text()));
            places.put(field, piece.box());
        }
    }

    /** Text without a check: it is compared, never offered. */
    void text(ReadField field, Optional<Piece> piece) {
        piece.ifPresent(value -> put(field, value, false));
    }

    /** The first day that stands there; nothing where it is none. */
    void day(ReadField field, Optional<Piece> piece) {
        piece.ifPresent(value ->
                Days.first(value.text()).ifPresent(day -> put(field, value.saying(day.toString()), value.sure())));
    }

    Reading done() {
        return new Reading(new ReadDocument(idType, paper, sides, doubled, values), places);
    }
}
