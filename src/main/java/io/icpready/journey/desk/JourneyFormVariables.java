package io.icpready.journey.desk;

import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.FactsAtRest;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.saying.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the form of a task reads: facts and documents by the names of the contract, all else as the engine holds it. */
@Component
class JourneyFormVariables {

    private final FormService forms;
    private final TaskService tasks;
    private final FactsAtRest atRest;
    private final DocumentRuns runs;
    private final JourneyFacts told;

    // Lazy: the engine asks for the guarded process while it is being built.
    JourneyFormVariables(
            @Lazy FormService forms,
            @Lazy TaskService tasks,
            FactsAtRest atRest,
            DocumentRuns runs,
            JourneyFacts told) {
        this.forms = forms;
        this.tasks = tasks;
        this.atRest = atRest;
        this.runs = runs;
        this.told = told;
    }

    /**
     * @param names empty for everything
     * @param inClear false for what is personal with stars in place of most of its characters
     */
    VariableMap of(String taskId, Optional<List<String>> names, boolean inClear) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        VariableMap kept = forms.getTaskFormVariables(
                taskId, names.map(JourneyFormVariables::keptAs).orElse(null), false);
        VariableMapImpl shown = new VariableMapImpl();
        Map<String, Object> facts = new HashMap<>();
        Map<String, Object> document = new HashMap<>();
        for (String name : kept.keySet()) {
            TypedValue value = kept.getValueTyped(name);
            if (FactsAtRest.GROUPS.contains(name)) {
                facts.put(name, value);
            } else if (DocumentRuns.KEPT_AS.contains(name)) {
                document.put(name, value);
            } else if (FactsAtRest.isFact(name)) {
                facts.put(name, value.getValue());
            } else {
                shown.putValueTyped(name, value);
            }
        }
        Map<String, Object> opened = atRest.opened(task.getProcessInstanceId(), facts);
        Predicate<String> asked = name -> names.map(all -> all.contains(name)).orElse(true);
        Vocabulary.FIELDS.stream()
                .filter(field -> opened.containsKey(field.variable()) && asked.test(field.variable()))
                .forEach(field -> shown.putValueTyped(
                        field.variable(), typed(field, shown(field, opened.get(field.variable()), inClear))));
        runs.in(document)
                .ifPresent(run -> run.named().forEach((name, value) -> {
                    if (asked.test(name)) {
                        shown.putValueTyped(
                                name, value instanceof Verdict verdict ? told.typed(verdict) : typed(value));
                    }
                }));
        return shown;
    }

    /** The variables in which the engine keeps what is asked for by these names. */
    private static Collection<String> keptAs(List<String> names) {
        return names.stream()
                .flatMap(name -> DocumentRuns.NAMES.contains(name)
                        ? DocumentRuns.KEPT_AS.stream()
                        : Stream.concat(Stream.of(name), FactsAtRest.groupOf(name).stream()))
                .distinct()
                .toList();
    }

    private static Object shown(FactField field, Object value, boolean inClear) {
        return inClear || !field.personal() || value == null ? value : Identifiers.mask(value.toString());
    }

    /** Of the type in which the form sends it, also when there is no value. */
    private static TypedValue typed(FactField field, Object value) {
        if (value == null) {
            return switch (field.form()) {
                case FLAG -> Variables.booleanValue(null);
                case INTEGER -> Variables.integerValue(null);
                case DECIMAL -> Variables.doubleValue(null);
                default -> Variables.stringValue(null);
            };
        }
        return typed(value);
    }

    private static TypedValue typed(Object value) {
        if (value == null) {
            return Variables.untypedNullValue();
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer number) {
            return Variables.integerValue(number);
        }
        return value instanceof Number number
                ? Variables.doubleValue(number.doubleValue())
                : Variables.stringValue(value.toString());
    }
}
