package io.icpready.rules.tables.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberingFeelEngineTest {

    private final Counting language = new Counting();
    private final FeelEngine engine = new RememberingFeelEngine(() -> language);

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "四川","云南"       | 四川 | true
                    "四川","云南"       | 江苏 | false
                    not("四川","云南")  | 四川 | false
                    not("四川","云南")  | 江苏 | true
                    not( "四川" )       | 云南 | true
                    """)
    void aListOfTextsSaysOfATextWhatTheLanguageSays(String condition, String value, boolean holds) {
        assertThat(asked(condition, value)).isEqualTo(holds);
        assertThat(asked(condition, value)).isEqualTo(holds);
        assertThat(language.asked).hasSize(1);
    }

    @Test
    void oneTextThatAListDoesNotNameSpeaksForAllOthers() {
        List.of("江苏", "河北", "山东")
                .forEach(
                        province -> assertThat(asked("\"四川\",\"云南\"", province)).isFalse());

        assertThat(language.asked).hasSize(1);
    }

    @Test
    void numbersAreAskedOneByOne() {
        assertThat(asked("[1..3]", 3)).isTrue();
        assertThat(asked("[1..3]", 4)).isFalse();
        assertThat(asked("> 3", 4)).isTrue();
    }

    @Test
    void aTextConditionThatIsNoListIsAskedForEachText() {
        assertThat(asked("starts with(?, \"四\")", "四川")).isTrue();
        assertThat(asked("starts with(?, \"四\")", "江苏")).isFalse();
    }

    @Test
    void noValueIsAValueLikeOthers() {
        assertThat(asked("null", null)).isTrue();
        assertThat(asked("\"四川\"", null)).isFalse();
    }

    @Test
    void onlyLiteralsOfOutputsAreRemembered() {
        assertThat(engine.<String>evaluateSimpleExpression("\"P45D\"", with("x", 1)))
                .isEqualTo("P45D");
        engine.evaluateSimpleExpression("\"P45D\"", with("x", 2));
        assertThat(engine.<Number>evaluateSimpleExpression("x + 1", with("x", 1))
                        .intValue())
                .isEqualTo(2);
        assertThat(engine.<Number>evaluateSimpleExpression("x + 1", with("x", 2))
                        .intValue())
                .isEqualTo(3);

        assertThat(language.asked).containsExactly("\"P45D\"", "x + 1", "x + 1");
    }

    private boolean asked(String condition, Object value) {
        return engine.evaluateSimpleUnaryTests(condition, "cellInput", with("cellInput", value));
    }

    private static VariableContext with(String name, Object value) {
        return Variables.putValue(name, value).asVariableContext();
    }

    /** The real engine, and what it was asked. */
    private static final class Counting implements FeelEngine {

        private final FeelEngine real = new ScalaFeelEngineFactory().createInstance();
        private final List<String> asked = new ArrayList<>();

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            asked.add(expression);
            return real.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String condition, String input, VariableContext context) {
            asked.add(condition);
            return real.evaluateSimpleUnaryTests(condition, input, context);
        }
    }
}
