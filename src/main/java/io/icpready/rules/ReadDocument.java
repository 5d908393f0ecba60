package io.icpready.rules;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a picture says of the document on it. Nothing of it is declared by anybody.
 *
 * @param idType kind of identity document or certificate, where it shows one
 * @param paper kind of letter, proof or other paper, where it shows one
 * @param sides the sides that are in the picture; empty for what has one side, or is not known
 * @param doubled those of the sides that are in the picture twice
 * @param values what was read
 */
public record ReadDocument(
        Optional<IdType> idType,
        Optional<DocumentType> paper,
        Set<Side> sides,
        Set<Side> doubled,
        Map<ReadField, ReadValue> values) {

    /** A picture of which nothing is known. */
    public static final ReadDocument NOTHING = new ReadDocument(Optional.empty(), Optional.empty(), Set.of(), Map.of());

    /** Side of a card. The front bears the name. */
    public enum Side {
        FRONT,
        BACK
    }

    public ReadDocument {
        sides = sides.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(sides));
        // What was read before sides were counted is kept without it.
        doubled = doubled == null ? Set.of() : Set.copyOf(doubled);
        values = values.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(values));
    }

    /** Every side once. */
    public ReadDocument(
            Optional<IdType> idType, Optional<DocumentType> paper, Set<Side> sides, Map<ReadField, ReadValue> values) {
        this(idType, paper, sides, Set.of(), values);
    }

    public Optional<ReadValue> value(ReadField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Whether the picture says what it is a picture of. */
    public boolean isRecognised() {
        return idType.isPresent() || paper.isPresent();
    }
}
