package io.icpready.access.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.access.FormValue;
import io.icpready.access.FormVariable;
import io.icpready.access.Refusal;
import io.icpready.access.ShownValue;
import io.icpready.rules.saying.Argument;
import io.icpready.web.StrictJson;
import io.icpready.web.StrictJson.Reading;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a start or a completion, read once and strictly. What goes on to the engine is
 * written anew from what was read, so that the engine cannot read it otherwise than the guard did.
 */
sealed interface FormSubmission {

    /**
     * @param values by variable name; a null value clears the variable
     * @param body what the engine gets
     */
    record Accepted(Map<String, Object> values, byte[] body) implements FormSubmission {

        public Accepted {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    record Refused(Refusal refusal) implements FormSubmission {}

    /** Reads a body that may bring these variables and nothing else. */
    static FormSubmission read(byte[] body, List<FormVariable> allowed) {
        return new Reader(allowed).read(body);
    }

    /** Reads JSON objects as strictly as JSON can be read; empty when it is none. */
    static Optional<ObjectNode> object(byte[] body) {
        return StrictJson.object(body) instanceof Reading.Read<ObjectNode> read
                ? Optional.of(read.value())
                : Optional.empty();
    }

    /** Writes JSON for the engine. */
    static byte[] bytes(JsonNode json) {
        return StrictJson.write(json);
    }

    /** Reads the submissions of one form. */
    final class Reader {

        private static final Set<String> PARTS_OF_A_VARIABLE = Set.of("value", "type", "valueInfo");

        private final Map<String, FormVariable> allowed = new LinkedHashMap<>();
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final ObjectNode rewritten = JsonNodeFactory.instance.objectNode();

        Reader(List<FormVariable> allowed) {
            allowed.forEach(variable -> this.allowed.put(variable.name(), variable));
        }

        FormSubmission read(byte[] body) {
            Optional<ObjectNode> submission = FormSubmission.object(body);
            if (submission.isEmpty()) {
                return refused("access.malformed");
            }
            Optional<Refusal> refusal = partsObjection(submission.get())
                    .or(() -> variablesObjection(submission.get().get("variables")));
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            clearWhatWasLeftOut();
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            whole.set("variables", rewritten);
            return new Accepted(values, FormSubmission.bytes(whole));
        }

        private static Optional<Refusal> partsObjection(ObjectNode submission) {
            return submission.properties().stream()
                    .filter(part -> !part.getKey().equals("variables"))
                    // Tasklist sends what it does not set as null.
                    .filter(part -> !part.getValue().isNull())
                    .findFirst()
                    .map(part -> Refusal.badRequest("access.unknownPart", about(part.getKey())));
        }

        private Optional<Refusal> variablesObjection(JsonNode variables) {
            if (variables == null || variables.isNull()) {
                return Optional.empty();
            }
            if (!variables.isObject()) {
                return Optional.of(Refusal.badRequest("access.malformed", Map.of()));
            }
            return variables.properties().stream()
                    .map(entry -> variableObjection(entry.getKey(), entry.getValue()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<Refusal> variableObjection(String name, JsonNode given) {
            FormVariable variable = allowed.get(name);
            if (variable == null) {
                return Optional.of(unknown(name));
            }
            if (!isPlainVariable(given)) {
                return Optional.of(Refusal.badRequest("access.notPlain", about(name)));
            }
            FormValue.Reader reader = new FormValue.Reader(variable);
            if (isCalledOtherwise(given.path("type"), reader)) {
                return Optional.of(otherType(name, given.path("type"), reader));
            }
            FormValue value =
                    reader.read(given.has("value") ? given.get("value") : JsonNodeFactory.instance.nullNode());
            if (value instanceof FormValue.Kept kept) {
                keep(name, kept);
                return Optional.empty();
            }
            return Optional.of(((FormValue.Refused) value).refusal());
        }

        private void clearWhatWasLeftOut() {
            allowed.values().stream()
                    .filter(FormVariable::saidAnew)
                    .filter(variable -> !values.containsKey(variable.name()))
                    .forEach(variable -> keep(variable.name(), new FormValue.Reader(variable).nothing()));
        }

        private void keep(String name, FormValue.Kept kept) {
            values.put(name, kept.value());
            ObjectNode variable = rewritten.putObject(name);
            variable.put("type", kept.type());
            variable.set("value", StrictJson.tree(kept.value()));
        }

        private static boolean isPlainVariable(JsonNode given) {
            if (!given.isObject()
                    || !PARTS_OF_A_VARIABLE.containsAll(
                            given.properties().stream().map(Map.Entry::getKey).toList())) {
                return false;
            }
            JsonNode info = given.path("valueInfo");
            JsonNode type = given.path("type");
            return (info.isMissingNode() || info.isNull() || info.isObject() && info.isEmpty())
                    && (type.isMissingNode() || type.isNull() || type.isTextual());
        }

        private static boolean isCalledOtherwise(JsonNode type, FormValue.Reader reader) {
            return type.isTextual() && !reader.mayBeCalled(type.textValue());
        }

        private static FormSubmission refused(String messageKey) {
            return new Refused(Refusal.badRequest(messageKey, Map.of()));
        }

        private static Refusal otherType(String name, JsonNode type, FormValue.Reader reader) {
            Map<String, Argument> arguments = about(name);
            arguments.put("expected", Argument.text(reader.typeName()));
            arguments.put("found", ShownValue.value(type));
            return Refusal.badRequest("access.type", arguments);
        }

        private Refusal unknown(String name) {
            if (allowed.isEmpty()) {
                return Refusal.badRequest("access.noVariables", about(name));
            }
            Map<String, Argument> arguments = about(name);
            arguments.put("expected", Argument.text(String.join(", ", allowed.keySet())));
            return Refusal.badRequest("access.unknownVariable", arguments);
        }

        private static Map<String, Argument> about(String name) {
            Map<String, Argument> arguments = new HashMap<>();
            arguments.put("name", ShownValue.text(name));
            return arguments;
        }
    }
}
