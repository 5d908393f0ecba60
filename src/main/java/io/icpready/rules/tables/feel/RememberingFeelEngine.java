package io.icpready.rules.tables.feel;

import com.google.common.base.Suppliers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The FEEL engine that parses a cell once for each value instead of at every evaluation. The tables
 * name the same provinces and kinds over and over, and parsing was nearly all of the time that
 * reading them took. A condition is taken to speak of its own input alone, as a unary test does.
 */
final class RememberingFeelEngine implements FeelEngine {

    private final Supplier<FeelEngine> language;
    private final Map<String, Optional<Object>> literals = new ConcurrentHashMap<>();
    private final Map<Question, Boolean> conditions = new ConcurrentHashMap<>();

    /**
     * @param language made when it is asked for the first time
     */
    RememberingFeelEngine(Supplier<FeelEngine> language) {
        this.language = Suppliers.memoize(language::get);
    }

    @Override
    @SuppressWarnings("unchecked") // The caller names the type, here as in the engine itself.
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        if (!new Cell(expression).isLiteral()) {
            return language.get().evaluateSimpleExpression(expression, context);
        }
        return (T) literals.computeIfAbsent(
                        expression, text -> Optional.ofNullable(language.get().evaluateSimpleExpression(text, context)))
                .orElse(null);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String condition, String input, VariableContext context) {
        Optional<Object> value =
                new Cell(condition).representative(context.resolve(input).getValue());
        return conditions.computeIfAbsent(new Question(condition, value), question -> ask(question, input));
    }

    private boolean ask(Question question, String input) {
        return language.get()
                .evaluateSimpleUnaryTests(
                        question.condition(),
                        input,
                        Variables.putValue(input, question.value().orElse(null)).asVariableContext());
    }

    private record Question(String condition, Optional<Object> value) {}
}
