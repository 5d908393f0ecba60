package io.icpready.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Describes of the records that we answer what is always there, and what may be null: an
 * {@link Optional} that is written when it is empty.
 */
@Component
class RecordsInFull implements ModelConverter {

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            complete(named(schema, context), raw);
        }
        return schema;
    }

    private static Schema<?> named(Schema<?> schema, ModelConverterContext context) {
        return Optional.ofNullable(schema.get$ref())
                .<Schema<?>>map(ref -> context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1)))
                .orElse(schema);
    }

    private static void complete(Schema<?> schema, Class<?> record) {
        if (schema.getProperties() == null || schema.getRequired() != null) {
            return;
        }
        components(record).filter(part -> !isLeftOut(part)).forEach(part -> {
            schema.addRequiredItem(part.getName());
            if (part.getType() == Optional.class) {
                schema.getProperties().computeIfPresent(part.getName(), (name, property) -> orNull(property));
            }
        });
    }

    /** Those of a record that is written into another's place are the other's. */
    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(part -> part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(part.getType())
                        : Stream.of(part));
    }

    private static boolean isLeftOut(RecordComponent part) {
        JsonInclude own = part.getAccessor().getAnnotation(JsonInclude.class);
        if (own != null) {
            return own.value() != Include.ALWAYS;
        }
        JsonInclude all = part.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return part.getType() == Optional.class && all != null && all.value() != Include.ALWAYS;
    }

    /** What is described elsewhere says so there: OpenAPI 3.0 takes no null beside a reference. */
    private static Schema<?> orNull(Schema<?> property) {
        return property.get$ref() == null ? property.nullable(true) : property;
    }
}
