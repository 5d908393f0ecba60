package io.icpready.support;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each engine of a JVM the statements that an engine before it has read for the same kind of
 * database, once that one is closed: to read them anew from their files is a third of a start, and some
 * forty engines start in the JVMs of a build.
 */
final class StatementsOfBefore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<Kind, Read> READ = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ProcessEngineConfigurationImpl configuration) {
                    List<ProcessEnginePlugin> plugins = new ArrayList<>(configuration.getProcessEnginePlugins());
                    plugins.add(new Sharing());
                    configuration.setProcessEnginePlugins(plugins);
                }
                return bean;
            }
        });
    }

    /** What the statements of an engine depend on. */
    private record Kind(String database, Optional<String> prefix, Optional<Integer> timeout, boolean inBatches) {

        static Kind of(ProcessEngineConfigurationImpl engine) {
            try (Connection connection = engine.getDataSource().getConnection()) {
                return new Kind(
                        connection.getMetaData().getDatabaseProductName(),
                        Optional.ofNullable(engine.getDatabaseTablePrefix()),
                        Optional.ofNullable(engine.getJdbcStatementTimeout()),
                        engine.isJdbcBatchProcessing());
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }

    /** The engine is not held: with it would be its whole application. */
    private record Read(SqlSessionFactory statements, WeakReference<ProcessEngine> by) {

        boolean isFree() {
            ProcessEngine engine = by.get();
            return engine == null || !ProcessEngines.getProcessEngines().containsValue(engine);
        }
    }

    /** Comes after the plugins that say which database it is. */
    private static final class Sharing extends AbstractProcessEnginePlugin {

        private Kind kind;

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            kind = Kind.of(engine);
            Optional.ofNullable(READ.get(kind)).filter(Read::isFree).ifPresent(read -> {
                Configuration statements = read.statements().getConfiguration();
                statements.setEnvironment(new Environment(
                        "default", statements.getEnvironment().getTransactionFactory(), engine.getDataSource()));
                engine.setSqlSessionFactory(read.statements());
            });
        }

        @Override
        public void postProcessEngineBuild(ProcessEngine engine) {
            ProcessEngineConfigurationImpl configuration =
                    (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            READ.put(kind, new Read(configuration.getSqlSessionFactory(), new WeakReference<>(engine)));
        }
    }
}
