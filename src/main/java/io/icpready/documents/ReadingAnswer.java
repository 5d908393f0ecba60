package io.icpready.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.icpready.documents.reading.Reading;
import io.icpready.documents.reading.sight.Box;
import io.icpready.rules.ReadComparison.Compared;
import io.icpready.rules.ReadDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read on a picture, as the web applications hear it.
 *
 * @param read false when the picture was not read: too many waited, or it was too much
 * @param kind identity document or certificate that it shows; absent when none is known
 * @param paper letter or proof that it shows; absent when none is known
 * @param sides {@code FRONT}, {@code BACK}
 * @param fields what was read, by name
 * @param compared values that were declared as well; only where a journey declares some
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingAnswer(
        boolean read,
        String kind,
        String paper,
        List<String> sides,
        Map<String, Field> fields,
        List<Comparison> compared) {

    /** A picture that was not read. */
    static final ReadingAnswer NOT_READ = new ReadingAnswer(false, null, null, List.of(), Map.of(), List.of());

    /**
     * One value.
     *
     * @param certainty {@code HIGH} where it may fill an empty field, {@code LOW} where it is compared
     * @param box where it stands, in thousandths of the picture as it is shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String value, String certainty, Box box) {}

    /**
     * A value beside the declared one.
     *
     * @param fact for example {@code leader.idNumber}
     * @param outcome {@code SAME}, {@code NEAR} or {@code DIFFERENT}
     */
    public record Comparison(String field, String fact, String outcome) {

        static Comparison of(Compared compared) {
            return new Comparison(
                    compared.field().shortName(),
                    compared.path(),
                    compared.outcome().name());
        }
    }

    static ReadingAnswer of(Reading reading, List<Compared> compared) {
        ReadDocument document = reading.document();
        Map<String, Field> fields = new LinkedHashMap<>();
        document.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> fields.put(
                        entry.getKey().shortName(),
                        new Field(
                                entry.getValue().value(),
                                entry.getValue().certainty().name(),
                                reading.places().get(entry.getKey()))));
        return new ReadingAnswer(
                true,
                document.idType().map(Enum::name).orElse(null),
                document.paper().map(Enum::name).orElse(null),
                document.sides().stream().map(Enum::name).sorted().toList(),
                fields,
                compared.stream().map(Comparison::of).toList());
    }
}
