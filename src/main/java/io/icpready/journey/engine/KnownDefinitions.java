package io.icpready.journey.engine;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.springframework.stereotype.Component;

/**
 * Spares the engine to read the row of a process definition at every command, beside the parsed one
 * that it keeps. Of the row nothing changes but whether it is suspended, which nobody may do here; who
 * does it by other means is heeded within a minute.
 */
@Component
class KnownDefinitions extends AbstractProcessEnginePlugin {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new Factory(
                CacheBuilder.newBuilder().expireAfterWrite(REMEMBERED).build()));
        configuration.setCustomSessionFactories(factories);
    }

    private record Factory(Cache<String, Boolean> read) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ProcessDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new Manager(read);
        }
    }

    private static final class Manager extends ProcessDefinitionManager {

        private final Cache<String, Boolean> read;

        Manager(Cache<String, Boolean> read) {
            this.read = read;
        }

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            ProcessDefinitionEntity parsed = Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .getProcessDefinitionCache()
                    .get(id);
            if (parsed != null && read.getIfPresent(id) != null) {
                return parsed;
            }
            ProcessDefinitionEntity row = super.findLatestDefinitionById(id);
            if (row != null) {
                read.put(id, true);
            }
            return row;
        }
    }
}
