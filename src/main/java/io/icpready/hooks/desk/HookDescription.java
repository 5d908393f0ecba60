package io.icpready.hooks.desk;

import io.icpready.hooks.HookEventType;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.target.TargetRules;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes what managers send, from the constants that are read, so that the two cannot differ. */
@Component
class HookDescription implements OpenApiCustomizer {

    static final String NEW = "#/components/schemas/NewHook";
    static final String CHANGE = "#/components/schemas/HookChange";

    @Override
    public void customise(OpenAPI api) {
        Schema<?> created = form().addProperty("format", format());
        created.required(List.of("targetUrl", "events"));
        created.example(Map.of(
                "targetUrl", "https://hooks.example.com/icp", "events", List.of("task.reminder", "journey.overdue")));
        Schema<?> changed = form().addProperty("active", new BooleanSchema().description("Whether anything is sent"))
                .addProperty("rotateSecret", new BooleanSchema().description("Asks for a new secret"));
        changed.example(Map.of("active", false));
        api.getComponents().addSchemas("NewHook", created).addSchemas("HookChange", changed);
    }

    private static Schema<?> form() {
        return new ObjectSchema()
                .additionalProperties(false)
                .addProperty(
                        "targetUrl",
                        new StringSchema()
                                .maxLength(TargetRules.MAXIMUM_LENGTH)
                                .description("Where it is sent: https; for e-mail mailto: or applicant"))
                .addProperty("events", events())
                .addProperty("description", erasable(HookForm.LONGEST_DESCRIPTION))
                .addProperty(
                        "signingSecret",
                        erasable(HookForm.LONGEST_SECRET)
                                .description("The secret of a chat robot that wants signatures"));
    }

    private static Schema<?> events() {
        List<String> keys = Stream.concat(
                        Arrays.stream(HookEventType.values()).map(HookEventType::key), Stream.of(HookForm.ALL_EVENTS))
                .toList();
        return new ArraySchema().items(new StringSchema()._enum(keys)).minItems(1);
    }

    private static Schema<?> format() {
        List<String> keys =
                Arrays.stream(HookFormat.values()).map(HookFormat::key).toList();
        return new StringSchema()._enum(keys)._default(HookFormat.STANDARD.key());
    }

    private static Schema<?> erasable(int longest) {
        return new StringSchema().maxLength(longest).nullable(true);
    }
}
