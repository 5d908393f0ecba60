package io.icpready.rules.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads facts by the vocabulary and lists everything that does not belong there. */
public final class StrictFactsReader implements FactsReader {

    private static final String DOCUMENTS = Vocabulary.DOCUMENT.name();
    private static final int MAX_DOCUMENTS = 200;

    private static final Set<String> NAMES = Stream.concat(
                    Vocabulary.FIELDS.stream().map(FactField::group), Stream.of(DOCUMENTS, Vocabulary.SUBMISSION_DATE))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Reading read(Map<String, ?> values) {
        List<FieldError> errors = new ArrayList<>();
        values.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> errors.add(ValueReader.unknown("", name)));
        Facts facts = new Facts(
                group(values, Vocabulary.SUBJECT, errors),
                group(values, Vocabulary.LEADER, errors),
                group(values, Vocabulary.SERVICE_LEADER, errors),
                group(values, Vocabulary.SERVICE, errors),
                group(values, Vocabulary.ACCOUNT, errors),
                group(values, Vocabulary.DOMAIN, errors),
                group(values, Vocabulary.SERVER, errors),
                documents(values.get(DOCUMENTS), errors),
                submissionDate(values.get(Vocabulary.SUBMISSION_DATE), errors));
        return new Reading(facts, List.copyOf(errors));
    }

    private static <T extends Record> Optional<T> group(
            Map<String, ?> values, FactGroup<T> group, List<FieldError> errors) {
        return ValueReader.of(values.get(group.name()), group.name(), group.byName(), errors)
                .map(group::read);
    }

    private static Optional<List<GivenDocument>> documents(Object value, List<FieldError> errors) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> list)) {
            errors.add(ValueReader.error(DOCUMENTS, "notAList"));
            return Optional.empty();
        }
        if (list.size() > MAX_DOCUMENTS) {
            errors.add(ValueReader.error(DOCUMENTS, "tooMany", MAX_DOCUMENTS));
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, list.size())
                .mapToObj(index -> document(list.get(index), index, errors))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<GivenDocument> document(Object value, int index, List<FieldError> errors) {
        String path = DOCUMENTS + "[" + index + "]";
        if (value == null) {
            errors.add(ValueReader.error(path, "notAnObject"));
            return Optional.empty();
        }
        return ValueReader.of(value, path, Vocabulary.DOCUMENT.byName(), errors)
                .flatMap(values -> document(values, path, errors));
    }

    private static Optional<GivenDocument> document(ValueReader values, String path, List<FieldError> errors) {
        if (values.isAbsent("type")) {
            errors.add(ValueReader.error(path + ".type", "required"));
        }
        return Vocabulary.DOCUMENT.read(values).given();
    }

    private static Optional<LocalDate> submissionDate(Object value, List<FieldError> errors) {
        return ValueReader.single(value, Vocabulary.PLANNED_DAY, errors)
                .value(Vocabulary.SUBMISSION_DATE)
                .map(LocalDate.class::cast);
    }
}
