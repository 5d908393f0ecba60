package io.icpready.journey.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.saying.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * The one place that knows how a run of the document sub-process rests in the engine: its type, for
 * whoever asks the engine for it, and one variable of JSON with everything.
 *
 * <p>A multi-instance body shares its parent's scope, so a form's answers come to stand in the
 * journey, by the names of the contract: they are taken in by the delegate that is next, in the same
 * transaction, so that they are never written. A run of before holds a variable for each name. Where
 * one stands it is the newer word, until it is taken in.
 */
@Component
public class DocumentRuns {

    /** What forms send. */
    public static final List<String> SAID = List.of(
            Variable.DOCUMENT_ID,
            Variable.DOCUMENT_ISSUED_ON,
            Variable.DOCUMENT_EXPIRES_ON,
            Variable.DOCUMENT_LONG_TERM,
            Variable.DOCUMENT_APPROVED,
            Variable.DOCUMENT_REJECTION_REASON);

    /** The parts of a run, by their names. */
    public static final List<String> NAMES = Stream.concat(
                    Stream.of(
                            Variable.DOCUMENT_TYPE,
                            Variable.DOCUMENT_PURPOSE,
                            Variable.DOCUMENT_VERDICT,
                            Variable.DOCUMENT_ACCEPTABLE,
                            Variable.RETURNED_DOCUMENT_ID,
                            Variable.RETURNED_REASON),
                    SAID.stream())
            .toList();

    /** The variables in which the engine may keep a run. */
    public static final List<String> KEPT_AS =
            Stream.concat(Stream.of(Variable.DOCUMENT), NAMES.stream()).toList();

    /** What only a run of before keeps beside; what its gateways read stays with it. */
    private static final List<String> OF_BEFORE = NAMES.stream()
            .filter(name -> !name.equals(Variable.DOCUMENT_TYPE) && !name.equals(Variable.DOCUMENT_ACCEPTABLE))
            .toList();

    private final ObjectMapper json;

    DocumentRuns(ObjectMapper json) {
        this.json = json;
    }

    /** The run that an execution or task belongs to. */
    public DocumentRun of(VariableScope inner) {
        return in(variables(scope(inner))).orElseThrow();
    }

    /** The run that these variables tell of; empty where they tell of none. */
    public Optional<DocumentRun> in(Map<String, ?> variables) {
        Map<String, Object> named = new LinkedHashMap<>();
        NAMES.stream()
                .filter(variables::containsKey)
                .forEach(name -> named.put(
                        name,
                        name.equals(Variable.DOCUMENT_VERDICT)
                                ? verdict(variables.get(name))
                                : plain(variables.get(name))));
        return Optional.ofNullable(plain(variables.get(Variable.DOCUMENT)))
                .map(value -> DocumentRun.read(json, JsonText.of(value)))
                .map(run -> corrected(run, named))
                .or(() -> Optional.ofNullable(named.get(Variable.DOCUMENT_TYPE)).map(type -> DocumentRun.of(named)));
    }

    private static DocumentRun corrected(DocumentRun run, Map<String, Object> named) {
        Map<String, Object> newer = new LinkedHashMap<>(named);
        newer.keySet().retainAll(OF_BEFORE);
        return newer.isEmpty() ? run : run.saying(newer);
    }

    /** As it rests in its variable. */
    public TypedValue typed(DocumentRun run) {
        return JsonText.typed(run.written(json));
    }

    /** What is known once the answers of a form are taken in; they stand nowhere else any more. */
    public DocumentRun takenIn(VariableScope inner) {
        Map<String, Object> said = new LinkedHashMap<>();
        AbstractVariableScope run = scope(inner);
        scopes(inner)
                .forEach(scope -> SAID.stream()
                        .filter(name -> scope.hasVariableLocal(name) && !said.containsKey(name))
                        .forEach(name -> said.put(name, scope.getVariableLocal(name))));
        DocumentRun known = of(run).saying(said);
        scopes(inner).forEach(scope -> scope.removeVariablesLocal(SAID));
        run.removeVariablesLocal(
                OF_BEFORE.stream().filter(run::hasVariableLocal).toList());
        return known;
    }

    /** Keeps what is known of a run. */
    public void write(VariableScope inner, DocumentRun known) {
        scope(inner).setVariableLocal(Variable.DOCUMENT, typed(known));
    }

    /** Answers the gateway that comes next. */
    public void answer(VariableScope inner, String gateway, boolean answer) {
        GatewayAnswer.give(scope(inner), gateway, answer);
    }

    private static Map<String, Object> variables(AbstractVariableScope run) {
        Map<String, Object> variables = new LinkedHashMap<>();
        KEPT_AS.stream().filter(run::hasVariableLocal).forEach(name -> variables.put(name, run.getVariableLocal(name)));
        return variables;
    }

    private static AbstractVariableScope scope(VariableScope inner) {
        return scopes(inner)
                .filter(holding(Variable.DOCUMENT).or(holding(Variable.DOCUMENT_TYPE)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No document is being gathered here"));
    }

    private static Predicate<AbstractVariableScope> holding(String variable) {
        return scope -> scope.hasVariableLocal(variable);
    }

    /** From the inside out. */
    private static Stream<AbstractVariableScope> scopes(VariableScope inner) {
        return Stream.iterate(
                (AbstractVariableScope) inner, scope -> scope != null, AbstractVariableScope::getParentVariableScope);
    }

    /** A verdict of before, as a variable of JSON. */
    private Verdict verdict(Object value) {
        return Optional.ofNullable(plain(value))
                .map(JsonText::of)
                .map(text -> JourneyFacts.verdict(json, text))
                .orElse(null);
    }

    private static Object plain(Object value) {
        return value instanceof TypedValue typed
                        && typed.getType() != null
                        && typed.getType().isPrimitiveValueType()
                ? typed.getValue()
                : value;
    }
}
