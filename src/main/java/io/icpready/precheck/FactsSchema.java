package io.icpready.precheck;

import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.wording.Wording;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Describes the body of a pre-check from the vocabulary, so that the two cannot differ. */
final class FactsSchema {

    private FactsSchema() {}

    static Schema<?> facts() {
        Schema<?> facts = closedObject("Every group and every fact may be missing.");
        Vocabulary.FIELDS.stream()
                .map(FactField::group)
                .distinct()
                .forEach(group -> facts.addProperty(group, group(group)));
        facts.addProperty("documents", new ArraySchema().items(document()).description(label("factGroup.documents")));
        facts.addProperty(
                Vocabulary.SUBMISSION_DATE,
                field(Vocabulary.PLANNED_DAY).description(label("fact.submissionDate") + "; absent means today"));
        return facts;
    }

    private static Schema<?> group(String name) {
        Schema<?> group = closedObject(label("factGroup." + name));
        Vocabulary.ofGroups(name).forEach(field -> group.addProperty(field.name(), field(field)));
        return group;
    }

    private static Schema<?> field(FactField field) {
        return form(field).description(label("fact." + field.path()));
    }

    private static Schema<?> form(FactField field) {
        return switch (field.form()) {
            case TEXT -> new StringSchema().maxLength(Math.toIntExact(field.maximum()));
            case DATE -> new DateSchema();
            case FLAG -> new BooleanSchema();
            case INTEGER -> new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(field.maximum()));
            case DECIMAL -> new NumberSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(field.maximum()));
            case PROVINCE, CHOICE -> choice(field.options());
            case NAMES -> new ArraySchema().items(new StringSchema().maxLength(Math.toIntExact(field.maximum())));
            case CHOICES -> new ArraySchema().items(choice(field.options()));
        };
    }

    private static Schema<?> document() {
        Schema<?> document = closedObject("A document at hand.");
        Vocabulary.OF_A_DOCUMENT.forEach(field -> document.addProperty(field.name(), field(field)));
        return document.addRequiredItem("type");
    }

    private static Schema<?> closedObject(String description) {
        return new ObjectSchema().additionalProperties(false).description(description);
    }

    private static Schema<String> choice(List<String> options) {
        return new StringSchema()._enum(options);
    }

    private static String label(String key) {
        return Wording.render(key, Locale.ENGLISH) + " (" + Wording.render(key, Locale.SIMPLIFIED_CHINESE) + ")";
    }
}
