package io.icpready.journey.engine;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.stereotype.Component;

/**
 * Spares the engine to learn the language of tables before somebody has it evaluate one. They are
 * deployed to be read in Cockpit; what they say the rules know.
 */
@Component
class TablesToRead extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDmnEngineConfiguration(
                new DefaultDmnEngineConfiguration().feelEngineFactory(LanguageOnDemand::new));
    }

    private static final class LanguageOnDemand implements FeelEngine {

        private final Supplier<FeelEngine> language =
                Suppliers.memoize(() -> new ScalaFeelEngineFactory().createInstance());

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            return language.get().evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String condition, String input, VariableContext context) {
            return language.get().evaluateSimpleUnaryTests(condition, input, context);
        }
    }
}
