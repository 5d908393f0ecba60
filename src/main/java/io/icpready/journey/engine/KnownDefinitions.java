package io.icpready.journey.engine;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.stereotype.Component;

/**
 * Spares the engine to read the row of a process definition at every command, beside the parsed one
 * that it keeps, and the row of a job's definition at every job. Of these rows nothing changes but
 * whether they are suspended and how urgent jobs are: jobs are held at once by the node that is told
 * to, all else is heeded within a minute.
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
        Cache<String, Boolean> processes = remembering();
        Cache<String, JobDefinitionEntity> jobs = remembering();
        factories.add(new Factory(ProcessDefinitionManager.class, () -> new Processes(processes)));
        factories.add(new Factory(JobDefinitionManager.class, () -> new Jobs(jobs)));
        configuration.setCustomSessionFactories(factories);
        configuration.setHistoryEventProducer(new NamesForHistory());
    }

    private static <T> Cache<String, T> remembering() {
        return CacheBuilder.newBuilder().expireAfterWrite(REMEMBERED).build();
    }

    private static Optional<ProcessDefinitionEntity> parsed(String id) {
        return Optional.ofNullable(Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id));
    }

    private record Factory(Class<? extends Session> type, Supplier<Session> session) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return session.get();
        }
    }

    /** The history asks a definition for its key, its version and its name. */
    private static final class NamesForHistory extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return parsed(id).orElseGet(() -> super.getProcessDefinitionEntity(id));
        }
    }

    private static final class Jobs extends JobDefinitionManager {

        private final Cache<String, JobDefinitionEntity> read;

        Jobs(Cache<String, JobDefinitionEntity> read) {
            this.read = read;
        }

        @Override
        public JobDefinitionEntity findById(String id) {
            JobDefinitionEntity known = isReadOnly() ? read.getIfPresent(id) : null;
            if (known != null) {
                return known;
            }
            JobDefinitionEntity row = super.findById(id);
            // Jobs of a batch come and go with it.
            if (row != null && row.getProcessDefinitionId() != null) {
                read.put(id, row);
            }
            return row;
        }

        @Override
        public void updateJobDefinitionSuspensionStateById(String id, SuspensionState state) {
            forget();
            super.updateJobDefinitionSuspensionStateById(id, state);
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionId(String id, SuspensionState state) {
            forget();
            super.updateJobDefinitionSuspensionStateByProcessDefinitionId(id, state);
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionKey(String key, SuspensionState state) {
            forget();
            super.updateJobDefinitionSuspensionStateByProcessDefinitionKey(key, state);
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(
                String key, String tenant, SuspensionState state) {
            forget();
            super.updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(key, tenant, state);
        }

        /** Once for this command, and once more for whoever still reads the old rows beside it. */
        private void forget() {
            read.invalidateAll();
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, committed -> read.invalidateAll());
        }

        /** One command changes what it finds. */
        private static boolean isReadOnly() {
            return !(Context.getCommandInvocationContext().getCommand() instanceof SetJobDefinitionPriorityCmd);
        }
    }

    private static final class Processes extends ProcessDefinitionManager {

        private final Cache<String, Boolean> read;

        Processes(Cache<String, Boolean> read) {
            this.read = read;
        }

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            Optional<ProcessDefinitionEntity> parsed = parsed(id);
            if (parsed.isPresent() && read.getIfPresent(id) != null) {
                return parsed.get();
            }
            ProcessDefinitionEntity row = super.findLatestDefinitionById(id);
            if (row != null) {
                read.put(id, true);
            }
            return row;
        }
    }
}
